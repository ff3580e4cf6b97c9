import type { ReactNode } from "react";

import { keyOf, type SeriesKey } from "../../core/observation.ts";
import { monthName } from "../../core/period.ts";
import type { PublicChanges } from "../../core/publication/changes.ts";
import { STATUS_WORDS } from "../../core/story/status.ts";
import { useEdition } from "../site.ts";

type Props = { readonly changes: PublicChanges };

/** What readers of the site will see change. */
export function Changes({ changes: { months, headlines, findings, flips, firstWithheld, untrue } }: Props) {
  const titleOf = useTitles();
  const status = (of: (typeof flips)[number]["to"]) => (of === undefined ? "no status" : STATUS_WORDS[of]);
  if ([headlines, findings, flips, firstWithheld, untrue].every(({ length }) => length === 0)) return null;
  return (
    <section className="changes" aria-labelledby="changes">
      <h3 id="changes">What the public will see change</h3>
      <List title="On the overview, what changed" of={findings}>
        {({ text }) => text}
      </List>
      <List title="Another status" of={flips}>
        {({ title, from, to }) => (
          <>
            {title}: {status(from)} → <strong>{status(to)}</strong>
          </>
        )}
      </List>
      <List title="Hidden for the first time" of={firstWithheld}>
        {(line) => `${titleOf(line)}, ${monthName(line.period)}`}
      </List>
      <List title="Sentences that will no longer be true" of={untrue}>
        {({ period, indicator, said, now }) => (
          <>
            {titleOf({ indicator, breakdown: "", category: "" })}, {monthName(period)}: <q>{said}</q> →{" "}
            {now === "" ? "nothing is said any more" : <q>{now}</q>}
          </>
        )}
      </List>
      {months.map((month) => (
        <List
          key={month}
          title={`New headlines, ${monthName(month)}`}
          of={headlines.filter(({ period }) => period === month)}
          isLong
        >
          {({ text }) => text}
        </List>
      ))}
    </section>
  );
}

type ListProps<Item> = {
  readonly title: string;
  readonly of: readonly Item[];
  readonly isLong?: boolean;
  readonly children: (item: Item) => ReactNode;
};

function List<Item>({ title, of, isLong = false, children }: ListProps<Item>) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>
        {title} ({of.length.toLocaleString("en-GB")})
      </h4>
      <ul className={isLong ? "changes__list changes__list--long" : "changes__list"}>
        {of.slice(0, MOST).map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
        {of.length > MOST ? <li>and {(of.length - MOST).toLocaleString("en-GB")} more</li> : null}
      </ul>
    </>
  );
}

/** The page lists this many; the `check` command lists all. */
const MOST = 200;

/** The name of a line: its indicator's title, and its category's id where it has one. */
export function useTitles(): (line: SeriesKey) => string {
  const { indicators } = useEdition();
  return (line) => {
    const title = indicators.find(({ id }) => id === line.indicator)?.title ?? keyOf(line).trim();
    return line.category === "" ? title : `${title} (${line.breakdown}: ${line.category})`;
  };
}
