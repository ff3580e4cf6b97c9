import { DataTable } from "../../components/DataTable.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PublishedComparator } from "../../components/PublishedFigure.tsx";
import { besideByPeriod } from "../../core/comparators/beside.ts";
import type { Comparator } from "../../core/comparators/comparator.ts";
import type { ComparatorSource } from "../../core/comparators/source.ts";
import { formatFigure } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import { dayName, nameOf } from "../../core/period.ts";
import { hasComparators, type IndicatorData } from "../../store/indicator.ts";

type Props = { readonly indicator: Indicator; readonly data: IndicatorData; readonly region: string };

/** England and the council's region in the years for which there are official figures; nothing for counts. */
export function ComparatorTable({ indicator, data, region }: Props) {
  if (!hasComparators(indicator)) return null;
  const periods = besideByPeriod(data.comparators, region);
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">Elsewhere</h2>
      {periods.length === 0 ? (
        <Notice kind="empty" title="There are no figures for other areas yet" />
      ) : (
        <>
          <p>
            Official figures come out once a year and cover a time of their own. Compare them with ours for
            the same time.
          </p>
          <DataTable
            caption={`${indicator.title} in England${region === "" ? "" : ` and ${region}`}`}
            columns={[
              { key: "period", label: "Year or day" },
              { key: "country", label: "England", numeric: true },
              ...(region === "" ? [] : [{ key: "region", label: region, numeric: true }]),
            ]}
            rows={periods.map((beside) => ({
              key: `${beside.period.kind} ${nameOf(beside.period)}`,
              cells: [
                nameOf(beside.period),
                figureCellOf(beside.country, indicator),
                figureCellOf(beside.region, indicator),
              ],
            }))}
          />
          {data.source === undefined ? null : <Source source={data.source} />}
        </>
      )}
    </section>
  );
}

function Source({ source }: { readonly source: ComparatorSource }) {
  return (
    <p className="meta">
      Source: {source.url === "" ? source.title : <a href={source.url}>{source.title}</a>}, {source.release},
      copied on {dayName(source.retrieved)}. {source.licence}
    </p>
  );
}

function figureCellOf(comparator: Comparator | undefined, indicator: Indicator) {
  if (comparator === undefined) return "[x]";
  return (
    <PublishedComparator
      key={comparator.level}
      of={comparator}
      text={formatFigure(comparator.value, indicator)}
    />
  );
}
