import { Fragment, useContext } from "react";
import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";

import { monthName } from "../core/period.ts";
import { runsOf, type AreaLine } from "./areas.ts";
import { CountMarks } from "./counts/CountMarks.tsx";
import { Flags } from "./Flags.tsx";
import { Gaps } from "./Gaps.tsx";
import { Key } from "./Key.tsx";
import { Labels } from "./Labels.tsx";
import type { ChartLayout } from "./layout.ts";
import { Levels } from "./Levels.tsx";
import { MonthBars } from "./MonthBars.tsx";
import type { Break, ChartPoint, ChartPoints } from "./points.ts";
import { diamond, square, tenth, triangle, type Plot, type Scales } from "./shapes.ts";
import { ReadingContext } from "./useReading.ts";

type Props = {
  readonly chart: ChartPoints;
  readonly layout: ChartLayout;
  readonly height: number;
};

/** Every month gets a dot where months are at least this many pixels apart. */
const ROOM_FOR_DOTS = 18;
/** Signals are large where months are at least this many pixels apart; otherwise they are small, so as not to overlap. */
const ROOM_FOR_SIGNALS = 10;

/** How far a target that begins in the newest month may stand out of the plot, so that it does not reach the labels. */
const HALF_AT_EDGE = 8;

/** Targets that are in force in one month of the chart alone: a line through one point cannot be seen, so each has half a month to either side. */
function aloneOf(points: readonly ChartPoint[]): { readonly x: number; readonly target: number }[] {
  return points.flatMap(({ x, target }, place) => {
    const beside = [points[place - 1], points[place + 1]];
    return target === undefined || beside.some((each) => each?.target !== undefined) ? [] : [{ x, target }];
  });
}

/** What stands on and beside the lines: levels, events, breaks, other areas, points, direct labels, the point being read. */
export function Marks({ chart, layout, height }: Props) {
  const plot = usePlotArea();
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  if (plot === undefined || xScale === undefined || yScale === undefined) return null;
  const scales: Scales = { xOf: (x) => xScale(x) ?? 0, yOf: (value) => yScale(value) ?? 0 };

  const { points, breaks, areas, stretches, last, form, years } = chart;
  const isBars = form === "bars";
  const [first, newest] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
  const apart = (scales.xOf(newest) - scales.xOf(first)) / Math.max(1, points.length - 1);
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      <g className="marks">
        <Gaps chart={chart} layout={layout} scales={scales} />
        {years.map((x) => (
          <path
            key={x}
            className="year"
            d={`M${tenth(scales.xOf(x - 0.5))} ${plot.y}v${tenth(plot.height)}`}
          />
        ))}
        {chart.wholes === undefined ? null : (
          <CountMarks chart={chart} wholes={chart.wholes} scales={scales} />
        )}
        {isBars && chart.wholes === undefined ? <MonthBars chart={chart} scales={scales} /> : null}
        <Levels stretches={stretches} plot={plot} scales={scales} />
        {aloneOf(points).map(({ x, target }) => (
          <path
            key={x}
            className="line line--target"
            d={`M${scales.xOf(x - 0.5)} ${scales.yOf(target)}H${Math.min(plot.x + plot.width + HALF_AT_EDGE, scales.xOf(x + 0.5))}`}
          />
        ))}
        <Flags layout={layout} scales={scales} />
        {breaks.map((each) => (
          <BreakMark key={each.month} at={each} plot={plot} scales={scales} />
        ))}
        {areas.map((area, place) => (
          <AreaMarks key={area.code} area={area} place={place} scales={scales} />
        ))}
        {last !== undefined && last.x < chart.span[1] ? (
          <path
            className="label__tie"
            d={`M${tenth(scales.xOf(last.x) + 7)} ${tenth(scales.yOf(last.value))}H${plot.x + plot.width}`}
          />
        ) : null}
        {points.map((point, place) => (
          <PointMark
            key={point.month}
            point={point}
            isLast={point.month === last?.month}
            isBar={isBars}
            isDotted={apart >= ROOM_FOR_DOTS || standsAlone(points, place)}
            signalSize={apart >= ROOM_FOR_SIGNALS ? 6.5 : 4.5}
            scales={scales}
          />
        ))}
        <Cursor plot={plot} scales={scales} />
        <Labels layout={layout} />
        <Key entries={layout.key} bottom={height} isBars={isBars} />
      </g>
    </ZIndexLayer>
  );
}

type AreaProps = { readonly area: AreaLine; readonly place: number; readonly scales: Scales };

/** How the lines of the first, second and third peer are broken: otherwise than a target's, and not by colour alone. */
const BROKEN = ["9 2 2 2", "2 3", "14 3 2 3 2 3"] as const;

/** Another area's figures: a diamond for each, or a line of months with a diamond at the end of every run of them. */
function AreaMarks({ area, place, scales: { xOf, yOf } }: AreaProps) {
  return runsOf(area).map((run) => {
    const end = run.at(-1);
    if (end === undefined) return null;
    const along = run.map(({ x, value }) => `${tenth(xOf(x))} ${tenth(yOf(value))}`).join("L");
    return (
      <Fragment key={end.x}>
        {run.length < 2 ? null : <path className="level" strokeDasharray={BROKEN[place]} d={`M${along}`} />}
        <path className={`mark mark--area mark--area-${place}`} d={diamond(xOf(end.x), yOf(end.value))} />
      </Fragment>
    );
  });
}

type PointProps = {
  readonly point: ChartPoint;
  readonly isLast: boolean;
  /** Whether a bar shows the figure, so that only a signal needs a mark. */
  readonly isBar: boolean;
  readonly isDotted: boolean;
  readonly signalSize: number;
  readonly scales: Scales;
};

/**
 * The mark of one point: signals have their shape, provisional figures are hollow, the last is large; others are dots where
 * there is room.
 */
function PointMark({ point, isLast, isBar, isDotted, signalSize, scales }: PointProps) {
  const { x, value, signals, isProvisional } = point;
  if (value === undefined) return null;
  const [cx, cy] = [scales.xOf(x), scales.yOf(value)];
  const hollow = isProvisional ? " mark--provisional" : "";
  const [first] = signals;
  if (first !== undefined) {
    const isOneWay = signals.every(({ direction }) => direction === first.direction);
    const shape = isOneWay ? triangle(cx, cy, first.direction, signalSize) : square(cx, cy, signalSize);
    return <path className={`mark mark--signal${hollow}`} d={shape} />;
  }
  if (isBar) return null;
  if (isLast) return <circle className={`mark mark--last${hollow}`} cx={cx} cy={cy} r={4.5} />;
  if (isProvisional) return <circle className="mark mark--dot mark--provisional" cx={cx} cy={cy} r={3.5} />;
  return isDotted ? <circle className="mark mark--dot" cx={cx} cy={cy} r={2.5} /> : null;
}

/** Whether a number has no neighbour in its line, so that no line shows it and it needs a dot. */
function standsAlone(points: readonly ChartPoint[], place: number): boolean {
  const { line } = points[place] ?? {};
  const joins = (other: ChartPoint | undefined) => other?.value !== undefined && other.line === line;
  return !joins(points[place - 1]) && !joins(points[place + 1]);
}

type BreakProps = { readonly at: Break; readonly plot: Plot; readonly scales: Scales };

/** A vertical line where a new definition starts, with its words on the side that has more room. */
function BreakMark({ at, plot, scales }: BreakProps) {
  const x = scales.xOf(at.x);
  const isRight = x > plot.x + plot.width / 2;
  return (
    <g className="break">
      <line className="break__line" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      <text className="break__words" y={plot.y + 12} textAnchor={isRight ? "end" : "start"}>
        <tspan x={isRight ? x - 6 : x + 6}>New definition</tspan>
        <tspan x={isRight ? x - 6 : x + 6} dy={16}>
          {monthName(at.month)}
        </tspan>
      </text>
    </g>
  );
}

type CursorProps = { readonly plot: Plot; readonly scales: Scales };

function Cursor({ plot, scales }: CursorProps) {
  const point = useContext(ReadingContext);
  if (point === undefined) return null;
  const x = scales.xOf(point.x);
  return (
    <g className="cursor">
      <line className="cursor__line" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      {point.value === undefined ? null : (
        <circle className="cursor__ring" cx={x} cy={scales.yOf(point.value)} r={7} />
      )}
    </g>
  );
}
