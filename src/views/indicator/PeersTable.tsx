import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { PeerMonths } from "../../core/comparators/peers/peer.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatFigure } from "../../core/format.ts";
import { dayName, type Month } from "../../core/period.ts";
import { monthCell, monthColumn } from "../monthCells.tsx";
import { useEdition } from "../site.ts";
import { figureKey, useTableSort } from "../useTableSort.ts";

export const PEERS_ID = "peers";

/** Rows shown at once, as in the table of our own months; older ones are folded, and those beyond five years are in the files. */
const NEWEST = 13;
const MOST = 60;

type Props = { readonly series: Series; readonly peers: readonly PeerMonths[] };

/** Our months beside those of councils that run this software, newest first, and as at when each council’s are. */
export function PeersTable({ series: { indicator, observations }, peers }: Props) {
  const { council } = useEdition();
  const sort = useTableSort(PEERS_ID);
  if (peers.length === 0) return null;
  const columns: TableColumn[] = [
    monthColumn(indicator),
    { key: "own", label: council.name, numeric: true },
    ...peers.map(({ record }) => ({ key: record.laCode, label: record.name, numeric: true })),
  ];
  const months = new Set<Month>([observations, ...peers.map(({ figures }) => figures)].flat().map(periodOf));
  const rows = [...months]
    .sort((a, b) => (a < b ? 1 : -1))
    .slice(0, MOST)
    .map((month) => {
      const own = observations.find(({ period }) => period === month);
      const theirs = peers.map(({ figures }) => figures.find(({ period }) => period === month)?.value);
      return {
        key: month,
        cells: [
          monthCell(month, indicator),
          own === undefined ? (
            ""
          ) : (
            <PublishedFigure key="own" of={own} text={formatFigure(own.value, indicator)} />
          ),
          ...theirs.map((value) => (value === undefined ? "" : formatFigure(value, indicator))),
        ],
        by: [month, figureKey(own?.value), ...theirs.map(figureKey)],
      };
    });
  const isOne = sort.order !== undefined || rows.length <= NEWEST;
  return (
    <section aria-labelledby={PEERS_ID}>
      <SectionHeading id={PEERS_ID}>In other councils</SectionHeading>
      <DataTable
        caption={`${indicator.title}: ours and those of other councils`}
        columns={columns}
        rows={isOne ? rows : rows.slice(0, NEWEST)}
        sort={sort}
      />
      {isOne ? null : (
        <details className="fold months__before">
          <summary>{`The ${rows.length - NEWEST} before them`}</summary>
          <DataTable
            caption={`${indicator.title} in other councils: before them`}
            columns={columns}
            rows={rows.slice(NEWEST)}
          />
        </details>
      )}
      {peers.map(({ record: { laCode, name, address, asAt } }) => (
        <p key={laCode} className="meta">
          {name}: as at {dayName(asAt)}, from <a href={address}>its own record</a>, which was verified when
          its figures were taken over. What it hides is hidden here.
        </p>
      ))}
    </section>
  );
}

function periodOf({ period }: { readonly period: Month }): Month {
  return period;
}
