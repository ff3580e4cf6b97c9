import type { Series } from "../core/dataset/dataset.ts";
import { shortMonthName } from "../core/period.ts";
import { sparkOf } from "./sparkLine.ts";

type Props = { readonly series: Series; readonly width?: number; readonly height?: number };

/**
 * A small line of the recent months on a scale from zero, with a dashed target and its first and last month. It is hidden from
 * screen readers, because the words beside it say the same.
 */
export function Sparkline({ series, width = 240, height = 48 }: Props) {
  const spark = sparkOf(series, width, height);
  if (spark === undefined) return null;
  const { line, target, alone, last, from, to } = spark;
  return (
    <>
      <svg
        className="spark"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {target === "" ? null : <path className="spark__target" d={target} />}
        {line === "" ? null : <path className="spark__line" d={line} />}
        {alone.map(({ x, y }) => (
          <circle key={x} className="spark__alone" cx={x} cy={y} r={1.75} />
        ))}
        <circle className="spark__last" cx={last.x} cy={last.y} r={3.5} />
      </svg>
      <p className="spark__span">
        From zero, {shortMonthName(from)} to {shortMonthName(to)}
      </p>
    </>
  );
}
