import { SectionHeading } from "../../components/SectionHeading.tsx";
import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { Notice } from "../../components/Notice.tsx";
import { OfficialSource } from "../../components/OfficialSource.tsx";
import { PublishedComparator } from "../../components/PublishedFigure.tsx";
import { besideByPeriod } from "../../core/comparators/beside.ts";
import type { Comparator } from "../../core/comparators/comparator.ts";
import { formatFigure } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import { endOf, nameOf } from "../../core/period.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { WhereItStands } from "./WhereItStands.tsx";
import { figureKey, useTableSort } from "../useTableSort.ts";

type Props = { readonly indicator: Indicator; readonly data: IndicatorData; readonly region: string };

/** Years shown at once; the others are folded. */
const NEWEST = 3;

/** England and the council's region in the years for which there are official figures, the newest at once. Not for counts. */
export function ComparatorTable({ indicator, data, region }: Props) {
  const sort = useTableSort("elsewhere");
  const periods = besideByPeriod(data.comparators, region);
  const columns: TableColumn[] = [
    { key: "period", label: "Year or day" },
    { key: "country", label: "England", numeric: true },
    ...(region === "" ? [] : [{ key: "region", label: region, numeric: true }]),
  ];
  const rows = periods.map((beside) => ({
    key: `${beside.period.kind} ${nameOf(beside.period)}`,
    cells: [
      nameOf(beside.period),
      figureCellOf(beside.country, indicator),
      figureCellOf(beside.region, indicator),
    ],
    by: [endOf(beside.period), ...[beside.country, beside.region].map((each) => figureKey(each?.value))],
  }));
  const shown = new Set(periods.flatMap(({ country, region: ours }) => [country?.source, ours?.source]));
  const isOne = sort.order !== undefined || rows.length <= NEWEST + 1;
  return (
    <section aria-labelledby="elsewhere">
      <SectionHeading id="elsewhere">Elsewhere</SectionHeading>
      {periods.length === 0 ? (
        <Notice kind="empty" title="There are no figures for other areas yet" />
      ) : (
        <>
          {data.around === undefined || data.around.areas.size === 0 ? null : (
            <WhereItStands indicator={indicator} data={data} around={data.around} />
          )}
          <p>
            Official figures come out once a year and cover a time of their own. Compare them with ours for
            the same time.
          </p>
          <DataTable
            caption={`${indicator.title} in England${region === "" ? "" : ` and ${region}`}`}
            columns={columns}
            rows={isOne ? rows : rows.slice(0, NEWEST)}
            sort={sort}
          />
          {isOne ? null : (
            <details className="fold">
              <summary>{`The ${rows.length - NEWEST} before them`}</summary>
              <DataTable
                caption={`${indicator.title} elsewhere: before them`}
                columns={columns}
                rows={rows.slice(NEWEST)}
              />
            </details>
          )}
          {data.sources
            .filter(({ id }) => shown.has(id))
            .map((source) => (
              <OfficialSource key={source.id} source={source} />
            ))}
        </>
      )}
    </section>
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
