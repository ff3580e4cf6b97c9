import type { PlacedLabel } from "./beside.ts";
import { LABEL_GAP, type ChartLayout } from "./layout.ts";
import { AREA_INDENT, LABEL_LINE, WHEN_LINE } from "./labels.ts";
import { diamond, tenth } from "./shapes.ts";

type Props = { readonly layout: ChartLayout };

/** A label that was moved further than this many pixels from its value gets a thin line to it. */
const FAR = 8;

/** Names and values at the right-hand edge, in the order of their values. */
export function Labels({ layout: { labels, plot } }: Props) {
  const edge = plot.left + plot.width;
  return (
    <g className="labels">
      {labels.map((placed) => {
        const { kind, place } = placed.label;
        const middle = placed.top + placed.height / 2;
        const isTied = kind !== "area" && Math.abs(placed.wanted - middle) > FAR;
        return (
          <g key={`${kind} ${place}`} className={`label label--${kind}`}>
            {isTied ? (
              <path
                className="label__tie"
                d={`M${tenth(edge + 3)} ${tenth(placed.wanted)}L${tenth(edge + LABEL_GAP - 2)} ${tenth(middle)}`}
              />
            ) : null}
            <LabelText placed={placed} x={tenth(edge + LABEL_GAP)} />
          </g>
        );
      })}
    </g>
  );
}

type TextProps = { readonly placed: PlacedLabel; readonly x: number };

function LabelText({ placed: { label, lines, whenLines, top }, x }: TextProps) {
  const isArea = label.kind === "area";
  const left = x + (isArea ? AREA_INDENT : 0);
  const below = top + lines.length * LABEL_LINE;
  return (
    <>
      {isArea ? (
        <path
          className={`mark mark--area mark--area-${label.place}`}
          d={diamond(x + 3, tenth(top + LABEL_LINE / 2))}
        />
      ) : null}
      <text>
        {lines.map((line, index) => (
          <tspan key={`${index} ${line}`} x={left} y={tenth(top + LABEL_LINE * (index + 0.78))}>
            {line}
          </tspan>
        ))}
        {whenLines.map((line, index) => (
          <tspan
            key={`when ${line}`}
            className="label__when"
            x={left}
            y={tenth(below + WHEN_LINE * (index + 0.76))}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
