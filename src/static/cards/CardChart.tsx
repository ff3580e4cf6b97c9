import { scaleWords } from "../../charts/axis.ts";
import type { ChartPoints } from "../../charts/points.ts";
import { monthIn, shortMonthName } from "../../core/period.ts";
import { CardLabels, CARD_LABEL_GAP, labelsFor } from "./CardLabels.tsx";
import { COLOURS } from "./colours.ts";
import { fit, type TextMeasure } from "./fit.ts";
import { cardLineOf, type Box, type CardLine } from "./line.ts";
import { CardText } from "./Words.tsx";

type Props = { readonly chart: ChartPoints; readonly box: Box; readonly measure: TextMeasure };

const SMALL = 28;
const GAP = 18;
/** Pixels for the words above the plot and for the months beneath it. */
const HEAD = 58;
const FOOT = 40;

/**
 * The line and its target, drawn large, with only the ends of the scale, the first and last month, and the last value
 * labelled.
 */
export function CardChart({ chart, box, measure }: Props) {
  const labels = labelsFor(chart, measure);
  const plot = plotIn(chart, box, Math.max(0, ...labels.map(({ width }) => width)), measure);
  const line = cardLineOf(chart, plot);
  const scale = fit(scaleWords(chart.domain, chart.indicator), { width: box.width, ...SCALE }, measure);
  return (
    <>
      <CardText fitted={scale} x={box.left} y={box.top + SMALL} weight={400} colour="ink-2" />
      <Levels line={line} plot={plot} />
      <Line line={line} plot={plot} isOpen={chart.last?.isProvisional === true} />
      <CardLabels chart={chart} labels={labels} plot={plot} />
      <Months chart={chart} plot={plot} bottom={box.top + box.height} />
    </>
  );
}

const SCALE = {
  tries: [
    [SMALL, 1],
    [22, 1],
  ],
  weight: 400,
} as const;

/** The box that the words around the plot leave for it. */
function plotIn(chart: ChartPoints, box: Box, labels: number, measure: TextMeasure): Box {
  const { levels } = cardLineOf(chart, box);
  const left = Math.max(...levels.map(({ label }) => measure(label, SMALL, 400))) + GAP;
  return {
    left: Math.ceil(box.left + left),
    top: box.top + HEAD,
    width: Math.floor(box.width - left - labels - CARD_LABEL_GAP),
    height: box.height - HEAD - FOOT,
  };
}

type Drawn = { readonly line: CardLine; readonly plot: Box };

function Levels({ line: { levels }, plot }: Drawn) {
  return levels.map(({ y, label, isZero }) => (
    <g key={y}>
      <path
        d={`M${plot.left} ${y}h${plot.width}`}
        stroke={COLOURS[isZero ? "context" : "grid"]}
        strokeWidth={2}
      />
      {label === "" ? null : (
        <CardText
          fitted={{ size: SMALL, lines: [label] }}
          x={plot.left - GAP}
          y={y + 9}
          weight={400}
          colour="ink-2"
          anchor="end"
        />
      )}
    </g>
  ));
}

/** The line with its points. A last figure that is provisional is hollow, as in the chart. */
function Line({ line, plot, isOpen }: Drawn & { readonly isOpen: boolean }) {
  const { runs, alone, bars, last, target, breaks } = line;
  const [inside, edge] = isOpen
    ? ([COLOURS.paper, COLOURS.accent] as const)
    : [COLOURS.accent, COLOURS.paper];
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      {breaks.map((x) => (
        <path
          key={x}
          className="break"
          d={`M${x} ${plot.top}v${plot.height}`}
          stroke={COLOURS["ink-2"]}
          strokeWidth={2}
          strokeDasharray="4 6"
        />
      ))}
      {target === "" ? null : (
        <path
          className="target"
          d={target}
          stroke={COLOURS.target}
          strokeWidth={5}
          strokeLinecap="butt"
          strokeDasharray="16 9"
        />
      )}
      {bars.map(({ left, top, width, height }) => (
        <rect
          key={left}
          className="bar"
          x={left}
          y={top}
          width={width}
          height={height}
          fill={COLOURS.accent}
        />
      ))}
      {runs.map((d) => (
        <path key={d} className="run" d={d} stroke={COLOURS.accent} strokeWidth={7} />
      ))}
      {alone.map(({ x, y }) => (
        <circle key={x} className="alone" cx={x} cy={y} r={6} fill={COLOURS.accent} />
      ))}
      {last === undefined || bars.length > 0 ? null : (
        <circle className="last" cx={last.x} cy={last.y} r={12} fill={inside} stroke={edge} strokeWidth={4} />
      )}
    </g>
  );
}

type MonthsProps = { readonly chart: ChartPoints; readonly plot: Box; readonly bottom: number };

/** The first and the last month in which a figure was due. */
function Months({ chart: { span }, plot, bottom }: MonthsProps) {
  const [from, to] = span.map((x) => shortMonthName(monthIn(Math.floor(x / 12), (x % 12) + 1)));
  const set = (text = "") =>
    ({ fitted: { size: SMALL, lines: [text] }, y: bottom, weight: 400, colour: "ink-2" }) as const;
  return (
    <>
      {from === to ? null : <CardText {...set(from)} x={plot.left} />}
      <CardText {...set(to)} x={plot.left + plot.width} anchor="end" />
    </>
  );
}
