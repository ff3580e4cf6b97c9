import { oneOf } from "../core/oneOf.ts";
import { written } from "./filters.ts";

/** The part of a series that the chart shows, shortest first: the newest two years, the newest five, or all. */
export const RANGES = ["2y", "5y", "all"] as const;

/** What is drawn beside the line: other areas' official figures, averages and limits with signals, or other councils' months. */
export const BESIDES = ["areas", "levels", "peers"] as const;

/** The figure itself, twelve months of it together, or its numerator and denominator. */
export const SHOWN = ["figure", "twelve", "parts"] as const;

/** How the chart of an indicator is drawn. */
export type ChartChoice = {
  readonly range: (typeof RANGES)[number];
  readonly beside: (typeof BESIDES)[number];
  readonly shown: (typeof SHOWN)[number];
};

/**
 * The choice in an address. Anything that `writeChart` does not write reads as the default: five years of the figure beside
 * other areas.
 */
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
