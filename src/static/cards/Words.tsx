import { COLOURS } from "./colours.ts";
import type { Fitted, Weight } from "./fit.ts";

/** The name of the typeface in its own files. */
export const FAMILY = "Source Sans 3";
/** The distance from one line to the next, as a multiple of the type size. */
export const LEADING = 1.16;

type Props = {
  readonly fitted: Fitted;
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly weight: Weight;
  readonly colour: keyof typeof COLOURS;
  readonly anchor?: "start" | "end";
  /** Whether the letters have an outline in the paper's colour, because lines are drawn behind them. */
  readonly isOnLines?: boolean;
};

const HALO = {
  stroke: COLOURS.paper,
  strokeWidth: 10,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;

/** Lines of words as SVG texts, one for each line. */
export function CardText({
  fitted: { size, lines },
  x,
  y,
  weight,
  colour,
  anchor = "start",
  isOnLines = false,
}: Props) {
  return lines.map((line, position) => (
    <text
      key={position}
      x={x}
      y={Math.round(y + position * size * LEADING)}
      fontFamily={FAMILY}
      fontSize={size}
      fontWeight={weight}
      fill={COLOURS[colour]}
      textAnchor={anchor}
      {...(isOnLines ? HALO : {})}
    >
      {line}
    </text>
  ));
}
