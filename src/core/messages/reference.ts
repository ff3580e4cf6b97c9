import { ifRight } from "./history.ts";
import type { Issue, ReferenceFault } from "../issue.ts";
import { dayName, monthName } from "../period.ts";
import { counted } from "./nouns.ts";

type OfReference = Extract<
  Issue,
  ReferenceFault | { readonly code: "target-hundredfold" | "announced-early" | "plan-count-differs" }
>;

/** The words for what is found in the council's own files, and in what is published already. */
export function wordsOfReference(issue: OfReference): readonly [message: string, remedy: string] {
  switch (
    issue.code // exhaustive, like its door in message.ts
  ) {
    case "reference-missing":
      return ["This reference file is missing.", "Put it into the council’s folder; see docs/contract.md."];
    case "reference-not-a-file":
      return [
        "This is a folder or a link where a reference file has to be.",
        "Put the file itself into the council’s folder, or take the folder away.",
      ];
    case "reference-too-large":
      return [
        "This file is larger than a reference file can be (16 MiB).",
        "Check that it is the right file; it has not been opened.",
      ];
    case "reference-not-json":
      return [
        "This is not JSON, as council.json has to be.",
        "Open it in Notepad and look for a missing comma, quotation mark or bracket.",
      ];
    case "key-unknown":
      return [
        `The key in place ${issue.place} here is not one of the documented ones.${issue.nearest === undefined ? "" : ` The nearest of these is “${issue.nearest}”.`}`,
        issue.nearest === undefined
          ? "Take it out: whatever stands in council.json is published. The keys that there are stand in docs/contract.md."
          : "Correct its name, or take it out: whatever stands in council.json is published.",
      ];
    case "reference-value":
      return [`This must be ${issue.expected}.`, "Correct it in the council’s folder."];
    case "reference-repeated":
      return ["This id is there already.", "Give each row an id of its own."];
    case "reference-unknown":
      return [
        `This names something that ${issue.among} does not have.`,
        `Add it to ${issue.among}, or correct the name.`,
      ];
    case "missed-without-counts":
      return [
        "This says what the council did where it missed, and lacks one of {n} and {d}, or has other braces, or the indicator is no ratio.",
        "Write {n} once, for those missed, and {d} once, for all: saw {n} of {d} children late. Leave it blank where the kind is not ratio.",
      ];
    case "rebaseline-unexplained":
      return [
        "This event starts limits anew (its kind is rebaseline), and this cell is blank.",
        "Write the reason as detail, where it was decided as source, and the indicators it concerns; or give the event another kind.",
      ];
    case "target-unexplained":
      return [
        `“${issue.indicator}” would be held to another target, tolerance or definition in ${counted(issue.months, "published month")}.`,
        "Leave past rows as they are: give the row in force an end (to), and add a row for what comes after. If what is published was wrong, say why with --reason correction, or another reason.",
      ];
    case "promise-changed":
      return [
        `The published note on “${issue.indicator}” of ${monthName(issue.month)} says by when it is to be back on track, and this file no longer has that.`,
        "Leave that row as it was, and write a new note, of the month in which the date moves. A note that was wrong is taken back with withdraw.",
      ];
    case "target-hundredfold":
      return [
        "This target is about a hundredth of every figure of its indicator, or a hundred times as much.",
        `Write it as the figures are written: 85 for 85%, pounds for pounds. ${ifRight(issue)}`,
      ];
    case "announced-early":
      return [
        "This event was published before its date.",
        `Check both days: only what is decided ahead, such as a target, is published before it begins. ${ifRight(issue)}`,
      ];
    case "plan-count-differs":
      return [
        `The file council.json says that the improvement plan has ${counted(issue.said, "action")}${issue.priority === "" ? "" : ` of the priority “${issue.priority}”`}, and actions.csv has ${issue.listed}.`,
        `Correct whichever is wrong. ${ifRight(issue)}`,
      ];
    case "due-moved":
      return [
        `The action “${issue.action}” was published as due by ${dayName(issue.due)}, and this file no longer has that day.`,
        "Write the earlier day in due_before, after those that are there: readers see what was promised first, and how often it moved.",
      ];
    case "basis-changed":
      return [
        `“${issue.indicator}” has published figures, and its basis turns them into quarters, out of them, or into other ones.`,
        "Leave its row as it was, with a last_period, and add a row with a new id; see “Quarters in place of months” in docs/contract.md.",
      ];
    case "published-unreadable":
      return [
        "This published file cannot be read.",
        "Restore the published folder from its last good copy; nothing has been changed.",
      ];
  }
}
