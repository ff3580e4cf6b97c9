import { AREA_INDENT, LABEL_GAP } from "./layout.ts";
import { settle, type ChartLabel } from "./labels.ts";
import { diamond, type Plot, type Scales } from "./shapes.ts";

type Props = { readonly labels: readonly ChartLabel[]; readonly plot: Plot; readonly scales: Scales };

const LINE_HEIGHT = 17;
const PADDING = 4;
/** A label that was moved further than this many pixels from its value gets a thin line to it. */
const FAR = 8;

/** Names and values at the right-hand edge, each as near to the height of its value as the other labels allow. */
export function Labels({ labels, plot, scales }: Props) {
  const blocks = labels.map((label) => ({
    middle: scales.yOf(label.value),
    height: labelLines(label).length * LINE_HEIGHT + PADDING,
  }));
  const middles = settle(blocks, plot.y - 8, plot.y + plot.height + LINE_HEIGHT);
  const edge = plot.x + plot.width;
  return (
    <g className="labels">
      {labels.map((label, index) => {
        const [wanted, middle] = [blocks[index]?.middle ?? 0, middles[index] ?? 0];
        const isTied = label.kind !== "area" && Math.abs(wanted - middle) > FAR;
        return (
          <g key={`${label.kind} ${label.place}`} className={`label label--${label.kind}`}>
            {isTied ? (
              <path className="label__tie" d={`M${edge + 4} ${wanted}L${edge + LABEL_GAP - 3} ${middle}`} />
            ) : null}
            <LabelText label={label} x={edge + LABEL_GAP} middle={middle} />
          </g>
        );
      })}
    </g>
  );
}

type TextProps = { readonly label: ChartLabel; readonly x: number; readonly middle: number };

function LabelText({ label, x, middle }: TextProps) {
  const lines = labelLines(label);
  const top = middle - (lines.length * LINE_HEIGHT) / 2;
  const isArea = label.kind === "area";
  const indent = isArea ? AREA_INDENT : 0;
  return (
    <>
      {isArea ? (
        <path
          className={`mark mark--area mark--area-${label.place}`}
          d={diamond(x + 3, top + LINE_HEIGHT / 2)}
        />
      ) : null}
      <text>
        {lines.map((line, index) => (
          <tspan
            key={line}
            className={line === label.when ? "label__when" : undefined}
            x={x + indent}
            y={top + LINE_HEIGHT * (index + 0.76)}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function labelLines({ lines, when }: ChartLabel): readonly string[] {
  return when === "" ? lines : [...lines, when];
}
