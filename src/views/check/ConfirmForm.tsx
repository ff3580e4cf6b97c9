import { useState, type SyntheticEvent } from "react";

import type { Checked } from "../../core/checking/checked.ts";
import { openQuestions } from "../../core/checking/holds.ts";
import { placeWithin } from "../../core/checking/words.ts";
import { issuePlace, issueWords } from "../../core/messages/message.ts";
import type { Checker } from "../../store/checker.ts";

type Props = { readonly checker: Checker; readonly checked: Checked };

/** A box to tick for each figure that looks like a slip: each question has an answer of its own. */
export function ConfirmForm({ checker, checked }: Props) {
  const questions = openQuestions(checked);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isEmpty, setEmpty] = useState(false);
  if (questions.length === 0) return null;
  const tick = (option: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(option);
    else next.delete(option);
    setTicked(next);
    setEmpty(false);
  };
  const answer = (event: SyntheticEvent) => {
    event.preventDefault();
    const now = questions.filter(({ option }) => ticked.has(option)).map(({ asked }) => asked);
    setEmpty(now.length === 0);
    if (now.length === 0) return;
    const { confirmOnly = [] } = checked.answers;
    checker.answer({
      ...checked.answers,
      confirm: "checked-and-right",
      confirmOnly: [...confirmOnly, ...now],
    });
  };
  const place = checked.files.length === 1 ? placeWithin : issuePlace;
  return (
    <form className="check__confirm" onSubmit={answer}>
      <fieldset>
        <legend>Tick what has been checked and is right</legend>
        {questions.map(({ option, issue }) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={ticked.has(option)}
              onChange={({ target }) => tick(option, target.checked)}
            />{" "}
            <span>{[place(issue), issueWords(issue).message].filter((part) => part !== "").join(": ")}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit">These figures have been checked and are right</button>
      </p>
      <p role="status">{isEmpty ? "Nothing is ticked yet." : ""}</p>
    </form>
  );
}
