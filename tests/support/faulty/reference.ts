import { unopenedReference } from "../../../src/core/publication/received/reference.ts";
import { day, month } from "../build.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../small.ts";
import { FILE, lineOf, type Faulty, type FaultyBy } from "./fixture.ts";

const INDICATORS = SMALL_FILES.get("indicators.csv")!;
/** Smallbridge's indicators, had it counted contacts by quarter. */
const BY_QUARTER = INDICATORS.split("\n")
  .filter((line) => line !== "")
  .map((line, index) => `${line},${index === 0 ? "basis" : line.startsWith("contacts,") ? "quarter" : ""}\n`)
  .join("");
const RANK = INDICATORS.split("\n").find((line) => line.startsWith("rank,"))!;
const rankRow = INDICATORS.split("\n").indexOf(RANK) + 1;

const onTimeRow = INDICATORS.split("\n").findIndex((line) => line.startsWith("on_time,")) + 1;
/** Smallbridge's indicators with what it says of assessments that were late. */
const withMissed = (missed: string) =>
  INDICATORS.split("\n")
    .filter((line) => line !== "")
    .map((line, index) => `${line},${index === 0 ? "missed" : index + 1 === onTimeRow ? missed : ""}\n`)
    .join("");

/** A note on a miss in September. */
const note = (by: string) =>
  `period,indicator,role,kind,text,back_on_track_by\n2026-09,on_time,Head of assessment,exception,Work waits.,${by}\n`;

/** A plan of one action. */
const plan = (due: string) =>
  `id,title,due,owner,evidence\nA1,Check every case,${due},Head of care,A check.\n`;

const TARGETS = "indicator,from,to,target,tolerance\non_time,2026-04,,85,5\n";

/** A good return beside reference files that have a fault. */
const beside = (reference: NonNullable<Faulty["reference"]>) => ({
  reference,
  given: { [FILE]: GOOD_RETURN },
});

/** Files of the council's own, and published ones, that cannot be relied on. */
export const REFERENCE: FaultyBy<
  | "reference-missing"
  | "reference-not-json"
  | "reference-not-a-file"
  | "reference-too-large"
  | "key-unknown"
  | "target-unexplained"
  | "reference-value"
  | "reference-repeated"
  | "reference-unknown"
  | "missed-without-counts"
  | "promise-changed"
  | "due-moved"
  | "rebaseline-unexplained"
  | "basis-changed"
  | "published-unreadable"
> = {
  "reference-missing": {
    ...beside({ "indicators.csv": undefined }),
    issues: [{ code: "reference-missing", file: "indicators.csv" }],
    seen: "There is no `indicators.csv` in the council’s folder.",
  },
  "reference-not-json": {
    ...beside({ "council.json": '{ "name": "Smallbridge", "la_code": "E06009998\n' }),
    issues: [{ code: "reference-not-json", file: "council.json" }],
  },
  "reference-not-a-file": {
    ...beside({}),
    unopened: [unopenedReference("targets.csv")],
    issues: [{ code: "reference-not-a-file", file: "targets.csv" }],
    seen: "There is a folder named `targets.csv` in the council’s folder.",
  },
  "reference-too-large": {
    ...beside({}),
    unopened: [unopenedReference("indicators.csv", true)],
    issues: [{ code: "reference-too-large", file: "indicators.csv" }],
    seen: "`indicators.csv` has 1 GB.",
  },
  "key-unknown": {
    ...beside({
      "council.json":
        '{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "disclosur": { "threshold": 10 } }\n',
    }),
    issues: [{ code: "key-unknown", file: "council.json", place: 4, nearest: "disclosure" }],
  },
  "reference-value": {
    ...beside({ "indicators.csv": INDICATORS.replace(RANK, RANK.replace("lower", "down")) }),
    issues: [
      {
        ...{ code: "reference-value", expected: "one of higher, lower, neutral" },
        ...{ file: "indicators.csv", row: rankRow, column: "polarity" },
      },
    ],
  },
  "reference-repeated": {
    ...beside({ "indicators.csv": INDICATORS.replace(RANK, `${RANK}\n${RANK}`) }),
    issues: [{ code: "reference-repeated", file: "indicators.csv", row: rankRow + 1, column: "id" }],
  },
  "reference-unknown": {
    ...beside({ "targets.csv": "indicator,from,to,target,tolerance\nranking,2026-04,,30,5\n" }),
    issues: [
      {
        ...{ code: "reference-unknown", among: "indicators.csv" },
        ...{ file: "targets.csv", row: 2, column: "indicator" },
      },
    ],
  },
  "missed-without-counts": {
    ...beside({ "indicators.csv": withMissed("assessed {n} children late") }),
    issues: [{ code: "missed-without-counts", file: "indicators.csv", row: onTimeRow, column: "missed" }],
  },
  "rebaseline-unexplained": {
    ...beside({
      "events.csv":
        "id,date,kind,title,detail,indicators,source\nanew,2026-04-01,rebaseline,Limits start anew,,on_time,Board\n",
    }),
    issues: [{ code: "rebaseline-unexplained", file: "events.csv", row: 2, column: "detail" }],
  },
  "target-unexplained": {
    before: { "2026-09.csv": inMonth("2026-09") },
    reference: { "targets.csv": TARGETS.replace("85", "75") },
    referenceBefore: { "targets.csv": TARGETS },
    given: { [FILE]: GOOD_RETURN },
    issues: [
      {
        code: "target-unexplained",
        indicator: "on_time",
        months: 1,
        file: "targets.csv",
        ...lineOf("on_time"),
      },
    ],
    seen: "The target of `on_time` from April 2026 was 85 when September was published, and is 75 in this `targets.csv`.",
  },
  "promise-changed": {
    before: { "2026-09.csv": inMonth("2026-09") },
    reference: { "commentary.csv": note("2027-03") },
    referenceBefore: { "commentary.csv": note("2026-12") },
    given: { [FILE]: GOOD_RETURN },
    issues: [
      {
        code: "promise-changed",
        indicator: "on_time",
        month: month("2026-09"),
        file: "commentary.csv",
        ...lineOf("on_time"),
      },
    ],
    seen: "The note on `on_time` of September promised December 2026 when September was published, and promises March 2027 in this `commentary.csv`.",
  },
  "due-moved": {
    before: { "2026-09.csv": inMonth("2026-09") },
    reference: { "actions.csv": plan("2026-12-31") },
    referenceBefore: { "actions.csv": plan("2026-09-30") },
    given: { [FILE]: GOOD_RETURN },
    issues: [
      {
        ...{ code: "due-moved", action: "A1", due: day("2026-09-30") },
        ...{ file: "actions.csv", row: 2, column: "due" },
      },
    ],
    seen: "The action `A1` was due by 30 September 2026 when September was published, and is due by 31 December 2026 in this `actions.csv`.",
  },
  "basis-changed": {
    before: { "2026-09.csv": inMonth("2026-09") },
    damaged: { "indicators.csv": BY_QUARTER },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "basis-changed", indicator: "contacts", file: "indicators.csv", column: "basis" }],
    seen: "Until now `contacts` was counted by quarter: in `indicators.csv` as published its basis is `quarter`.",
  },
  "published-unreadable": {
    before: { "2026-09.csv": inMonth("2026-09") },
    damaged: { "observations.csv": "period,la_code\n" },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "published-unreadable", file: "observations.csv" }],
    seen: "Only the first bytes of `observations.csv` are left of what was published.",
  },
};

/** Rows of the council's files that may be right, and that a person should look at again. */
export const REFERENCE_DOUBTS: FaultyBy<"target-hundredfold" | "announced-early" | "plan-count-differs"> = {
  "target-hundredfold": {
    ...beside({ "targets.csv": "indicator,from,to,target,tolerance\non_time,2026-04,,0.85,0.05\n" }),
    issues: [
      { code: "target-hundredfold", file: "targets.csv", row: 2, column: "target", ...lineOf("on_time") },
    ],
  },
  "plan-count-differs": {
    ...beside({
      "council.json":
        '{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "improvement_plan": [{ "priority": "immediate", "actions": 2 }] }\n',
      "actions.csv":
        "id,title,priority,owner,evidence\nA1,Check every case,immediate,Head of care,A check.\n",
    }),
    issues: [
      { code: "plan-count-differs", priority: "", said: 2, listed: 1, file: "actions.csv" },
      { code: "plan-count-differs", priority: "immediate", said: 2, listed: 1, file: "actions.csv" },
    ],
  },
  "announced-early": {
    ...beside({
      "events.csv":
        "id,date,published_on,kind,title\nnew_team,2026-09-01,2025-09-01,practice,A new team starts\n",
    }),
    issues: [{ code: "announced-early", file: "events.csv", row: 2, column: "published_on" }],
  },
};
