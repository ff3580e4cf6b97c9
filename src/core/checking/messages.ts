import type { Month } from "../period.ts";
import type { Scorecard } from "../scorecard/scorecard.ts";
import type { indicatorsWithoutRow, MadeOfScorecard, ScorecardAnswers } from "./made.ts";
import type { ShownPage } from "./shown.ts";
import type { OfficerAnswers } from "../publication/prepared.ts";
import type { Checked } from "./checked.ts";

type Bytes = { readonly arrayBuffer: () => Promise<ArrayBuffer> };

/** A file as a browser gives it: its name, how many bytes it has, and these or some of them once they are asked for. */
export type Given = Bytes & {
  readonly name: string;
  readonly size: number;
  readonly slice: (from: number, to: number) => Bytes;
};

export type TemplateFormat = "csv" | "xlsx";

/** What the page asks the checker. `job` numbers a piece of work, so that the page can drop the answer to an earlier one. */
export type ToChecker =
  /** First of all: the texts of what is published, by path. */
  | { readonly kind: "open"; readonly published: ReadonlyMap<string, string> }
  | { readonly kind: "check"; readonly job: number; readonly files: readonly Given[] }
  | { readonly kind: "paste"; readonly job: number; readonly text: string }
  /** The month of the scorecard that was pasted or dropped, and what the officer says of its rows. */
  | {
      readonly kind: "pick";
      readonly job: number;
      readonly month: Month;
      readonly answers: ScorecardAnswers;
    }
  /** Checks the same files again, with the officer's answers. */
  | { readonly kind: "answer"; readonly job: number; readonly answers: OfficerAnswers }
  | { readonly kind: "cancel"; readonly job: number }
  | { readonly kind: "rows"; readonly file: number; readonly at: WantedPage }
  /** Asks for the summary for those who sign off what was checked last. */
  | { readonly kind: "summary" }
  /** Asks for the file that hands over what was checked last, with the roles that approve of it; a blank one is none. */
  | { readonly kind: "handOver"; readonly roles: readonly string[] }
  | { readonly kind: "template"; readonly month: Month; readonly format: TemplateFormat }
  | { readonly kind: "forget" };

/**
 * Which page of a file to show: by its number from 0, by a spreadsheet row on it, or the first on which something was found.
 */
export type WantedPage = { readonly page: number } | { readonly row: number } | { readonly first: "found" };

export type FromChecker =
  /** First of all: the published files that it works from, by path. */
  | { readonly kind: "wants"; readonly files: readonly string[] }
  /** `months` are those for which an empty return can be made. `handsOver` is false where the browser cannot hash on this page. */
  | { readonly kind: "ready"; readonly months: readonly Month[]; readonly handsOver: boolean }
  /** What is published cannot be read. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "progress"; readonly job: number; readonly done: number }
  | { readonly kind: "checked"; readonly job: number; readonly checked: Checked; readonly made?: MadeReturn }
  | { readonly kind: "scorecard"; readonly job: number; readonly offer: ScorecardOffer }
  | { readonly kind: "rows"; readonly file: number; readonly page: ShownPage | undefined }
  | { readonly kind: "file"; readonly file: MadeFile }
  | { readonly kind: "handedOver"; readonly file: MadeFile }
  /** For each role why it may not approve; nothing is handed over then. */
  | { readonly kind: "rolesRefused"; readonly why: readonly (string | undefined)[] }
  | { readonly kind: "failed"; readonly job: number | undefined };

/** What an officer chooses from before a return is made of a scorecard. */
export type ScorecardOffer = Pick<Scorecard, "months" | "unmatched" | "questions"> & {
  /** The indicators that no row names. */
  readonly indicators: ReturnType<typeof indicatorsWithoutRow>;
};

/** A return made from a scorecard, and what to look at in it. */
export type MadeReturn = Omit<MadeOfScorecard, "records"> & {
  readonly file: MadeFile;
  readonly month: Month;
  readonly answers: ScorecardAnswers;
};

/** A file to be saved. */
export type MadeFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
};
