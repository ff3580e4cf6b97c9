import { stepOf } from "./Gaps.tsx";
import type { ChartPoints } from "./points.ts";
import { tenth, type Scales } from "./shapes.ts";

type Props = { readonly chart: ChartPoints; readonly scales: Scales };

/** The share of a month that its bar takes, the widest bar, and what is seen of a zero, in pixels. */
const SHARE = 0.72;
const WIDEST = 24;
const LEAST = 1.5;

/** How wide the bar of a month is, in pixels. */
export function barWidth(points: ChartPoints["points"], scales: Scales): number {
  const month = scales.xOf(1) - scales.xOf(0);
  return Math.min(WIDEST, month * stepOf(points.map(({ x }) => x)) * SHARE);
}

/** A bar for every figure, from zero. Provisional figures are pale, since a thin bar cannot be hollow. */
export function MonthBars({ chart: { points, last }, scales }: Props) {
  const width = barWidth(points, scales);
  return (
    <g className="columns">
      {points.map(({ month: name, x, value, isProvisional }) => {
        if (value === undefined) return null;
        const [zero, top] = [scales.yOf(0), scales.yOf(value)];
        const height = Math.max(LEAST, Math.abs(zero - top));
        const kind = isProvisional ? " column--provisional" : "";
        return (
          <rect
            key={name}
            className={`column${kind}${name === last?.month ? " column--last" : ""}`}
            x={tenth(scales.xOf(x) - width / 2)}
            width={tenth(Math.max(1, width))}
            y={tenth(Math.min(zero - height, top))}
            height={tenth(height)}
          />
        );
      })}
    </g>
  );
}
