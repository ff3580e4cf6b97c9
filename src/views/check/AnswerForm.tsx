import { useState } from "react";

import type { Checked } from "../../core/checking/checked.ts";
import { publishCommand } from "../../core/checking/words.ts";
import { readReason, REASONS, type Reason } from "../../core/reason.ts";
import { REASON_WORDS } from "../../core/releases/reasonWords.ts";
import type { Checker } from "../../store/checker.ts";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { HoldForm, HiddenForHold } from "./HoldForm.tsx";

type Props = { readonly checker: Checker; readonly checked: Checked };

/** The officer's answers to what was found, and the command that publishes with them. The page itself never publishes. */
export function AnswerForm({ checker, checked }: Props) {
  const errors = checked.groups.filter(({ severity }) => severity === "error");
  const isPublished = errors.every(({ told }) =>
    told.every(({ code }) => code === "month-already-published"),
  );
  if (checked.verdict === "refused") {
    return isPublished ? <ReviseForm checker={checker} checked={checked} /> : null;
  }
  if (checked.verdict === "held") {
    return (
      <>
        <HoldForm checker={checker} checked={checked} />
        <ConfirmForm checker={checker} checked={checked} />
      </>
    );
  }
  if (checked.verdict === "unchanged") return null;
  return (
    <div className="check__command">
      <HiddenForHold checker={checker} checked={checked} />
      <p>To publish, run this where the files are. This page publishes nothing.</p>
      <pre tabIndex={0}>
        <code>{publishCommand(checked)}</code>
      </pre>
    </div>
  );
}

function ReviseForm({ checker, checked }: Props) {
  const [reason, setReason] = useState<Reason>("late-recording");
  return (
    <div className="check__revise">
      <p>If these months are to be restated, say why. Every figure that would change is listed below.</p>
      <p className="give__ways">
        <label htmlFor="reason">Reason</label>{" "}
        <select
          id="reason"
          value={reason}
          onChange={({ target }) => setReason(readReason(target.value) ?? reason)}
        >
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {REASON_WORDS[each]}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => checker.answer({ ...checked.answers, revise: true, reason })}>
          Check as a revision
        </button>
      </p>
    </div>
  );
}
