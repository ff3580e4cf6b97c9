import { settle } from "./labels.ts";
import { FLAG_RADIUS } from "./layout.ts";
import type { ChartFlag } from "./points.ts";
import type { Plot, Scales } from "./shapes.ts";

type Props = { readonly flags: readonly ChartFlag[]; readonly plot: Plot; readonly scales: Scales };

/** The numbers of events above the plot, each with a line to its month. The list beneath the chart explains them. */
export function Flags({ flags, plot, scales }: Props) {
  const width = 2 * FLAG_RADIUS + 3;
  const wishes = flags.map(({ x }) => ({ middle: scales.xOf(x), height: width }));
  // Flags of months that are close together move apart; the newest stays nearest to its month.
  const places = settle(
    [...wishes].reverse(),
    plot.x - FLAG_RADIUS,
    plot.x + plot.width + FLAG_RADIUS,
  ).reverse();
  const y = plot.y - FLAG_RADIUS - 6;
  return (
    <g className="flags">
      {flags.map(({ number, x }, index) => {
        const [own, place] = [scales.xOf(x), places[index] ?? scales.xOf(x)];
        return (
          <g key={number} className="flag">
            <path
              className="flag__pole"
              d={`M${place} ${y + FLAG_RADIUS}L${own} ${plot.y + 4}V${plot.y + plot.height}`}
            />
            <circle className="flag__sign" cx={place} cy={y} r={FLAG_RADIUS} />
            <text className="flag__number" x={place} y={y} dy="0.34em" textAnchor="middle">
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
