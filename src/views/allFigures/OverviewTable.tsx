import { Fragment } from "react";

import { coverWords } from "../../core/story/coverWords.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { PublishedComparator, PublishedFigure, PublishedTarget } from "../../components/PublishedFigure.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { behindCountry } from "../../core/analysis/behindCountry.ts";
import type { Summary } from "../../core/analysis/summary.ts";
import type { Comparator, Level } from "../../core/comparators/comparator.ts";
import { formatFigure, formatInShort, unitWords } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import { isNumber } from "../../core/observation.ts";
import { nameOf } from "../../core/period.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { changeText } from "../../core/story/change.ts";
import type { TileData } from "../../store/tiles.ts";
import { indicatorPath } from "../href.ts";
import { useHref } from "../site.ts";

type Props = { readonly tiles: readonly TileData[]; readonly region: string };

/** The same figures as the tiles, a row each. */
export function OverviewTable({ tiles, region }: Props) {
  const href = useHref();
  const columns = [
    { key: "indicator", label: "Figure" },
    { key: "theme", label: "Theme" },
    { key: "value", label: "Value", numeric: true },
    { key: "covers", label: "When" },
    { key: "status", label: "Status" },
    { key: "target", label: "Target", numeric: true },
    { key: "change", label: "Compared with a year before" },
    { key: "country", label: "England" },
    { key: "region", label: region === "" ? "Region" : region },
  ];
  const rows = tiles.map(({ indicator, summary, comparators }) => ({
    key: indicator.id,
    cells: [
      <a key="link" href={href(indicatorPath(indicator.id))}>
        {indicator.title}
      </a>,
      indicator.theme,
      summary === undefined ? "no figure published yet" : valueCell(summary),
      summary === undefined ? "" : coverWords(indicator, summary.covered),
      summary?.status === undefined ? (
        "–"
      ) : (
        <span key="status">
          <StatusTag status={summary.status} />
          {behindCountry(summary, comparators) === undefined ? "" : ", and clearly worse than England"}
        </span>
      ),
      summary?.aim === undefined ? (
        "none"
      ) : (
        <PublishedTarget
          key="target"
          of={summary.observation}
          target={summary.aim.target}
          text={amountsOf(summary).target ?? ""}
        />
      ),
      summary === undefined ? "" : changeText(summary.sinceLastYear, indicator),
      besideCell(comparators, "country", indicator),
      besideCell(comparators, "region", indicator),
    ],
  }));
  return <DataTable caption="Newest figures" columns={columns} rows={rows} />;
}

/** `51.2%`, `345 children`; where there is no number, the symbol with its meaning. */
function valueCell(summary: Summary) {
  const { indicator, observation } = summary;
  const { value } = amountsOf(summary);
  const hasNumber = isNumber(observation.value);
  const unit = hasNumber ? unitWords(indicator, observation.value) : value;
  const text = hasNumber ? value : formatFigure(observation.value, indicator);
  return (
    <Fragment key="value">
      <PublishedFigure of={observation} text={text} isLatest />
      {unit === "" ? null : ` ${unit}`}
    </Fragment>
  );
}

function besideCell(comparators: readonly Comparator[], level: Level, indicator: Indicator) {
  const found = comparators.find((each) => each.level === level);
  if (found === undefined) return "–";
  return (
    <Fragment key={level}>
      <PublishedComparator of={found} text={formatInShort(found.value, indicator)} isLatest />
      {` (${nameOf(found.period)})`}
    </Fragment>
  );
}
