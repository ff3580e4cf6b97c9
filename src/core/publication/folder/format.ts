import type { SeenBefore } from "../../releases/releaseJson.ts";
import type { OfficerAnswers } from "../prepared.ts";

/*
 * A release that is decided and not yet signed, as a folder. The command `prepare` and the page make the same one, the page as one ZIP.
 * It holds figures before anything is hidden.
 */

/** What the folder is, in words, for whoever comes across it. */
export const UNSUPPRESSED_FILE = "UNSUPPRESSED-DO-NOT-PUBLISH.txt";

/** What was decided, and the hash of every file that it was decided on. */
export const PREPARED_FILE = "prepared.json";

/** Which roles approved of exactly this `prepared.json`. */
export const APPROVALS_FILE = "approvals.json";

/** Where the files lie as they were sent. */
export const GIVEN_FOLDER = "given/";

/** Where the public files lie as they would be, where they were made with it. */
export const FORESEEN_FOLDER = "public/";

/** The summary for those who approve, where it was made with it. */
export const SIGN_OFF_FILE = "sign-off.html";

/** The folder of a site that shows it, where one was built. Nothing in it is read. */
export const PREVIEW_FOLDER = "site/";

/** What an officer decided that is kept with the files. The approvals are kept apart, since they come later. */
export type DecidedAnswers = Pick<
  OfficerAnswers,
  "revise" | "reason" | "confirm" | "confirmOnly" | "withhold"
>;

/** What an officer says of a release that becomes public with it. */
export type SaidOfRelease = {
  readonly sentTo?: string | undefined;
  readonly sentOn?: string | undefined;
  readonly receipt?: string | undefined;
  /** The time that was announced, as an ISO instant in UTC. */
  readonly at?: string | undefined;
  /** Who saw the figures before; undefined where nobody said anything about that. */
  readonly preRelease?: readonly SeenBefore[] | undefined;
};

/** The newest release of the record that another follows. */
export type Followed = { readonly seq: number; readonly hash: string };

/** All that a prepared release holds. */
export type PreparedFolder = {
  readonly laCode: string;
  /** The release that it follows; undefined for a first one. A release that comes between makes it worthless. */
  readonly follows: Followed | undefined;
  /** When it was prepared, as an ISO instant in UTC. */
  readonly made: string;
  readonly answers: DecidedAnswers;
  readonly said: SaidOfRelease;
  /** Every file as it was sent, byte for byte, by its plain name: a month’s return, or a reference file that changes something. */
  readonly given: ReadonlyMap<string, Uint8Array>;
  /** Published reference files that the council has taken away. */
  readonly gone: readonly string[];
  /** The public files that it changes, as they would be, by path; undefined where it was made without them, as the page does. */
  readonly foreseen: ReadonlyMap<string, Uint8Array> | undefined;
};

/** A role that approved of a prepared release, and when, as an ISO instant in UTC. */
export type RoleApproval = { readonly role: string; readonly time: string };
