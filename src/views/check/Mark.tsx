import type { Severity } from "../../core/issue.ts";

const SHAPES: Readonly<Record<Severity, string>> = { error: "▲", warning: "◆", note: "●" };
const WORDS: Readonly<Record<Severity, string>> = { error: "Problem", warning: "Question", note: "Note" };

/** The number of an issue with its shape, as in the list and beside the cell. */
export function Mark({ number, severity }: { readonly number: number; readonly severity: Severity }) {
  return (
    <span className={`mark mark--${severity}`}>
      <span aria-hidden="true">{SHAPES[severity]}</span>
      <span className="visually-hidden">{WORDS[severity]}</span> {number}
    </span>
  );
}
