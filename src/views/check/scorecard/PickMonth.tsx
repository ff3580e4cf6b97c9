import { useEffect, useRef, useState } from "react";

import type { ScorecardOffer } from "../../../core/checking/messages.ts";
import { monthName, type Month } from "../../../core/period.ts";
import type { Checker } from "../../../store/checker.ts";
import { startAgain } from "../startAgain.ts";
import { MatchRows, type Matches } from "./MatchRows.tsx";
import { Questions } from "./Questions.tsx";

type Props = { readonly checker: Checker; readonly offer: ScorecardOffer };

/** Asks which month of a scorecard to use, and whose its unnamed rows are. Neither is ever guessed. */
export function PickMonth({ checker, offer: { months, unmatched, indicators, questions } }: Props) {
  const [picked, setPicked] = useState<Month>();
  const [matches, setMatches] = useState<Matches>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const make = (month: Month) =>
    checker.pick(month, {
      matches: [...matches].map(([row, indicator]) => ({ row, indicator })),
      absent: [],
    });
  const first = questions.filter(({ code }) => code === "year-not-said" || code === "day-or-month-first");
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard" ref={heading} tabIndex={-1}>
        This looks like a scorecard: months across the top
      </h2>
      {months.length === 0 ? (
        <p>None of its columns is for one month for certain, so no return can be made of it.</p>
      ) : (
        <p>Pick the month to make a return of. Its figures are copied as they stand, for you to check.</p>
      )}
      <Questions title="Which months these are" questions={first} />
      {months.length === 0 ? null : (
        <fieldset className="months">
          <legend>Month</legend>
          {months.toReversed().map((month) => (
            <label key={month}>
              <input type="radio" name="month" checked={picked === month} onChange={() => setPicked(month)} />{" "}
              {monthName(month)}
            </label>
          ))}
        </fieldset>
      )}
      <MatchRows rows={unmatched} indicators={indicators} matches={matches} change={setMatches} />
      <p className="give__ways">
        {months.length === 0 ? null : (
          <button type="button" disabled={picked === undefined} onClick={() => picked && make(picked)}>
            Make the return and check it
          </button>
        )}
        <button type="button" onClick={() => startAgain(checker)}>
          Forget it
        </button>
      </p>
      <Questions
        title="Left out, whichever month"
        questions={questions.filter((question) => !first.includes(question))}
      />
    </section>
  );
}
