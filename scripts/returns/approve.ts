import { approvalsFile } from "../../src/core/publication/folder/write.ts";
import { differentRoles, rolesAsked, rolesIn } from "../../src/core/publication/approval.ts";
import { publicChangesOf } from "../../src/core/publication/changes.ts";
import { exitWith, fail, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { heldPrepared, readPrepared, refusePrepared, type WholePrepared } from "./heldPrepared.ts";
import { EDITION_MEANS } from "./publishPrepared.ts";
import { endingOf, exitCodeOf } from "./report.ts";
import { unfitSaid } from "./said.ts";
import { utcTime } from "../../src/core/utcTime.ts";
import { sayReport } from "./saying.ts";
import { readSettings, timeOf } from "./settings.ts";
import { isRecordWhole } from "./wholeRecord.ts";

/** `approve DIR --role ROLE`: says what a prepared release would change, as `check` does, and records that a role approves of it. */
export async function approve(words: readonly string[], options: CommandOptions): Promise<void> {
  const settings = readSettings(options);
  const [path, ...more] = words;
  const role = options.texts.get("role");
  if (typeof settings === "string") fail(settings, 2);
  else if (path === undefined || role === undefined || more.length > 0)
    fail("approve takes one DIR, a prepared release, and --role ROLE, the office that approves of it.", 2);
  else {
    const instant = timeOf(settings, now());
    const unfit = await unfitSaid({}, [role], options, instant);
    const read = await readPrepared(path);
    if (unfit !== undefined) fail(unfit.replace("--approved-by", "--role"), 2);
    else if (typeof read === "string") fail(read, 2);
    else if ("fault" in read) refusePrepared(read, options);
    else if (!(await isRecordWhole(options))) exitWith(1);
    else await approveAs(role, read, instant, options);
  }
}

async function approveAs(
  role: string,
  read: WholePrepared,
  instant: Date,
  options: CommandOptions,
): Promise<void> {
  const approvals = [...read.approvals, { role: role.trim(), time: utcTime(instant) }];
  const roles = approvals.map((each) => each.role);
  if (differentRoles(roles).length < roles.length) {
    fail("This role has approved of it already: the next approval is another office’s.", 2);
    return;
  }
  const held = await heldPrepared(read, roles, instant, options);
  if ("fault" in held) {
    refusePrepared(held, options);
    return;
  }
  const { outcome } = held;
  const ending = endingOf("approve", outcome);
  if (ending === "approved") await read.approve(EDITION_MEANS.encode(approvalsFile(approvals, read.hash)));
  sayReport(
    {
      ...{ ending, outcome, release: outcome.release, keptUntil: undefined, showRead: false },
      changes: publicChangesOf(outcome),
      approval: outcome.prepared && { roles: rolesIn(roles), asked: rolesAsked(outcome.prepared) },
    },
    options,
  );
  exitWith(exitCodeOf(ending));
}
