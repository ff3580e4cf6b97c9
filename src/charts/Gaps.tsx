import type { ChartLayout } from "./layout.ts";
import type { ChartPoints } from "./points.ts";
import { tenth, type Scales } from "./shapes.ts";

type Props = { readonly chart: ChartPoints; readonly layout: ChartLayout; readonly scales: Scales };

/** Stretches without a number: a tint over their months, and the symbol of the reason beneath, as tables have it. */
export function Gaps({ chart: { gaps, points }, layout, scales }: Props) {
  const { plot } = layout;
  const half = stepOf(points.map(({ x }) => x)) / 2;
  const within = (pixel: number) => Math.max(plot.left, Math.min(plot.left + plot.width, pixel));
  return (
    <g className="gaps">
      {gaps.map(({ from, to }) => {
        const [left, right] = [within(scales.xOf(from - half)), within(scales.xOf(to + half))];
        return (
          <rect
            key={from}
            className="gap"
            x={tenth(left)}
            width={tenth(right - left)}
            y={plot.top}
            height={tenth(plot.height)}
          />
        );
      })}
      {layout.gaps.map(({ symbol, middle }) => (
        <text
          key={middle}
          className="gap__symbol"
          x={tenth(middle)}
          y={tenth(plot.top + plot.height + 14)}
          textAnchor="middle"
        >
          {symbol}
        </text>
      ))}
    </g>
  );
}

/** How many months lie between two points that follow each other, at least. */
export function stepOf(xs: readonly number[]): number {
  const steps = xs.flatMap((x, place) => {
    const before = xs[place - 1];
    return before === undefined ? [] : [x - before];
  });
  return Math.max(1, Math.min(12, ...steps));
}
