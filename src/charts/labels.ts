import type { Decimal } from "../core/decimal.ts";
import { apart, formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { shortCoverWords, shortNameOf } from "../core/story/coverWords.ts";
import { lineText } from "../core/story/signals.ts";
import { countLabels } from "./counts/countLabels.ts";
import { widthOf, wrapped, type Face } from "./letters.ts";
import type { ChartLabel } from "./chartLabel.ts";
import type { ChartPoints } from "./points.ts";
import type { Stretch } from "./stretches.ts";

/** The labels of a chart, which has no legend: the last value, the target, levels and other areas. */
export function chartLabels(chart: ChartPoints): ChartLabel[] {
  const { indicator, last, points, areas, stretches, wholes, isOfTwelve } = chart;
  if (wholes !== undefined) return countLabels(chart, wholes);
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
      words: write(last.said),
      when: isOfTwelve ? shortCoverWords(indicator, last.covered) : shortNameOf(last.covered),
    });
  }
  if (target?.target !== undefined && target.aim !== undefined) {
    const words = `Target ${write(target.aim)}`;
    labels.push({ kind: "target", place: 0, value: target.target, words, when: "" });
  }
  for (const [place, { name: level, value, text }] of levelsOf(stretches, indicator).entries())
    labels.push({ kind: "level", place, value, words: `${level} ${text}`, when: "" });
  for (const [place, { name, points: own }] of areas.entries()) {
    const latest = own.at(-1);
    if (latest === undefined) continue;
    const words = `${name} ${formatInShort(latest.figure, indicator)}`;
    labels.push({ kind: "area", place, value: latest.value, words, when: shortNameOf(latest.period) });
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

/** The sizes of labels and of their time; the last value is bold. */
export const LABEL_SIZE = 15;
export const WHEN_SIZE = 13;
export const LABEL_LINE = 17;
export const WHEN_LINE = 15;
/** Pixels from an area's diamond, at the left of its label, to its words. */
export const AREA_INDENT = 12;

/** A label in lines, none wider than was asked for except for a longer word, and the box that they take, in pixels. */
export type LabelInLines = {
  readonly label: ChartLabel;
  readonly lines: readonly string[];
  readonly whenLines: readonly string[];
  readonly width: number;
  readonly height: number;
};

/** Sets a label in lines of `room` pixels. */
export function setIn(label: ChartLabel, room: number): LabelInLines {
  const indent = label.kind === "area" ? AREA_INDENT : 0;
  const inside = room - indent;
  const face: Face = { size: LABEL_SIZE, isBold: label.kind === "last" };
  const [whole, small] = [
    (line: string) => widthOf(line, face),
    (line: string) => widthOf(line, { size: WHEN_SIZE }),
  ];
  const lines = wrapped(label.words, inside, whole);
  const whenLines = label.when === "" ? [] : wrapped(label.when, inside, small);
  return {
    ...{ label, lines, whenLines },
    width: indent + Math.max(...lines.map(whole), ...whenLines.map(small)),
    height: lines.length * LABEL_LINE + whenLines.length * WHEN_LINE,
  };
}
