import type { Plot, Scales } from "./shapes.ts";
import type { Stretch } from "./stretches.ts";

type Props = { readonly stretches: readonly Stretch[]; readonly plot: Plot; readonly scales: Scales };

/** Averages and limits, or medians, each drawn over the months of its segment and a little further on both sides. */
export function Levels({ stretches, plot, scales }: Props) {
  return (
    <g className="levels">
      {stretches.map(({ from, to, middle, lower, upper }) => {
        const left = Math.max(plot.x, scales.xOf(from - 0.4));
        const right = Math.min(plot.x + plot.width, scales.xOf(to + 0.4));
        const line = (value: number) => `M${left} ${scales.yOf(value)}H${right}`;
        return (
          <g key={from}>
            {lower === undefined || upper === undefined ? null : (
              <>
                <rect
                  className="level__range"
                  x={left}
                  width={right - left}
                  y={scales.yOf(upper)}
                  height={scales.yOf(lower) - scales.yOf(upper)}
                />
                <path className="level level--limit" d={`${line(upper)}${line(lower)}`} />
              </>
            )}
            <path className="level level--middle" d={line(middle)} />
          </g>
        );
      })}
    </g>
  );
}
