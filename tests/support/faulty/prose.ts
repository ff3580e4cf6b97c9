import { day } from "../build.ts";
import { GOOD_RETURN, SMALL_FILES } from "../small.ts";
import { SMALL_WORDS } from "../words.ts";
import { FILE, type FaultyBy } from "./fixture.ts";

const COMMENTARY = "period,indicator,role,kind,text\n";
const at = { file: "commentary.csv", row: 2, column: "text" } as const;

const INDICATORS = SMALL_FILES.get("indicators.csv")!;
const LIMITS = "In time is not the same as well done.";

/** A good return beside a note of the council's own, under its header. */
const beside = (note: string) => ({
  reference: { "commentary.csv": `${COMMENTARY}${note}\n` },
  given: { [FILE]: GOOD_RETURN },
});

/** The council's own words, where they tell more than they may. */
export const PROSE: FaultyBy<
  | "name-asked"
  | "question-unapproved"
  | "words-paused"
  | "small-count-told"
  | "wording"
  | "quote-not-published"
  | "indicator-unexplained"
  | "action-without-evidence"
> = {
  "name-asked": {
    ...beside("2026-10,home_cost,Head of care,note,The cost fell when Wexcombe House closed."),
    told: { words: SMALL_WORDS },
    issues: [{ code: "name-asked", words: [5], ...at }],
  },
  "question-unapproved": {
    reference: {
      "questions.csv":
        "id,asked_on,asked_by,indicator,question,approved_by\nq1,2026-11-10,Chair of the scrutiny committee,on_time,Why is it lower than last year?,\n",
    },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "question-unapproved", file: "questions.csv", row: 2, column: "approved_by" }],
  },
  "words-paused": {
    reference: {
      "council.json": JSON.stringify({
        ...(JSON.parse(SMALL_FILES.get("council.json")!) as object),
        sensitive_periods: [{ from: "2026-11-01", to: "2026-11-30", reason: "Election of 30 November 2026" }],
      }),
      "commentary.csv": `${COMMENTARY}2026-10,on_time,Head of assessment,note,Work goes on.\n`,
    },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "words-paused", until: day("2026-11-30"), file: "commentary.csv", row: 2 }],
    seen: "By `council.json` the days from 1 to 30 November 2026 are a sensitive period, and today is 22 November; the row is new.",
  },
  "small-count-told": {
    ...beside(
      "2026-10,home_cost,Head of care,note,The cost is mainly that of the placements of two children.",
    ),
    issues: [{ code: "small-count-told", ...at }],
  },
  wording: {
    ...beside("2026-10,in_care,Head of care,note,The number of children in care has improved."),
    issues: [{ code: "wording", fault: "judgement", ...at }],
  },
  "quote-not-published": {
    ...beside("2026-10,on_time,Head of assessment,note,In October 84.1% were on time."),
    issues: [{ code: "quote-not-published", ...at }],
  },
  "indicator-unexplained": {
    reference: { "indicators.csv": INDICATORS.replace(LIMITS, "") },
    given: { [FILE]: GOOD_RETURN },
    issues: [
      {
        ...{ code: "indicator-unexplained", file: "indicators.csv", column: "limits_of_this_indicator" },
        row: INDICATORS.split("\n").findIndex((line) => line.endsWith(LIMITS)) + 1,
      },
    ],
    seen: "The last cell of `on_time` in `indicators.csv` is blank.",
  },
  "action-without-evidence": {
    reference: { "actions.csv": "id,title,owner\nA1,Check every case,Head of care\n" },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "action-without-evidence", file: "actions.csv", row: 2, column: "evidence" }],
  },
};
