import type { Decimal } from "../core/decimal.ts";
import { apart, formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { codeOf, monthOf, shortMonthName, shortQuarterName, type Period } from "../core/period.ts";
import { lineText } from "../core/story/signals.ts";
import type { ChartPoints } from "./points.ts";
import type { Stretch } from "./stretches.ts";

/** What a label at the right-hand edge names: the last value, the target, a level or another area. */
export type LabelKind = "last" | "target" | "level" | "area";

/**
 * A label as it is drawn. `value` is its height on the scale; `lines` say what it is, and `when` is a last line with the
 * time.
 */
export type ChartLabel = {
  readonly kind: LabelKind;
  /** Which area or level, counted from 0; 0 for the others. */
  readonly place: number;
  readonly value: number;
  readonly lines: readonly string[];
  readonly when: string;
};

/** The labels of a chart, which has no legend. Lines have at most `width` letters, except for a longer word. */
export function chartLabels(
  { indicator, last, points, areas, stretches }: ChartPoints,
  width: number,
): ChartLabel[] {
  const target = points.at(-1); // one that has ended is no target of today's
  const write = apart(
    indicator,
    [last?.said, target?.aim].filter((each) => each !== undefined),
  );
  const labels: ChartLabel[] = [];
  if (last !== undefined) {
    labels.push({
      kind: "last",
      place: 0,
      value: last.value,
      lines: [write(last.said)],
      when: shortName(last.covered),
    });
  }
  if (target?.target !== undefined && target.aim !== undefined) {
    const text = `Target ${write(target.aim)}`;
    labels.push({ kind: "target", place: 0, value: target.target, lines: wrapped(text, width), when: "" });
  }
  for (const [place, { name: level, value, text }] of levelsOf(stretches, indicator).entries())
    labels.push({ kind: "level", place, value, lines: wrapped(`${level} ${text}`, width), when: "" });
  for (const [place, { name, points: own }] of areas.entries()) {
    const latest = own.at(-1);
    if (latest === undefined) continue;
    const text = `${name} ${formatInShort(latest.figure, indicator)}`;
    const when = shortName(latest.period);
    labels.push({ kind: "area", place, value: latest.value, lines: wrapped(text, width), when });
  }
  return labels;
}

/** The labels for the levels of the newest segment. Earlier levels end before the right-hand edge and get no label. */
function levelsOf(stretches: readonly Stretch[], indicator: Indicator) {
  const newest = stretches.at(-1);
  if (newest === undefined) return [];
  const { of, middle, lower, upper } = newest;
  const text = (value: Decimal) => lineText(value, indicator);
  if (of.kind === "none")
    return of.median === undefined ? [] : [{ name: "Median", value: middle, text: text(of.median) }];
  const { limits } = of;
  return [
    { name: "Average", value: middle, text: text(limits.mean) },
    { name: "Upper limit", value: upper ?? middle, text: text(limits.upper) },
    { name: "Lower limit", value: lower ?? middle, text: text(limits.lower) },
  ];
}

/** `Oct 2026`, `Apr–Jun 2026`, `31 Oct 2026`, `2024-25`. */
function shortName(period: Period): string {
  switch (period.kind) {
    case "month":
      return shortMonthName(period.month);
    case "quarter":
      return shortQuarterName(period.month);
    case "snapshot":
      return `${Number(period.day.slice(8))} ${shortMonthName(monthOf(period.day))}`;
    default:
      return codeOf(period);
  }
}

/** Words in lines of at most `width` letters, except for a longer word. */
export function wrapped(text: string, width: number): string[] {
  const [first = "", ...others] = text.split(" ");
  return others.reduce(
    (lines, word) => {
      const line = lines.at(-1) ?? "";
      return line.length + 1 + word.length <= width
        ? [...lines.slice(0, -1), `${line} ${word}`]
        : [...lines, word];
    },
    [first],
  );
}

/** A label's wanted middle and its height, in pixels. */
export type Block = { readonly middle: number; readonly height: number };

/**
 * The middles that labels get, so that none overlaps another and all are between `top` and `bottom`, if they fit. Labels are
 * placed in the order given, each as near to its wanted middle as the earlier ones allow.
 */
export function settle(blocks: readonly Block[], top: number, bottom: number): number[] {
  const settled: Block[] = [];
  for (const { middle: wanted, height } of blocks) {
    const within = (middle: number) => Math.max(top + height / 2, Math.min(bottom - height / 2, middle));
    const beside = settled.flatMap(({ middle, height: taken }) => [
      middle - (taken + height) / 2,
      middle + (taken + height) / 2,
    ]);
    const isFree = (middle: number) =>
      within(middle) === middle &&
      settled.every((other) => Math.abs(other.middle - middle) >= (other.height + height) / 2 - 0.01);
    const [nearest = within(wanted)] = [within(wanted), ...beside]
      .filter(isFree)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    settled.push({ middle: nearest, height });
  }
  return settled.map(({ middle }) => middle);
}
