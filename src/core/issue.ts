import type { DisclosureFault, DisclosureHold, DisclosureNote, StructureNote } from "./disclosureIssue.ts";
import type { Kindness } from "./kindness.ts";
import type {
  AnsweredWith,
  BesideNote,
  ConfirmFault,
  ConfirmNote,
  LimitsNote,
  TitledLine,
  WorkedOutNote,
} from "./lineIssue.ts";
import type { LiveFault, ReviewNote } from "./liveIssue.ts";
import type { ChildReturn } from "./childReturn.ts";
import type { Month } from "./period.ts";
import type { PlanDoubt, PlanFault, PlanNote } from "./planIssue.ts";
import type { ProseFault, ProseNote, WordsHold } from "./wordsIssue.ts";

/**
 * Where a fault is. `file` is the file's name where that is one we asked for, otherwise its number in the drop;
 * `row` is the spreadsheet's (the header is 1); `column` is a name of ours or the spreadsheet's letter.
 * None of these, and no part of an issue, repeats what a file says.
 */
export type Place = {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  /** Whose the row is, where its cells say so in our words. */
  readonly line?: TitledLine;
};

/** What a file is, told by its first bytes, when it is not a CSV. */
export type Disguise =
  | "workbook"
  | "old-workbook"
  | "archive"
  | "interchange"
  | "pdf"
  | "markup"
  | "rich-text"
  | "json"
  | "binary";

/** What kind of personal data a cell or a file's name looks like. */
export type PersonalKind =
  | "identifier"
  | "upn"
  | "nhs-number"
  | "uln"
  | "property-number"
  | "national-insurance"
  | "name"
  | "birth"
  | "date"
  | "age"
  | "sex"
  | "ethnic-code"
  | "address"
  | "postcode"
  | "contact"
  | "e-mail"
  | "phone"
  | "child-level-return";

type FileFault =
  | {
      readonly code: "personal-data";
      readonly kind: PersonalKind;
      readonly withBirth?: true;
      readonly of?: ChildReturn;
    } // of a name; of a child-level return
  | { readonly code: "no-such-file" }
  | { readonly code: "not-a-file" }
  | { readonly code: "file-name" }
  | { readonly code: "scorecard-given" }
  | { readonly code: "file-name-other-month" }
  | { readonly code: "not-a-csv"; readonly found: Disguise }
  | { readonly code: "encoding" }
  | { readonly code: "too-large" }
  | { readonly code: "empty" }
  | { readonly code: "month-given-twice" }
  | { readonly code: "more-problems"; readonly count: number };

type StructureFault =
  | { readonly code: "quotes" }
  | { readonly code: "hidden-character" }
  | { readonly code: "npm-banner" }
  | { readonly code: "one-column" }
  | { readonly code: "column-missing" }
  | { readonly code: "column-unknown"; readonly nearest?: string }
  | { readonly code: "column-repeated" }
  | { readonly code: "column-unnamed" }
  | { readonly code: "breakdown-without-category" }
  | { readonly code: "row-ragged" };

export type CellFault =
  | { readonly code: "cell-blank" }
  | { readonly code: "not-a-month" }
  | { readonly code: "month-differs" }
  | { readonly code: "other-council" }
  | { readonly code: "indicator-unknown" }
  | { readonly code: "category-unknown" }
  | { readonly code: "not-a-number" }
  | { readonly code: "dot-thousands" }
  | { readonly code: "too-many-decimals"; readonly decimals: number }
  | { readonly code: "below-zero" }
  | { readonly code: "guide-altered" };

export type ArithmeticFault =
  | { readonly code: "value-does-not-follow"; readonly decimals: number }
  | { readonly code: "part-missing" }
  | { readonly code: "part-without-value" }
  | { readonly code: "part-of-a-symbol" }
  | { readonly code: "denominator-not-blank" }
  | { readonly code: "numerator-differs" }
  | { readonly code: "numerator-above-denominator" }
  | { readonly code: "denominator-zero" }
  | { readonly code: "categories-do-not-add-up"; readonly breakdown: string }
  | { readonly code: "above-its-whole"; readonly whole: string }
  | { readonly code: "not-the-sum"; readonly parts: readonly string[] };

type Line = { readonly indicator: string; readonly breakdown: string; readonly category: string };
export type RowFault =
  | { readonly code: "nothing-due"; readonly month: Month }
  | { readonly code: "row-repeated"; readonly first: number }
  | { readonly code: "row-not-due" }
  | ({ readonly code: "row-missing" } & Line);

export type HistoryFault =
  | { readonly code: "month-not-over"; readonly month: Month }
  | { readonly code: "month-before-first"; readonly first: Month }
  | { readonly code: "month-gap"; readonly expected: Month }
  | { readonly code: "month-already-published"; readonly month: Month; readonly cells: number }
  | { readonly code: "nothing-published" }
  | { readonly code: "record-closed" }
  | { readonly code: "identity-changed"; readonly key: "la_code" | "name" }
  | { readonly code: "indicator-gone"; readonly indicator: string }
  | LiveFault;

/** Figures that look like a slip but may be right: an officer must say which. */
export type Doubt =
  | { readonly code: "last-month-again"; readonly figures: number }
  | { readonly code: "rows-shifted"; readonly rows: number }
  | { readonly code: "pounds-or-thousands" }
  | { readonly code: "tenfold" }
  | { readonly code: "far-from-history" }
  | { readonly code: "target-hundredfold" }
  | { readonly code: "announced-early" }
  | PlanDoubt
  /** Outside what `indicators.csv` says the figure can be, or what any council could have. */
  | { readonly code: "beyond-bounds"; readonly side: "below" | "above" };

export type ReferenceFault =
  | { readonly code: "reference-missing" }
  | { readonly code: "reference-not-json" }
  | { readonly code: "reference-too-large" }
  | { readonly code: "reference-not-a-file" }
  | { readonly code: "key-unknown"; readonly place: number; readonly nearest?: string }
  | { readonly code: "reference-value"; readonly expected: string }
  | { readonly code: "reference-repeated" }
  | { readonly code: "reference-unknown"; readonly among: string }
  | { readonly code: "missed-without-counts" }
  | { readonly code: "rebaseline-unexplained" }
  | { readonly code: "target-unexplained"; readonly indicator: string; readonly months: number }
  | { readonly code: "promise-changed"; readonly indicator: string; readonly month: Month }
  | PlanFault
  | { readonly code: "basis-changed"; readonly indicator: string }
  | { readonly code: "published-unreadable" };

export type Fault =
  | FileFault
  | StructureFault
  | CellFault
  | ArithmeticFault
  | RowFault
  | HistoryFault
  | ReferenceFault
  | ConfirmFault
  | DisclosureFault
  | ProseFault;

export type NoteIssue =
  | { readonly code: "read-kindly"; readonly what: Kindness }
  | WorkedOutNote
  | ProseNote
  | PlanNote
  | DisclosureNote
  | StructureNote
  | LimitsNote
  | BesideNote
  | ConfirmNote
  | ReviewNote;

/** A fault in what was given, or a note on how it was read. Bad data is never thrown. */
export type Issue = Place & AnsweredWith & (Fault | Doubt | DisclosureHold | WordsHold | NoteIssue);

export type IssueCode = Issue["code"];

export type Severity = "error" | "warning" | "note";

/** A warning holds the return until somebody confirms that it is right. */
export function severityOf(issue: Issue): Severity {
  switch (issue.code) {
    case "read-kindly":
    case "value-worked-out":
    case "wording":
    case "quote-not-published":
    case "indicator-unexplained":
    case "action-without-evidence":
    case "months-too-thin":
    case "category-too-thin":
    case "relation-contradicted":
    case "relation-undeclared":
    case "hidden-alone":
    case "limits-old":
    case "denominator-differs":
    case "stock-does-not-follow":
    case "rate-without-scale":
    case "confirm-unasked":
    case "review-past":
      return "note";
    case "last-month-again":
    case "rows-shifted":
    case "pounds-or-thousands":
    case "tenfold":
    case "far-from-history":
    case "target-hundredfold":
    case "announced-early":
    case "plan-count-differs":
    case "beyond-bounds":
    case "gives-away":
    case "shown-before":
    case "name-asked":
    case "question-unapproved":
    case "words-paused":
      return "warning";
    default:
      return "error";
  }
}

/** Whether an issue refuses the files. */
export function isError(issue: Issue): boolean {
  return severityOf(issue) === "error";
}

/** Whether hiding more is the only answer. */
export function isDisclosureHold(issue: Issue): issue is Issue & DisclosureHold {
  return issue.code === "gives-away" || issue.code === "shown-before";
}

function isOfWords({ code }: Issue): boolean {
  return code === "name-asked" || code === "question-unapproved" || code === "words-paused";
}

/** Whether a confirmation does not answer it: something in what was given has to become another. */
export function isFirmHold(issue: Issue): boolean {
  return isDisclosureHold(issue) || isOfWords(issue);
}

/** Whether an issue is a question: the files are held until an officer answers. */
export function isWarning(issue: Issue): boolean {
  return severityOf(issue) === "warning";
}

/** Whether an issue is a question that nobody has answered yet. */
export function isOpen(issue: Issue): boolean {
  return isWarning(issue) && issue.answered === undefined;
}

/** How many issues of a severity there are, including those that a long list leaves out. */
export function countOf(severity: Severity, issues: readonly Issue[]): number {
  return issues
    .filter((issue) => severityOf(issue) === severity)
    .reduce((sum, issue) => sum + (issue.code === "more-problems" ? issue.count : 1), 0);
}

/** Personal data, or a file that may hold it where nobody can see: a workbook has hidden sheets, and is never opened. */
export function isPersonal(issue: Issue): boolean {
  if (issue.code === "not-a-csv") return issue.found === "workbook" || issue.found === "old-workbook";
  return issue.code === "personal-data";
}

/** The same issues, said of one file. */
export function inFile(file: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, file }));
}
