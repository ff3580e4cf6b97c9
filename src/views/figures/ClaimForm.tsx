import { useRef, useState, type FormEvent } from "react";

import { useEdition } from "../site.ts";
import { FieldRow, idOf } from "./FieldRow.tsx";
import { FIELDS, KIND_WORDS, type ClaimKind } from "./fields.ts";
import { readForm, type FormAnswers, type FormFaults } from "./formQuery.ts";
import { answersFor, kindsIn, type FormStart } from "./options.ts";

type Props = {
  /** The answers in the address. The form starts again where the address changes. */
  readonly start: FormStart;
  /** Called with the query of the statement, or with undefined where the answers do not make one. */
  readonly ask: (query: string | undefined) => void;
};

const NO_FAULTS: FormFaults = new Map();

/** The form for a statement: its kind, and the questions of that kind. */
export function ClaimForm({ start, ask }: Props) {
  const edition = useEdition();
  const [kind, setKind] = useState(start.kind);
  const [answers, setAnswers] = useState<FormAnswers>(() => answersFor(start.kind, start.answers, edition));
  const [faults, setFaults] = useState(NO_FAULTS);
  const form = useRef<HTMLFormElement>(null);
  const kinds = kindsIn(edition, kind);

  const choose = (next: ClaimKind) => {
    const kept = FIELDS[next].filter(({ empty }) => empty === undefined).map(({ name }) => name);
    const known = Object.fromEntries(kept.map((name) => [name, answers[name] ?? ""]));
    setKind(next);
    setAnswers(answersFor(next, known, edition));
    setFaults(NO_FAULTS);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(kind, answers);
    setFaults("faults" in read ? read.faults : NO_FAULTS);
    ask("query" in read ? read.query : undefined);
    if ("faults" in read) focusFirst(form.current, read.faults);
  };
  const wrong = FIELDS[kind].filter(({ name }) => faults.has(name)).map(({ label }) => label);
  return (
    <form className="figures__form" ref={form} method="get" noValidate onSubmit={submit}>
      <div className="question question--wide">
        <label htmlFor={idOf("kind")}>What was said</label>
        <select
          id={idOf("kind")}
          name="kind"
          value={kind}
          onChange={({ target }) => choose(kinds.find((each) => each === target.value) ?? kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {KIND_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      {FIELDS[kind].map((field) => (
        <FieldRow
          key={`${kind}-${field.name}`}
          field={field}
          value={answers[field.name] ?? ""}
          fault={faults.get(field.name)}
          change={(value) => setAnswers({ ...answers, [field.name]: value })}
        />
      ))}
      <p className="question--wide">
        <button type="submit">Set it beside the figures</button>
      </p>
      <p className="figures__wrong question--wide" role="status">
        {faults.size === 0
          ? ""
          : `${faults.get("kind") ?? "These answers cannot be read yet:"} ${wrong.join(", ")}`}
      </p>
    </form>
  );
}

/** Moves the focus to the first question with a wrong answer; a screen reader reads the error with it. */
function focusFirst(form: HTMLFormElement | null, faults: FormFaults): void {
  const controls = [...(form?.querySelectorAll<HTMLElement>("input, select") ?? [])];
  controls.find(({ id }) => [...faults.keys()].some((name) => id === idOf(name)))?.focus();
}
