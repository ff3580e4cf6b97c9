/** What is wrong with a prepared release, and with which of its files. A name that is not ours is never repeated: it may be a person’s. */
export type PreparedFolderFault = {
  readonly file: string;
  readonly fault:
    | (
        | "missing"
        | "unreadable"
        | "altered"
        | "unlisted"
        | "approves-another"
        | "approved-twice"
        | "other-version"
      )
    /** It is whole, and does not fit what is published or the council's own files as they are now. */
    | ("other-council" | "overtaken" | "council-differs" | "other-edition" | "unfit");
};

const AGAIN = "Prepare the release again, and have it approved again.";

const WORDS: Readonly<Record<PreparedFolderFault["fault"], readonly [message: string, remedy: string]>> = {
  missing: ["This file of the prepared release is not there.", AGAIN],
  unreadable: ["This file of the prepared release cannot be read.", AGAIN],
  "other-version": [
    "This release was prepared with another edition of the software, which writes it in another way.",
    "Sign it with that edition, or prepare it again with this one.",
  ],
  altered: ["This is not the file that was prepared.", AGAIN],
  unlisted: [
    "There is a file here that nobody prepared.",
    "Take it out: a prepared release holds what prepared.json lists, and nothing else.",
  ],
  "approves-another": ["These approvals are of another prepared.json than the one beside them.", AGAIN],
  "approved-twice": ["One role approves twice here.", AGAIN],
  "other-council": ["This release was prepared for another council.", "Look for the right folder."],
  overtaken: ["Something else has been published since this release was prepared.", AGAIN],
  "council-differs": [
    "This file of the council’s own is not the one that the release was prepared with.",
    `Put the prepared one in its place, where given/ has it. Otherwise: ${AGAIN}`,
  ],
  "other-edition": ["This public file would be another than the one that was approved.", AGAIN],
  unfit: [
    "A role, a recipient or a receipt is named here that may not become public: it may be a person’s name.",
    AGAIN,
  ],
};

/** What is wrong with a prepared release, and what to do. */
export function preparedFolderWords({ fault }: PreparedFolderFault): {
  readonly message: string;
  readonly remedy: string;
} {
  const [message, remedy] = WORDS[fault];
  return { message, remedy };
}
