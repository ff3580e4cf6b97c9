import type { Checked } from "../../core/checking/checked.ts";
import { holdAnswers } from "../../core/checking/holds.ts";
import { monthName, readMonth } from "../../core/period.ts";
import { writeWithheldLine, type WithheldLine } from "../../core/publication/withheld.ts";
import type { Checker } from "../../store/checker.ts";
import { useTitles } from "./Changes.tsx";

type Props = { readonly checker: Checker; readonly checked: Checked };

/** What an officer can do about figures that would be given away: hide more. No confirmation answers them. */
export function HoldForm({ checker, checked }: Props) {
  const nameOf = useLineNames();
  const answers = holdAnswers(checked);
  const { withhold = [] } = checked.answers;
  if (answers.length === 0) return null;
  return (
    <div className="check__hold">
      <p>
        Hidden figures would be given away. Hide more, or take the month out of these files. What is hidden
        then is the figure with every line that adds up with it, since one line fewer would tell readers what
        is behind it.
      </p>
      <ul>
        {answers.map((line) => (
          <li key={writeWithheldLine(line)}>
            <button
              type="button"
              onClick={() => checker.answer({ ...checked.answers, withhold: [...withhold, line] })}
            >
              Hide {nameOf(line)}, and what adds up with it
            </button>
          </li>
        ))}
      </ul>
      <HiddenForHold checker={checker} checked={checked} />
    </div>
  );
}

/** What has been hidden so far for an answer, and the way back. */
export function HiddenForHold({ checker, checked }: Props) {
  const nameOf = useLineNames();
  const { withhold = [] } = checked.answers;
  if (withhold.length === 0) return null;
  return (
    <p>
      Hidden with its equation: {withhold.map(nameOf).join("; ")}.{" "}
      <button type="button" onClick={() => checker.answer({ ...checked.answers, withhold: [] })}>
        Take back
      </button>
    </p>
  );
}

function useLineNames(): (line: WithheldLine) => string {
  const titleOf = useTitles();
  return (line) => {
    const month = readMonth(line.period ?? "");
    return `${titleOf(line)}${month === undefined ? "" : `, ${monthName(month)}`}`;
  };
}
