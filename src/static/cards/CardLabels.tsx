import { placedInOrder } from "../../charts/inOrder.ts";
import type { ChartLabel } from "../../charts/chartLabel.ts";
import { chartLabels } from "../../charts/labels.ts";
import { wrapped } from "../../charts/letters.ts";
import type { ChartPoints } from "../../charts/points.ts";
import type { COLOURS } from "./colours.ts";
import type { TextMeasure, Weight } from "./fit.ts";
import { cardLineOf, up, type Box } from "./line.ts";
import { LEADING, CardText } from "./Words.tsx";

/** One line of a label with its size and colour. */
type Part = {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: keyof typeof COLOURS;
};

export type SetLabel = {
  readonly kind: ChartLabel["kind"];
  readonly value: number;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
};

const MOST_LETTERS = 14;
const WHEN = 28;

/** The last value with its month and the target, as the chart itself labels them. */
export function labelsFor(chart: ChartPoints, measure: TextMeasure): SetLabel[] {
  return chartLabels(chart)
    .filter(({ kind }) => kind === "last" || kind === "target")
    .map(({ kind, value, words, when }) => {
      const set =
        kind === "last"
          ? ({ size: 48, weight: 700, colour: "accent" } as const)
          : ({ size: 32, weight: 700, colour: "target-ink" } as const);
      const parts: Part[] = [
        ...wrapped(words, MOST_LETTERS).map((text) => ({ text, ...set })),
        ...(when === "" ? [] : [{ text: when, size: WHEN, weight: 400, colour: "ink-2" } as const]),
      ];
      const width = Math.max(...parts.map(({ text, size, weight }) => measure(text, size, weight)));
      return { kind, value, parts, width, height: heightOf(parts) };
    });
}

/** Pixels from a mark, or from the plot's edge, to its label. */
export const CARD_LABEL_GAP = 24;

type Props = { readonly chart: ChartPoints; readonly labels: readonly SetLabel[]; readonly plot: Box };

/**
 * Draws labels at the right-hand edge. The last value's label is beside its mark, even where months without a number follow.
 */
export function CardLabels({ chart, labels, plot }: Props) {
  const yOf = up(chart, plot);
  const edge = plot.left + plot.width;
  const { last } = cardLineOf(chart, plot);
  const placed = placedOf(labels, yOf, plot);
  return placed.map(({ kind, parts, height, middle }) => {
    const x = CARD_LABEL_GAP + (kind === "last" ? (last?.x ?? edge) : edge);
    const top = middle - height / 2;
    return parts.map(({ text, size, weight, colour }, line) => (
      <CardText
        key={`${kind} ${line}`}
        fitted={{ size, lines: [text] }}
        x={x}
        y={Math.round(top + heightOf(parts.slice(0, line)) + size * 0.9)}
        weight={weight}
        colour={colour}
        isOnLines
      />
    ));
  });
}

/** The labels in the order of their values with their middles; the last value alone where the target does not fit beside it. */
function placedOf(labels: readonly SetLabel[], yOf: (value: number) => number, plot: Box) {
  const ordered = [...labels].sort((a, b) => yOf(a.value) - yOf(b.value));
  const placesOf = (some: readonly SetLabel[]) =>
    placedInOrder(
      some.map(({ value, height }) => ({ middle: yOf(value), size: height })),
      plot.top - WHEN,
      plot.top + plot.height + WHEN,
    );
  const whole = placesOf(ordered);
  const shown = whole === undefined ? ordered.filter(({ kind }) => kind === "last") : ordered;
  const middles = whole ?? placesOf(shown) ?? shown.map(({ value }) => yOf(value));
  return shown.map((label, index) => ({ ...label, middle: middles[index] ?? 0 }));
}

function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size * LEADING, 0);
}
