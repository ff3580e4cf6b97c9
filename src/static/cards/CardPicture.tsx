import { CARD_SIZE, ILLUSTRATIVE, kickerWords } from "./card.ts";
import { CardChart } from "./CardChart.tsx";
import { CardTally } from "./CardTally.tsx";
import { COLOURS } from "./colours.ts";
import { fit, type TextMeasure } from "./fit.ts";
import type { Box } from "./line.ts";
import type { Card } from "../../views/head.ts";
import { LEADING, CardText } from "./Words.tsx";

type Props = { readonly card: Card; readonly measure: TextMeasure };

const MARGIN = 56;
const INSIDE = CARD_SIZE.width - 2 * MARGIN;
/** Pixels between the lines of the head, and above the drawing. */
const AIR = 20;
const TOP = 32;
const MARK = { size: 36, padding: 18, height: 58 };

/** A card as an SVG. Long names and titles are made smaller or cut, so that they fit. */
export function CardPicture({ card, measure }: Props) {
  const { council, isIllustrative, kicker, when, headline, chart, tally } = card;
  const { width, height } = CARD_SIZE;
  const marked = isIllustrative ? measure(ILLUSTRATIVE, MARK.size, 700) + 2 * MARK.padding : 0;
  const name = fit(
    council,
    { width: INSIDE - marked - (isIllustrative ? 32 : 0), tries: NAME, weight: 700 },
    measure,
  );
  const about = fit(
    kickerWords({ kicker, when: when.replaceAll(" ", NO_BREAK) }),
    { width: INSIDE, tries: KICKER, weight: 400 },
    measure,
  );
  const isDrawn = chart !== undefined || tally !== undefined;
  const said = fit(
    headline,
    { width: INSIDE, tries: isDrawn ? HEADLINE : kicker === "" ? WHOLE : ALONE, weight: 700 },
    measure,
  );
  const top = TOP + Math.max(MARK.height, heightOf(name)) + AIR;
  const headlineTop = top + (kicker === "" ? 0 : heightOf(about) + AIR / 4);
  const drawing = headlineTop + heightOf(said) + AIR / 2;
  const box: Box = { left: MARGIN, top: drawing, width: INSIDE, height: height - 36 - drawing };
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={COLOURS.paper} />
      <rect width={width} height={14} fill={COLOURS.accent} />
      <CardText
        fitted={name}
        x={MARGIN}
        y={baseline(TOP + (MARK.height - name.size * LEADING) / 2, name.size)}
        weight={700}
        colour="accent"
      />
      {isIllustrative ? <Mark width={marked} /> : null}
      {kicker === "" ? null : (
        <CardText fitted={about} x={MARGIN} y={baseline(top, about.size)} weight={400} colour="ink-2" />
      )}
      <CardText fitted={said} x={MARGIN} y={baseline(headlineTop, said.size)} weight={700} colour="ink" />
      {chart === undefined ? null : <CardChart chart={chart} box={box} measure={measure} />}
      {tally === undefined ? null : <CardTally tally={tally} box={box} />}
    </svg>
  );
}

const NAME = [
  [42, 1],
  [36, 1],
  [30, 1],
  [30, 2],
  [26, 2],
] as const;
const KICKER = [
  [36, 1],
  [32, 1],
  [32, 2],
  [28, 2],
] as const;
const HEADLINE = [
  [66, 1],
  [56, 2],
  [50, 2],
  [42, 3],
] as const;
/** Sizes and numbers of lines to try for the headline of a card without a drawing. */
const ALONE = [
  [66, 4],
  [54, 5],
  [44, 7],
] as const;
const WHOLE = [
  [80, 5],
  [66, 6],
  [54, 7],
  [44, 9],
] as const;
/** Joins the words of a period, so that no line breaks within it. */
const NO_BREAK = "\u00a0";

/** Says in large letters that the council is invented, so that it can be read on a small picture too. */
function Mark({ width }: { readonly width: number }) {
  const x = CARD_SIZE.width - MARGIN - width;
  return (
    <>
      <rect x={x} y={TOP} width={width} height={MARK.height} fill={COLOURS.ink} />
      <CardText
        fitted={{ size: MARK.size, lines: [ILLUSTRATIVE] }}
        x={x + MARK.padding}
        y={TOP + 41}
        weight={700}
        colour="paper"
      />
    </>
  );
}

function heightOf({ size, lines }: { readonly size: number; readonly lines: readonly string[] }): number {
  return size * LEADING * lines.length;
}

/** The baseline of a first line whose upper edge is at `top`, in pixels. */
function baseline(top: number, size: number): number {
  return top + size * 0.92;
}
