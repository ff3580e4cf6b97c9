import { KEY_INDENT, KEY_LINE, rowsOf, type KeyEntry } from "./keyRows.ts";
import type { LabelKind } from "./chartLabel.ts";
import { diamond } from "./shapes.ts";

type Props = {
  readonly entries: readonly KeyEntry[];
  /** Where the drawing ends, in pixels: the key's last row is there. */
  readonly bottom: number;
  /** Whether the chart has bars. */
  readonly isBars: boolean;
};

/** What stands for a label that does not fit at the edge: its mark and its words, in rows beneath the plot. */
export function Key({ entries, bottom, isBars }: Props) {
  const top = bottom - rowsOf(entries) * KEY_LINE;
  return (
    <g className="key">
      {entries.map(({ label, lines, x, row }) => {
        const y = top + row * KEY_LINE;
        return (
          <g key={`${label.kind} ${label.place}`} className={`key__entry key__entry--${label.kind}`}>
            <KeyMark kind={label.kind} place={label.place} isBars={isBars} x={x} y={y + KEY_LINE / 2} />
            <text>
              {lines.map((line, index) => (
                <tspan key={line} x={x + KEY_INDENT} y={y + KEY_LINE * index + 14}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type MarkProps = Pick<Props, "isBars"> & {
  readonly kind: LabelKind;
  readonly place: number;
  readonly x: number;
  readonly y: number;
};

function KeyMark({ kind, place, isBars, x, y }: MarkProps) {
  const line = `M${x} ${y}h18`;
  switch (kind) {
    case "area":
      return <path className={`mark mark--area mark--area-${place}`} d={diamond(x + 9, y)} />;
    case "target":
      return <path className="line line--target" d={line} />;
    case "level":
      return <path className={`level ${place === 0 ? "level--middle" : "level--limit"}`} d={line} />;
    case "whole":
      return isBars ? (
        <path className="level" d={`M${x + 3} ${y - 6}h12v12h-12z`} />
      ) : (
        <path className="counts__whole" d={line} />
      );
    case "failed":
      return (
        <rect
          className={isBars ? "column column--failed" : "counts__failed"}
          x={x + 3}
          y={y - 6}
          width={12}
          height={12}
        />
      );
    case "last":
      return isBars ? (
        <rect className="column" x={x + 3} y={y - 6} width={12} height={12} />
      ) : (
        <circle className="mark mark--last" cx={x + 9} cy={y} r={4.5} />
      );
  }
}
