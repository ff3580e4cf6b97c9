import type { MouseEvent } from "react";

import type { Issue, Severity } from "../../core/issue.ts";
import { issuePlace, issueWords } from "../../core/messages/message.ts";
import { remedyOfAllPersonal } from "../../core/messages/personal.ts";
import type { Checked, NumberedGroup } from "../../core/checking/checked.ts";
import { FURTHER_CHECKS, placeWithin } from "../../core/checking/words.ts";
import type { Checker } from "../../store/checker.ts";
import { alike } from "./alike.ts";
import { aimAt, cellId, type CellAddress } from "./aim.ts";
import { Folded } from "./Folded.tsx";
import { Mark } from "./Mark.tsx";

type Props = { readonly checker: Checker; readonly checked: Checked };

const TITLES: Readonly<Record<Severity, string>> = {
  error: "What is wrong",
  warning: "What has to be answered",
  note: "What else was noticed",
};

/** Everything that was found: errors, then notes, then questions, above what answers them. */
export function Faults({ checker, checked }: Props) {
  const severities = (["error", "note", "warning"] as const).filter((each) =>
    checked.groups.some(({ severity }) => severity === each),
  );
  const isAnswered = checked.counts.warning === 0;
  return severities.map((severity) => (
    <section key={severity} aria-labelledby={`faults-${severity}`}>
      <h3 id={`faults-${severity}`}>
        {severity === "warning" && isAnswered ? "What was asked and answered" : TITLES[severity]}
      </h3>
      <ul className="faults">
        {checked.groups
          .filter((group) => group.severity === severity)
          .map((group) => (
            <Fault key={group.number} checker={checker} checked={checked} group={group} />
          ))}
      </ul>
      {severity === "error" ? <p className="meta">{FURTHER_CHECKS}</p> : null}
    </section>
  ));
}

function Fault({ checker, checked, group }: Props & { readonly group: NumberedGroup }) {
  const { number, severity, told, rest, untold } = group;
  const places = (issues: readonly Issue[]) =>
    issues.map((issue, index) => <PlaceLink key={index} checker={checker} checked={checked} issue={issue} />);
  const remedyOfAll = remedyOfAllPersonal([...told, ...rest]);
  const wordsOf = (issue: Issue) => {
    const words = issueWords(issue);
    return remedyOfAll === undefined ? words : { ...words, remedy: remedyOfAll };
  };
  const kinds = alike(told.map((issue) => ({ issue, ...wordsOf(issue) })));
  const isLastOf = (remedy: string, index: number) => kinds[index + 1]?.remedy !== remedy;
  return (
    <li id={`fault-${number}`} tabIndex={-1} className={`fault fault--${severity}`}>
      {kinds.map(({ message, remedy, of }, index) => (
        <div key={message}>
          <p className="fault__message">
            {index === 0 ? <Mark number={number} severity={severity} /> : null} {message}
          </p>
          <ul className="fault__places">{places(of.map(({ issue }) => issue))}</ul>
          {told[0]?.code !== "read-kindly" && isLastOf(remedy, index) ? (
            <p className="fault__remedy">{remedy}</p>
          ) : null}
        </div>
      ))}
      {untold === 0 ? null : (
        <Folded summary={`and ${untold.toLocaleString("en-GB")} more like these`}>
          <ul className="fault__places">
            {places(rest)}
            {rest.length < untold ? <li>and more</li> : null}
          </ul>
        </Folded>
      )}
    </li>
  );
}

/** Where an issue is, as a link to its cell where the file can be shown. */
function PlaceLink({ checker, checked, issue }: Props & { readonly issue: Issue }) {
  const { file = "", row } = issue;
  const index = checked.files.indexOf(file);
  const words = checked.files.length === 1 ? placeWithin(issue) : issuePlace(issue);
  if (words === "") return null;
  if (row === undefined || index < 0) return <li>{words}</li>;
  const aim: CellAddress = { file: index, row, column: issue.column };
  const follow = (event: MouseEvent) => {
    event.preventDefault(); // the address stays as it is
    aimAt(checker, aim);
  };
  return (
    <li>
      <a href={`#${cellId(aim)}`} onClick={follow}>
        {words}
      </a>
    </li>
  );
}
