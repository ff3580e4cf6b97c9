import type { PreparedFolderFault } from "./read.ts";

const AGAIN = "Prepare the release again, and have it approved again.";

const WORDS: Readonly<Record<PreparedFolderFault["fault"], readonly [message: string, remedy: string]>> = {
  missing: ["This file of the prepared release is not there.", AGAIN],
  unreadable: ["This file of the prepared release cannot be read.", AGAIN],
  altered: ["This is not the file that was prepared.", AGAIN],
  unlisted: [
    "There is a file here that nobody prepared.",
    "Take it out: a prepared release holds what prepared.json lists, and nothing else.",
  ],
  "approves-another": ["These approvals are of another prepared.json than the one beside them.", AGAIN],
  "approved-twice": ["One role approves twice here.", AGAIN],
};

/** What is wrong with a prepared release, and what to do. */
export function preparedFolderWords({ fault }: PreparedFolderFault): {
  readonly message: string;
  readonly remedy: string;
} {
  const [message, remedy] = WORDS[fault];
  return { message, remedy };
}
