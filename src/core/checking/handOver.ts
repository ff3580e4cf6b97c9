import { rolesAsked, rolesIn } from "../publication/approval.ts";
import type { PreparedFolder } from "../publication/folder/format.ts";
import type { OfficerAnswers, Prepared } from "../publication/prepared.ts";
import { saidFault, unfitWords } from "../publication/received/saidByOfficer.ts";
import { verdictOn, type ReleaseOutcome } from "../publication/release.ts";
import { utcTime } from "../utcTime.ts";

/** What a check that would be published can be handed over as. */
export type HandOver = {
  /** The name of the file, which warns whoever comes across it. */
  readonly name: string;
  /** How many different roles the council asks to approve. */
  readonly approvals: number;
};

/** How a check can be handed over; undefined for one that would not be published as it is. */
export function handOverOf(outcome: ReleaseOutcome): HandOver | undefined {
  const { prepared, returns } = outcome;
  if (verdictOn(outcome) !== "changed" || prepared === undefined) return undefined;
  return { name: `UNSUPPRESSED-${returns.at(-1)?.period ?? ""}.zip`, approvals: rolesAsked(prepared) };
}

/**
 * What an officer decided on the page, as a prepared release: the files as they were given, by name, and the answers to what was asked.
 * The page checks beside the published reference files and changes none.
 */
export function decidedRelease(
  { published, after }: Prepared,
  given: PreparedFolder["given"],
  { revise, reason, confirm, confirmOnly = [], withhold = [] }: OfficerAnswers,
  now: Date,
): PreparedFolder {
  const newest = published.releases.at(-1);
  return {
    laCode: after.reference.council.laCode,
    follows: newest && { seq: newest.seq, hash: newest.hash },
    made: utcTime(now),
    answers: { revise, reason, confirm, confirmOnly, withhold },
    ...{ said: {}, given, gone: [], foreseen: undefined },
  };
}

/** For each role why it may not approve, in a sentence that does not repeat it; undefined for one that may, and for a blank. */
export function rolesRefused(roles: readonly string[]): readonly (string | undefined)[] {
  return roles.map((role, index) => {
    if (role.trim() === "") return undefined;
    const found = saidFault(role, "office", undefined);
    if (found !== undefined) return unfitWords(found, "office");
    const before = roles.slice(0, index);
    return rolesIn([...before, role]) === rolesIn(before) ? TWICE : undefined;
  });
}

const TWICE = "This role stands above already. Different roles have to approve: leave this field empty.";
