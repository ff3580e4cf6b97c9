import { useEffect, useRef, useState } from "react";

import { monthName, type Month } from "../../core/period.ts";
import type { ScorecardQuestion } from "../../core/scorecard/question.ts";
import type { Checker } from "../../store/checker.ts";
import { Questions } from "./Questions.tsx";
import { startAgain } from "./startAgain.ts";

type Props = {
  readonly checker: Checker;
  readonly months: readonly Month[];
  readonly questions: readonly ScorecardQuestion[];
};

/** Asks which month of a scorecard to use. The month is never guessed. */
export function PickMonth({ checker, months, questions }: Props) {
  const [picked, setPicked] = useState<Month>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard" ref={heading} tabIndex={-1}>
        This looks like a scorecard: months across the top
      </h2>
      <p>Pick the month to make a return of. Its figures are copied as they stand, for you to check.</p>
      <fieldset className="months">
        <legend>Month</legend>
        {months.toReversed().map((month) => (
          <label key={month}>
            <input type="radio" name="month" checked={picked === month} onChange={() => setPicked(month)} />{" "}
            {monthName(month)}
          </label>
        ))}
      </fieldset>
      <p className="give__ways">
        <button type="button" disabled={picked === undefined} onClick={() => picked && checker.pick(picked)}>
          Make the return and check it
        </button>
        <button type="button" onClick={() => startAgain(checker)}>
          Forget it
        </button>
      </p>
      <Questions title="Left out, whichever month" questions={questions} />
    </section>
  );
}
