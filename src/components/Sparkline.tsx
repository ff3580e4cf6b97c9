import type { Series } from "../core/dataset/dataset.ts";
import type { Month } from "../core/period.ts";
import { fromTheLast } from "./path.ts";
import { sparkOf } from "./sparkLine.ts";

type Props = {
  readonly series: Series;
  /** The last month of the span, the same for all lines of a table. */
  readonly until: Month;
};

/** Four pixels for each month, so that whole numbers are written, and margins. */
const [WIDTH, HEIGHT] = [104, 24];

/**
 * A small line of the two years to a month on a scale of its own, with a dashed target. It is hidden from screen readers, because the
 * cells beside it say its ends.
 */
export function Sparkline({ series, until }: Props) {
  const spark = sparkOf(series, until, WIDTH, HEIGHT);
  if (spark === undefined) return null;
  const { line, target, alone, last } = spark;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {target === "" ? null : <path className="spark__target" d={fromTheLast(target)} />}
      {line === "" ? null : <path className="spark__line" d={fromTheLast(line)} />}
      {alone.map(({ x, y }) => (
        <circle key={x} className="spark__alone" cx={x} cy={y} r={1.5} />
      ))}
      <circle className="spark__last" cx={last.x} cy={last.y} r={2.5} />
    </svg>
  );
}
