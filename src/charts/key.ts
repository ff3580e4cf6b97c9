import type { ChartPoints } from "./points.ts";

/** How the diamonds of the first, second and third other area look. */
const DIAMONDS = ["filled", "hollow", "hollow with a broken edge"] as const;

/** What each kind of line and mark of a chart stands for, in words, for a picture that is met without its page. */
export function keyWords(chart: ChartPoints, council: string): string {
  const { points, areas, stretches, form, wholes } = chart;
  // How counts are read is said in the notes, which follow.
  if (wholes !== undefined) return `${council}.`;
  const hasTarget = points.some(({ target }) => target !== undefined);
  const kinds = new Set(stretches.map(({ of }) => of.kind));
  return [
    `${form === "bars" ? "Bars" : "Thick line"}: ${council}.`,
    ...(hasTarget ? ["Broken line: the target."] : []),
    ...(kinds.has("limits")
      ? ["Thin line: the average. Dotted lines and tint: its upper and lower limit, the usual range."]
      : []),
    ...(kinds.has("none") ? [`Thin line${kinds.has("limits") ? " without a tint" : ""}: the median.`] : []),
    ...(areas.length > 0
      ? [
          `${areas.some(({ ofPeer }) => ofPeer) ? "Thin broken lines that end in diamonds" : "Diamonds"}: ${areas.map(({ name }, place) => `${name} (${DIAMONDS[place] ?? ""})`).join(", ")}.`,
        ]
      : []),
  ].join(" ");
}
