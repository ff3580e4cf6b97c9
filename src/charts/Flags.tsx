import { FLAG_RADIUS, FLAG_ROW } from "./flagPlaces.ts";
import type { ChartLayout } from "./layout.ts";
import { tenth, type Scales } from "./shapes.ts";

type Props = { readonly layout: ChartLayout; readonly scales: Scales };

/** The numbers of events above the plot, each with a line to its month. The list beneath the chart explains them. */
export function Flags({ layout: { flags, plot }, scales }: Props) {
  return (
    <g className="flags">
      {flags.map(({ flag: { number, x }, middle, row }) => {
        const [own, place] = [tenth(scales.xOf(x)), tenth(middle)];
        const y = plot.top - FLAG_RADIUS - 6 - row * FLAG_ROW;
        return (
          <g key={number} className="flag">
            <path
              className="flag__pole"
              d={`M${place} ${y + FLAG_RADIUS}L${own} ${plot.top + 4}V${plot.top + plot.height}`}
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
