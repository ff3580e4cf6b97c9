import { parquetWriteBuffer } from "hyparquet-writer";

import type { FormatSource } from "../../src/core/formats/source.ts";
import { typedFigure } from "../../src/core/formats/typed.ts";
import { downloadWords } from "../../src/core/formats/words.ts";
import { FIGURE_COLUMNS } from "../../src/core/observation.ts";

/** The columns of a row that are texts and never null. */
const TEXTS = ["period", "la_code", "indicator", "breakdown", "category"] as const;

/**
 * All figures as a Parquet file, in the order of `observations.csv`: each figure a DOUBLE, null where there is none, and `…_symbol`
 * says why. The licence and whom to name stand in the file's own metadata.
 */
export function parquetFile({ council, figures }: FormatSource): Uint8Array {
  const words = downloadWords(council);
  const said = {
    ...{ title: words.title, description: words.description, licence: words.licence },
    attribution: words.attribution,
  };
  const parts = FIGURE_COLUMNS.flatMap((column) => {
    const typed = figures.map((row) => typedFigure(row, column));
    return [
      { name: column, type: "DOUBLE" as const, nullable: true, data: typed.map(({ number }) => number) },
      {
        ...{ name: `${column}_symbol`, type: "STRING" as const, nullable: true },
        data: typed.map(({ symbol }) => symbol),
      },
    ];
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        ...TEXTS.map((name) => ({
          ...{ name, type: "STRING" as const, nullable: false },
          data: figures.map((row) => row[name]),
        })),
        ...parts,
      ],
      kvMetadata: Object.entries(said).map(([key, value]) => ({ key, value })),
    }),
  );
}
