import type { Failure } from "../effects/machine.ts";
import { fail, paint, print, type CommandOptions } from "../effects/terminal.ts";
import { inJson, type Report } from "./report.ts";
import { inWords } from "./words.ts";

/** Says how a command ended, in words or for programs. */
export function sayReport(report: Report, { switches }: CommandOptions): void {
  print(switches.has("json") ? inJson(report) : inWords(report, paint));
}

/** What the machine would not do, in the place of a report. */
export function sayFailed(
  { code, sentence, left = "Nothing has been published or changed." }: Failure,
  { switches }: CommandOptions,
): void {
  const message = `${sentence} ${left}`;
  if (switches.has("json"))
    print(JSON.stringify({ outcome: "failed", personalData: false, issues: [], failure: { code, message } }));
  else fail(message, 4);
}
