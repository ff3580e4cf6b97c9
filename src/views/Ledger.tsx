import { useState } from "react";

import { aligned } from "../components/Aligned.tsx";
import { CopyLink } from "../components/CopyLink.tsx";
import {
  NamedAs,
  PublishedComparator,
  PublishedFigure,
  PublishedTarget,
} from "../components/PublishedFigure.tsx";
import { rowsInOrder, type SortKey } from "../components/rowsInOrder.ts";
import { SortHead, SortSaid, type TableSort } from "../components/SortHead.tsx";
import { Sparkline } from "../components/Sparkline.tsx";
import { sparkBegins } from "../components/sparkLine.ts";
import { offTargetInYear } from "../core/analysis/offTarget.ts";
import type { Summary } from "../core/analysis/summary.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import { observationIn, type Series } from "../core/dataset/dataset.ts";
import { unitWords } from "../core/format.ts";
import { isNumber } from "../core/observation.ts";
import { monthOf, shortMonthName, type Month } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { shortCoverWords, shortNameOf } from "../core/story/coverWords.ts";
import { figureName } from "../core/tables/figureName.ts";
import type { OverviewFigure } from "../store/overviewFigures.ts";
import { indicatorPath } from "./href.ts";
import { countryOf, isOtherwiseDefined, NONE, tailsIn, textsOf, type LedgerTexts } from "./ledgerTexts.ts";
import { useEdition, useHref } from "./site.ts";
import { StandingCell } from "./StandingCell.tsx";

/** Rows under a heading of their own; without a title there is no heading. */
export type LedgerGroup = {
  readonly key: string;
  readonly title?: string;
  /** Where the heading leads, from the site's root. */
  readonly to?: string;
  readonly figures: readonly OverviewFigure[];
};

type Props = {
  readonly caption: string;
  readonly groups: readonly LedgerGroup[];
  /** undefined for a table that cannot be sorted. One that is sorted has one order, and no groups. */
  readonly sort?: TableSort | undefined;
};

/**
 * Figures as a table, one row each in fixed columns. On a narrow screen a row has two lines: what it is with its status, and its
 * numbers beneath. The roles say again what the elements are, since browsers forget it of rows that are laid out as a grid.
 */
export function Ledger({ caption, groups, sort }: Props) {
  const until = newestReturn(useEdition().releases)?.period;
  const [isLinking, setLinking] = useState(false);
  const sortedBy = HEADS.find(({ key, by }) => by !== undefined && key === sort?.order?.column);
  const isDown = sort?.order?.isDown === true;
  const shown: readonly LedgerGroup[] =
    sortedBy?.by === undefined
      ? groups.filter(({ figures }) => figures.length > 0)
      : [{ key: "sorted", figures: inOrder(groups, sortedBy.by, isDown) }];
  const tailsOf = tailsIn(shown.flatMap(({ figures }) => figures));
  return (
    <>
      <table className="ledger" role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup" data-wakes={sort === undefined ? undefined : true}>
          <tr role="row">
            {HEADS.map((head) => (
              <th
                key={head.key}
                scope="col"
                role="columnheader"
                className={`ledger__${head.key}`}
                aria-sort={head === sortedBy ? (isDown ? "descending" : "ascending") : undefined}
              >
                {sort === undefined || head.by === undefined ? (
                  head.label
                ) : (
                  <SortHead column={head} sort={sort} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group.key} role="rowgroup">
            {group.title === undefined ? null : <GroupHead group={group} title={group.title} />}
            {group.figures.map((figure) => (
              <Row
                key={figure.indicator.id}
                figure={figure}
                until={until}
                tails={tailsOf(figure.indicator.id)}
                isLinking={isLinking}
              />
            ))}
          </tbody>
        ))}
      </table>
      {sort === undefined ? null : <SortSaid column={sortedBy} sort={sort} />}
      <p className="ledger__note">
        {noteOf(until)}{" "}
        <span className="needs-script" data-wakes>
          <button
            type="button"
            className="copy__button"
            aria-pressed={isLinking}
            onClick={() => {
              setLinking(!isLinking);
            }}
          >
            Copy a figure’s link
          </button>
        </span>
      </p>
    </>
  );
}

type Head = {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** What rows are sorted by. Numbers of different units have no order, so that most columns are not sorted. */
  readonly by?: (figure: OverviewFigure) => SortKey;
};

const HEADS: readonly Head[] = [
  { key: "figure", label: "Figure", by: ({ indicator }) => indicator.title.toLowerCase() },
  { key: "value", label: "Newest" },
  { key: "when", label: "When" },
  { key: "target", label: "Target" },
  { key: "before", label: "Year ago" },
  { key: "line", label: "2 years" },
  { key: "missed", label: "Missed", numeric: true, by: missedShare },
  { key: "country", label: "England" },
];

function inOrder(
  groups: readonly LedgerGroup[],
  by: (figure: OverviewFigure) => SortKey,
  isDown: boolean,
): readonly OverviewFigure[] {
  const rows = groups.flatMap(({ figures }) => figures).map((figure) => ({ figure, by: [by(figure)] }));
  return rowsInOrder(rows, 0, isDown).map(({ figure }) => figure);
}

/** Of the months in the last year that can be judged, the share that missed their target. */
function missedShare({ series, summary }: OverviewFigure): number | undefined {
  const inYear = series && summary && offTargetInYear(series, summary.observation.period);
  return inYear && inYear.missed / inYear.judged;
}

function noteOf(until: Month | undefined): string {
  const lines =
    until === undefined
      ? ""
      : ` Lines run from ${shortMonthName(sparkBegins(until))} to ${shortMonthName(until)} each on a scale of its own, with the target dashed.`;
  return `Missed: how many of the last twelve months were off target or just off it.${lines} England’s figure is its newest official one.`;
}

type GroupHeadProps = { readonly group: LedgerGroup; readonly title: string };

function GroupHead({ group: { to, figures }, title }: GroupHeadProps) {
  const href = useHref();
  return (
    <tr role="row" className="ledger__group">
      <th scope="rowgroup" role="rowheader" colSpan={HEADS.length}>
        {to === undefined ? title : <a href={href(to)}>{title}</a>}
        {` (${figures.length})`}
      </th>
    </tr>
  );
}

type RowProps = {
  readonly figure: OverviewFigure;
  readonly until: Month | undefined;
  readonly tails: LedgerTexts | undefined;
  /** Whether there is a button beside its name that copies its link. */
  readonly isLinking: boolean;
};

function Row({ figure, until, tails, isLinking }: RowProps) {
  const { indicator, series, summary, comparators } = figure;
  const texts = textsOf(figure);
  const href = useHref();
  const name = summary && figureName(summary.observation);
  const isOwn =
    summary !== undefined && (summary.observation.period !== until || indicator.frequency === "annual");
  return (
    <tr role="row" data-indicator={indicator.id} data-of={name}>
      <NamedAs value={name ?? ""}>
        <th scope="row" role="rowheader" className="ledger__figure">
          <span>
            <span>
              <a href={href(indicatorPath(indicator.id))}>{indicator.title}</a>{" "}
              {isLinking ? <CopyLink about={indicator.title} to={href(indicatorPath(indicator.id))} /> : null}
            </span>{" "}
            <StandingCell summary={summary} comparators={comparators} />
          </span>
        </th>
        <td role="cell" className="ledger__value">
          {aligned(
            summary === undefined ? NONE : <Newest summary={summary} text={texts.value} />,
            tails?.value,
          )}
        </td>
        <td role="cell" className={isOwn ? "ledger__when ledger__when--own" : "ledger__when"}>
          {summary === undefined ? "–" : shortCoverWords(indicator, summary.covered)}
        </td>
        <td role="cell" className="ledger__target">
          {aligned(
            summary?.aim === undefined ? (
              NONE
            ) : (
              <PublishedTarget of={summary.observation} target={summary.aim.target} text={texts.target} />
            ),
            tails?.target,
          )}
        </td>
        <td role="cell" className="ledger__before">
          {aligned(
            series === undefined || summary === undefined ? (
              NONE
            ) : (
              <YearAgo series={series} summary={summary} text={texts.before} />
            ),
            tails?.before,
          )}
        </td>
        <td role="cell" className="ledger__line">
          {series === undefined || until === undefined ? null : <Sparkline series={series} until={until} />}
        </td>
        <td role="cell" className="ledger__missed">
          {series === undefined || summary === undefined ? "–" : missedWords(series, summary)}
        </td>
        <td role="cell" className="ledger__country">
          <Country country={countryOf(comparators)} text={texts.country} tail={tails?.country} />
        </td>
      </NamedAs>
    </tr>
  );
}

type NewestProps = { readonly summary: Summary; readonly text: string };

function Newest({ summary: { indicator, observation }, text }: NewestProps) {
  const { value } = observation;
  const unit = isNumber(value) ? unitWords(indicator, value) : "";
  return (
    <>
      <PublishedFigure of={observation} text={text} isLatest />
      {unit === "" ? null : <span className="visually-hidden"> {unit}</span>}
    </>
  );
}

type YearAgoProps = { readonly series: Series; readonly summary: Summary; readonly text: string };

/** The same month last year. Where the definition has changed since, the two are not set beside each other. */
function YearAgo({ series, summary, text }: YearAgoProps) {
  const then = observationIn(series, summary.sinceLastYear.from);
  if (then === undefined) return NONE;
  if (isOtherwiseDefined(summary))
    return (
      <>
        {NONE}
        <span className="visually-hidden"> not compared: the definition has changed</span>
      </>
    );
  return <PublishedFigure of={then} text={text} isLatest />;
}

/** `11 of 12`: the months that missed their target, of those in the last year that can be judged. */
function missedWords(series: Series, { observation }: Summary): string {
  const inYear = offTargetInYear(series, observation.period);
  return inYear === undefined ? "–" : `${inYear.missed} of ${inYear.judged}`;
}

type CountryProps = {
  readonly country: Comparator | undefined;
  readonly text: string;
  readonly tail: string | undefined;
};

function Country({ country, text, tail }: CountryProps) {
  if (country === undefined) return NONE;
  const { period } = country;
  return (
    <>
      {aligned(<PublishedComparator of={country} text={text} isLatest />, tail)}{" "}
      <span className="ledger__date">
        {period.kind === "snapshot" ? shortMonthName(monthOf(period.day)) : shortNameOf(period)}
      </span>
    </>
  );
}
