import { memo, useEffect, useId, useMemo } from "react";
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import type { XAxisTickContentProps, YAxisTickContentProps } from "recharts";

import type { Month } from "../core/period.ts";
import { chartLayoutOf, nearestTo, type ChartLayout } from "./layout.ts";
import { Marks } from "./Marks.tsx";
import type { ChartPoint, ChartPoints } from "./points.ts";
import { ReadingContext, useReading } from "./useReading.ts";
import { chartDescription, chartName, pointWords } from "./words.ts";

type Props = {
  readonly points: ChartPoints;
  readonly width: number;
  readonly height: number;
  readonly onRead?: ((month: Month) => void) | undefined;
};

/**
 * One indicator over time. Arrow keys or a pointer read out its months one by one. As a whole it is an image with a name and a
 * description.
 */
export function TrendChart({ points: chart, width, height, onRead }: Props) {
  const describedBy = useId();
  const layout = useMemo(() => chartLayoutOf(chart, { width, height }), [chart, width, height]);
  const xs = chart.points.map(({ x }) => x);
  const { place, handlers } = useReading(xs.length, (pixel) => nearestTo(pixel, xs, layout));
  const active = place === undefined ? undefined : chart.points[place];
  const month = active?.month;
  useEffect(() => {
    if (month !== undefined) onRead?.(month);
  }, [month, onRead]);
  return (
    <div className="trend">
      <p className="trend__reading" role="status">
        {active === undefined ? "" : pointWords(active, chart)}
      </p>
      {active === undefined ? (
        <p className="trend__hint" aria-hidden="true">
          Touch the line<span className="trend__more">, point at it or use the arrow keys</span> to read each
          figure.
        </p>
      ) : null}
      <div
        className="trend__plot"
        role="application"
        aria-roledescription="chart"
        aria-label={chartName(chart)}
        aria-describedby={describedBy}
        tabIndex={0}
        {...handlers}
      >
        <p className="visually-hidden" id={describedBy}>
          {chartDescription(chart)} Left and right arrow keys read the figures one by one.
        </p>
        <div className="trend__picture" aria-hidden="true">
          <ReadingContext value={active}>
            <TrendPicture chart={chart} layout={layout} width={width} height={height} />
          </ReadingContext>
        </div>
      </div>
    </div>
  );
}

export type PictureProps = {
  readonly chart: ChartPoints;
  readonly layout: ChartLayout;
  readonly width: number;
  readonly height: number;
};

/** The drawing, for the page and for the picture that the page shows before its script has loaded. */
export const TrendPicture = memo(function TrendPicture({ chart, layout, width, height }: PictureProps) {
  const { domain, form, lines } = chart;
  const { margin, axes, span, months } = layout;
  return (
    <LineChart data={chart.points} width={width} height={height} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="x"
        type="number"
        domain={[...span]}
        ticks={months.map(({ x }) => x)}
        tick={({ x, y, payload }: XAxisTickContentProps) => (
          <text className="tick" x={x} y={y} dy={layout.monthsBelow} textAnchor="middle">
            {months.find((month) => month.x === payload.value)?.label}
          </text>
        )}
        interval={0}
        height={axes.height}
        tickSize={5}
      />
      <YAxis
        domain={[domain.low, domain.high]}
        reversed={layout.isDown}
        ticks={[...layout.ticks]}
        tick={({ x, y, payload }: YAxisTickContentProps) => (
          <text className="tick" x={x} y={y} dy={5} textAnchor="end">
            {layout.tickLabels[layout.ticks.indexOf(Number(payload.value))]}
          </text>
        )}
        interval={0}
        width={axes.width}
        axisLine={false}
        tickLine={false}
      />
      {domain.low < 0 ? <ReferenceLine y={0} className="zero" /> : null}
      <Line className="line line--target" dataKey="target" type="step" {...STILL} />
      {form === "bars" ? (
        <Line className="line" stroke="none" dataKey={onlyAt(chart.last)} {...STILL} />
      ) : null}
      {Array.from({ length: form === "bars" ? 0 : lines }, (_, line) => (
        <Line
          key={line}
          className="line line--own"
          dataKey={(point: ChartPoint) => (point.line === line ? point.value : undefined)}
          type="linear"
          {...STILL}
        />
      ))}
      <Marks chart={chart} layout={layout} height={height} />
    </LineChart>
  );
});

/** One point for Recharts, which draws no axes in a chart without any. */
function onlyAt(last: ChartPoints["last"]) {
  return ({ month, value }: ChartPoint) => (month === last?.month ? value : undefined);
}

/** Options for every Recharts line: no animation, no dots, and a gap where there is no number. */
const STILL = { isAnimationActive: false, dot: false, activeDot: false, connectNulls: false } as const;
