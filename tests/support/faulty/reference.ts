import { GOOD_RETURN, inMonth, SMALL_FILES } from "../small.ts";
import { FILE, type Faulty, type FaultyBy } from "./fixture.ts";

const INDICATORS = SMALL_FILES.get("indicators.csv")!;
/** Smallbridge's indicators, had it counted contacts by quarter. */
const BY_QUARTER = INDICATORS.split("\n")
  .filter((line) => line !== "")
  .map((line, index) => `${line},${index === 0 ? "basis" : line.startsWith("contacts,") ? "quarter" : ""}\n`)
  .join("");
const RANK = INDICATORS.split("\n").find((line) => line.startsWith("rank,"))!;
const rankRow = INDICATORS.split("\n").indexOf(RANK) + 1;

/** A good return beside reference files that have a fault. */
const beside = (reference: NonNullable<Faulty["reference"]>) => ({
  reference,
  given: { [FILE]: GOOD_RETURN },
});

/** Files of the council's own, and published ones, that cannot be relied on. */
export const REFERENCE: FaultyBy<
  | "reference-missing"
  | "reference-not-json"
  | "reference-value"
  | "reference-repeated"
  | "reference-unknown"
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
  "rebaseline-unexplained": {
    ...beside({
      "events.csv":
        "id,date,kind,title,detail,indicators,source\nanew,2026-04-01,rebaseline,Limits start anew,,on_time,Board\n",
    }),
    issues: [{ code: "rebaseline-unexplained", file: "events.csv", row: 2, column: "detail" }],
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
