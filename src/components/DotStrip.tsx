import { memo, type ReactNode } from "react";

import type { DotStripLayout, PlacedMark } from "./dotStrip.ts";

type Props = {
  readonly layout: DotStripLayout;
  /** The areas that have a ring of their own, such as statistical neighbours. */
  readonly ringed: ReadonlySet<string>;
  /** What the ends of the scale mean, in a word or two. */
  readonly ends: readonly [left: string, right: string];
  readonly tickText: (value: number) => string;
  /** What is drawn above all, such as the area that is being read. */
  readonly children?: ReactNode;
};

/** The drawing of a strip. It is hidden from screen readers: whoever shows it says in words what it shows. */
export const DotStrip = memo(function DotStrip({ layout, ringed, ends, tickText, children }: Props) {
  const { height, top, axis, band, dots, marks, ticks } = layout;
  const named = marks.filter(({ kind }) => kind !== "own");
  return (
    <svg className="dot-strip" width="100%" height={height} aria-hidden="true" focusable="false">
      {band === undefined ? null : (
        <rect
          className="dot-strip__band"
          x={`${band[0]}%`}
          y={top - 2}
          width={`${Math.round((band[1] - band[0]) * 10) / 10}%`}
          height={axis - top + 2}
        />
      )}
      <line className="dot-strip__axis" x1="0" x2="100%" y1={axis} y2={axis} />
      {ticks.map(({ x, value }) => (
        <text key={value} className="dot-strip__tick" x={`${x}%`} y={axis + 16} textAnchor="middle">
          {tickText(value)}
        </text>
      ))}
      {ends.map((words, side) => (
        <text
          key={side}
          className="dot-strip__end"
          x={side === 0 ? "0" : "100%"}
          y={axis - 6}
          textAnchor={side === 0 ? "start" : "end"}
        >
          {words}
        </text>
      ))}
      {named.map((mark) => (
        <Line key={mark.code} mark={mark} top={top} axis={axis} />
      ))}
      {named.map((mark) => (
        <Name key={mark.code} mark={mark} />
      ))}
      <g className="dot-strip__dots">
        {dots.map(({ code, x, y }) => (
          <circle
            key={code}
            cx={`${x}%`}
            cy={y}
            r={3.5}
            className={ringed.has(code) ? "ringed" : undefined}
          />
        ))}
      </g>
      {marks.map((mark) =>
        mark.kind === "own" ? <Own key={mark.code} mark={mark} layout={layout} /> : null,
      )}
      {children}
    </svg>
  );
});

type MarkProps = { readonly mark: PlacedMark };

/** A line through all dots down to a name. */
function Line({
  mark: { kind, x, y },
  top,
  axis,
}: MarkProps & { readonly top: number; readonly axis: number }) {
  return (
    <g className={`dot-strip__mark dot-strip__mark--${kind}`}>
      <line x1={`${x}%`} x2={`${x}%`} y1={top} y2={axis} />
      <line className="dot-strip__leader" x1={`${x}%`} x2={`${x}%`} y1={axis + 19} y2={y + 3} />
    </g>
  );
}

/** The name, above all lines: one that goes down to another name is broken where it passes. */
function Name({ mark: { kind, x, y, anchor, label } }: MarkProps) {
  return (
    <g className={`dot-strip__mark dot-strip__mark--${kind}`}>
      <text x={`${x}%`} y={y} dx={anchor === "start" ? 6 : anchor === "end" ? -6 : 0} textAnchor={anchor}>
        {label}
      </text>
    </g>
  );
}

/** The council: a diamond, with its name above. */
function Own({
  mark: { x, anchor, label },
  layout: { top, middle },
}: MarkProps & { readonly layout: DotStripLayout }) {
  return (
    <g className="dot-strip__own">
      <line x1={`${x}%`} x2={`${x}%`} y1={top - 4} y2={middle} />
      <text x={`${x}%`} y={15} dx={anchor === "start" ? -6 : anchor === "end" ? 6 : 0} textAnchor={anchor}>
        {label}
      </text>
      <svg x={`${x}%`} y={middle} overflow="visible">
        <path d="M0-9L9 0L0 9L-9 0Z" />
      </svg>
    </g>
  );
}
