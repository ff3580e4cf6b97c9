import type { ReactNode } from "react";

import { PublishedComparator, PublishedYear } from "../../components/PublishedFigure.tsx";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { formatFigure } from "../../core/format.ts";
import type { FigureColumn } from "../../core/observation.ts";

/* Figures as cells of tables: elements that say their `text`, by which a column of numbers is aligned (alignment.ts). */

type Wanted = {
  readonly of: ComparedPeriod;
  /** Whether the page was made from the newest figures of all areas and not from the indicator's own file. */
  readonly isNewest?: boolean;
  /** Which cell of the row it is: the figure, what was counted, or of how many. */
  readonly part?: FigureColumn;
};

/** An area's official figure; a dash where there is no row of it, and nothing for a part that is not published. */
export function officialFigure({
  of,
  code,
  isNewest = false,
  part = "value",
}: Wanted & { readonly code: string | undefined }): ReactNode {
  const { figures, indicator, period } = of;
  const figure = figures.get(code ?? "");
  if (code === undefined || figure === undefined) return part === "value" ? "–" : null;
  const cell = figure[part];
  if (cell === undefined) return null;
  return (
    <PublishedComparator
      of={{ ...figure, indicator: indicator.id, period, areaCode: code }}
      part={part}
      isNewest={isNewest}
      text={formatFigure(cell, part === "value" ? indicator : BARE)}
    />
  );
}

/** The council's figure: the official one, or its own over the same year. */
export function ownFigure({ of, isNewest = false, part = "value" }: Wanted): ReactNode {
  const { own, ownCode, indicator, period } = of;
  if (ownCode !== undefined) return officialFigure({ of, code: ownCode, isNewest, part });
  if (own === undefined) return part === "value" ? "–" : null;
  const cell = own[part];
  if (cell === undefined) return null;
  return (
    <PublishedYear
      of={{ ...own, indicator: indicator.id, period }}
      part={part}
      text={formatFigure(cell, part === "value" ? indicator : BARE)}
    />
  );
}

/** Numerators and denominators have no unit. */
const BARE = { unit: "" };
