import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { datasetOf, seriesOf, type Series } from "../../src/core/dataset/dataset.ts";
import { REFERENCE_FILES } from "../../src/core/reference/reference.ts";
import { readObservations } from "../../src/core/tables/observations.ts";
import { table } from "./build.ts";
import { ROOT } from "./command.ts";
import { protectedMonth } from "./protected.ts";

const COUNCIL = join(ROOT, "council");
const EXAMPLE = join(ROOT, "examples/nenebridge");

/** Nenebridge's returns as sent, by file name, the 67th being the one that is not published yet. */
export const NENEBRIDGE_RETURNS: ReadonlyMap<string, string> = new Map(
  ["returns", "next"].flatMap((folder) =>
    readdirSync(join(EXAMPLE, folder))
      .sort()
      .map((name) => [name, readFileSync(join(EXAMPLE, folder, name), "utf8")] as const),
  ),
);

/** April to June 2026 as sent once more, with work that was recorded late. */
export const NENEBRIDGE_RESTATED: ReadonlyMap<string, string> = new Map(
  readdirSync(join(EXAMPLE, "restated")).map(
    (name) => [name, readFileSync(join(EXAMPLE, "restated", name), "utf8")] as const,
  ),
);

export const NENEBRIDGE_FILES: ReadonlyMap<string, string> = new Map(
  REFERENCE_FILES.map((file) => [file, readFileSync(join(COUNCIL, file), "utf8")]),
);

/** Every headline series of Nenebridge, as the public sees it. */
export function nenebridgeSeries(): Series[] {
  const { indicators, targets, council } = readNenebridge();
  const months = [...NENEBRIDGE_RETURNS.values()].map((csv) => readObservations(table(csv))!);
  const shown = months.flatMap(
    (sent) => protectedMonth(sent, indicators, council.disclosure.threshold).observations,
  );
  const dataset = datasetOf(shown);
  return indicators.map((indicator) => seriesOf(dataset, indicator, targets));
}
