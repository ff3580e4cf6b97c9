import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";

export type Range = "5y" | "all" | "2y";
type Props = {
  readonly series: Series;
  readonly comparators: readonly Comparator[];
  readonly range: Range;
};

export function Trend({ series, range }: Props) {
  return (
    <p>
      {series.indicator.title} {range}
    </p>
  );
}

export { Trend as default };
