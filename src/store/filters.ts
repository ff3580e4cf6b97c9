import type { Status } from "../core/analysis/status.ts";

/** How the overview is narrowed and shown. It lives in the address, so that what one reader sees can be sent to another. */
export type Filters = {
  /** A theme as `indicators.csv` writes it; undefined for all. */
  readonly theme: string | undefined;
  readonly status: Status | undefined;
  readonly view: View;
};

export const STATUSES = ["off", "just-off", "on"] as const satisfies readonly Status[];
export const VIEWS = ["tiles", "table"] as const;
export type View = (typeof VIEWS)[number];

/** The part of a series that the chart shows, the newest first in length. */
export const RANGES = ["2y", "5y", "all"] as const;
export type Range = (typeof RANGES)[number];

/** The filters in an address. Whatever we did not write ourselves reads as no filter. */
export function readFilters(search: string, themes: readonly string[]): Filters {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(themes, query.get("theme")),
    status: oneOf(STATUSES, query.get("status")),
    view: oneOf(VIEWS, query.get("view")) ?? "tiles",
  };
}

/** `?theme=Money&status=off&view=table`; "" for everything as tiles. */
export function writeFilters({ theme, status, view }: Filters): string {
  const query = new URLSearchParams();
  if (theme !== undefined) query.set("theme", theme);
  if (status !== undefined) query.set("status", status);
  if (view !== "tiles") query.set("view", view);
  return written(query);
}

/** What is drawn beside the line: other areas' figures, or the levels by which signal is told from noise. */
export const BESIDES = ["areas", "levels"] as const;

/** The figure itself, or the two numbers that it follows from. */
export const SHOWN = ["figure", "parts"] as const;

/** How the chart of an indicator is drawn. */
export type ChartChoice = {
  readonly range: Range;
  readonly beside: (typeof BESIDES)[number];
  readonly shown: (typeof SHOWN)[number];
};

/** Whatever we did not write ourselves reads as five years of the figure beside other areas. */
export function readChart(search: string): ChartChoice {
  const query = new URLSearchParams(search);
  return {
    range: oneOf(RANGES, query.get("range")) ?? "5y",
    beside: oneOf(BESIDES, query.get("beside")) ?? "areas",
    shown: oneOf(SHOWN, query.get("show")) ?? "figure",
  };
}

/** `?range=all&beside=levels&show=parts`. */
export function writeChart({ range, beside, shown }: ChartChoice): string {
  const query = new URLSearchParams();
  if (range !== "5y") query.set("range", range);
  if (beside !== "areas") query.set("beside", beside);
  if (shown !== "figure") query.set("show", shown);
  return written(query);
}

function oneOf<const Option extends string>(
  options: readonly Option[],
  value: string | null,
): Option | undefined {
  return options.find((option) => option === value);
}

function written(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
