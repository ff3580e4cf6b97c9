import { COLOURS } from "./colours.ts";
import type { Fitted, Weight } from "./fit.ts";

/** As the typeface calls itself in its own files. */
export const FAMILY = "Source Sans 3";
/** From one line to the next, as a share of the size. */
export const LEADING = 1.16;

type Props = {
  readonly fitted: Fitted;
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly weight: Weight;
  readonly colour: keyof typeof COLOURS;
  readonly anchor?: "start" | "end";
  /** Keeps lines beneath it off its letters. */
  readonly isOnLines?: boolean;
};

const HALO = {
  stroke: COLOURS.paper,
  strokeWidth: 10,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;

/** Words at their place, each line a text of its own. */
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
