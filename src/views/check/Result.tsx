import { useEffect, useRef } from "react";

import type { Checked } from "../../core/checking/checked.ts";
import type { MadeReturn } from "../../core/checking/messages.ts";
import { headingOf } from "../../core/checking/words.ts";
import type { Checker } from "../../store/checker.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { Beside } from "./Beside.tsx";
import { Changes } from "./Changes.tsx";
import { Faults } from "./Faults.tsx";
import { FileTables } from "./FileTables.tsx";
import { Restated } from "./Restated.tsx";
import { HandOverForm } from "./HandOverForm.tsx";
import { MadeFromScorecard } from "./scorecard/MadeFromScorecard.tsx";
import { startAgain } from "./startAgain.ts";
import { WithheldRows } from "./WithheldRows.tsx";

type Props = {
  readonly checker: Checker;
  readonly checked: Checked;
  readonly made: MadeReturn | undefined;
};

/** The result of a check. The first problem gets the focus; without problems, the heading does. */
export function CheckResult({ checker, checked, made }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>(".fault--error, .fault--warning");
    (first ?? place.current?.querySelector<HTMLElement>("h2"))?.focus();
  }, [checked]);
  return (
    <section ref={place} className="result" aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        {headingOf(checked)}
      </h2>
      {checked.isPersonal ? <Personal /> : null}
      <Faults checker={checker} checked={checked} />
      {made === undefined ? null : <MadeFromScorecard checker={checker} made={made} />}
      <AnswerForm checker={checker} checked={checked} />
      {checked.isPersonal ? null : <FileTables checker={checker} checked={checked} />}
      <Beside beside={checked.beside} />
      {checked.changes === undefined ? null : <Changes changes={checked.changes} />}
      <Restated revisions={checked.revisions} />
      <WithheldRows withheld={checked.withheld} />
      {checked.verdict === "refused" ? null : <SignOff checker={checker} />}
      {checked.handOver === undefined ? null : <HandOverForm checker={checker} handOver={checked.handOver} />}
      {checked.isPersonal ? null : (
        <p>
          <button type="button" onClick={() => startAgain(checker)}>
            Forget these files
          </button>
        </p>
      )}
    </section>
  );
}

/** The summary for those who sign off, as a file. */
function SignOff({ checker }: Pick<Props, "checker">) {
  return (
    <section aria-labelledby="sign-off">
      <h3 id="sign-off">For those who sign off</h3>
      <p>
        A page to print, with the questions and their answers, the figures, and what is hidden and why. It is
        for the director and the data protection officer, and not for the public.
      </p>
      <p>
        <button type="button" onClick={() => checker.summary()}>
          Save the summary (HTML)
        </button>
      </p>
    </section>
  );
}

function Personal() {
  return (
    <p>
      So nothing of what was given is shown here: only what it looks like, and where. Nothing has been sent,
      and nothing has been kept.
    </p>
  );
}
