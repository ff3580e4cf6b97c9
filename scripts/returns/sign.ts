import { rolesAsked, rolesIn } from "../../src/core/publication/approval.ts";
import type { SaidOfRelease } from "../../src/core/publication/folder/format.ts";
import { exitWith, fail, note, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { heldPrepared, readPrepared, refusePrepared, type WholePrepared } from "./heldPrepared.ts";
import { placeOf, type GuardedPlace } from "./place.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { endingOf, exitCodeOf } from "./report.ts";
import { instantIn } from "./said.ts";
import { sayReport } from "./saying.ts";
import { readSettings, timeOf } from "./settings.ts";
import { onWholeRecord } from "./wholeRecord.ts";

/** `sign DIR`: publishes a prepared release as it was approved, from its time on. */
export async function sign(words: readonly string[], options: CommandOptions): Promise<void> {
  const [settings, place] = [readSettings(options), await placeOf(options)];
  const [path, ...more] = words;
  if (typeof settings === "string") fail(settings, 2);
  else if (path === undefined || more.length > 0) fail("sign takes one DIR, a prepared release.", 2);
  else if (typeof place === "string") fail(place, 2);
  else {
    const read = await readPrepared(path);
    if (typeof read === "string") fail(read, 2);
    else if ("fault" in read) refusePrepared(read, options);
    else {
      const said = saidWith(read.folder.said, instantIn(options.texts.get("at")));
      const instant = timeOf(settings, now());
      if (said === undefined)
        fail("--at is another time than the one that was prepared and approved: leave it out.", 2);
      else
        await onWholeRecord(options, place, () => signAt(place, path, { read, said, now: instant }, options));
    }
  }
}

/** What is said of the release, with the time that the command names; undefined where another was approved. */
function saidWith(said: SaidOfRelease, at: string | undefined): SaidOfRelease | undefined {
  if (at !== undefined && said.at !== undefined && at !== said.at) return undefined;
  return { ...said, at: said.at ?? at };
}

type Signed = { readonly read: WholePrepared; readonly said: SaidOfRelease; readonly now: Date };

async function signAt(
  place: GuardedPlace,
  path: string,
  { read, said, now: instant }: Signed,
  options: CommandOptions,
): Promise<void> {
  const approvedBy = read.approvals.map(({ role }) => role);
  const held = await heldPrepared(read, approvedBy, instant, options);
  if ("fault" in held) {
    refusePrepared(held, options);
    return;
  }
  const { outcome, sent, answers } = held;
  const { prepared } = outcome;
  const approval = prepared && { roles: rolesIn(approvedBy), asked: rolesAsked(prepared) };
  const isApproved = approval === undefined || approval.roles >= approval.asked;
  const at = said.at === undefined ? undefined : new Date(said.at);
  const ending = endingOf("publish", outcome, isApproved && (at === undefined || instant >= at));
  const release =
    ending === "published" && prepared !== undefined
      ? await publishPrepared(prepared, options, place, { sent, answers, said })
      : outcome.release;
  if (typeof release === "string") {
    fail(release, 2);
    return;
  }
  const isKept = ending === "held" && !outcome.isHeld && isApproved;
  sayReport(
    {
      ...{ ending, outcome, release, approval, keptUntil: isKept ? at : undefined },
      ...{ changes: undefined, showRead: false },
    },
    options,
  );
  if (ending === "published" || ending === "unchanged")
    note(`${path} holds figures before anything is hidden, and is needed no more: delete it.`);
  exitWith(exitCodeOf(ending));
}
