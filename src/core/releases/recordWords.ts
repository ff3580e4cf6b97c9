import type { RecordFault } from "./folder.ts";

const RESTORE = "Restore the published folder from its last good copy.";

const WORDS: Readonly<Record<RecordFault["fault"], readonly [message: string, remedy: string]>> = {
  missing: ["This published file is not there.", RESTORE],
  unreadable: ["This published file cannot be read.", RESTORE],
  "other-key": ["This is not the council’s public key.", `Find out who put it there. ${RESTORE}`],
  "not-signed": ["The council’s key did not sign this.", `Find out who wrote it. ${RESTORE}`],
  foreign: ["This is the log of another council.", "Check that this is the right folder."],
  altered: ["This is not what was published.", RESTORE],
  withdrawn: [
    "This names what was withdrawn, and is still here.",
    "Delete it, and find out who put it back.",
  ],
  "not-witnessed": [
    "This is no note of a witness that has seen this log.",
    "Remove it, or ask the witness for a new one: cosign adds it.",
  ],
  "not-derived": [
    "This is what the council signed, but it does not follow from the council’s own returns.",
    "Ask the council who published it: whoever did had its key.",
  ],
  "worded-otherwise": [
    "This is what the council signed, but these are not the words that this software finds for the council’s own returns.",
    "Another version of this software may word findings otherwise: verify with the version that published.",
  ],
  unlisted: [
    "There is a file here that nobody published.",
    "Compare the folder with releases/SHA256SUMS, and take out what is not in that list.",
  ],
};

/** What is wrong with a published file, and what to do. */
export function recordWords({ fault }: RecordFault): { readonly message: string; readonly remedy: string } {
  const [message, remedy] = WORDS[fault];
  return { message, remedy };
}
