import type { Figure, FigureColumn } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Level } from "./comparator.ts";

/** An official figure that the Department published and later changed. A figure changed twice has two. */
export type RevisedFigure = {
  readonly indicator: string;
  readonly level: Level;
  readonly areaCode: string;
  readonly area: string;
  readonly period: Period;
  readonly column: FigureColumn;
  /** undefined where the figure is confidential since: what it was is not repeated. */
  readonly from: Figure | undefined;
  readonly to: Figure;
  /** The ids of the two sources; the same where a file was changed within one release. */
  readonly fromSource: string;
  readonly toSource: string;
};
