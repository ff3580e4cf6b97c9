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
  "name-asked" | "small-count-told" | "wording" | "quote-not-published" | "indicator-unexplained"
> = {
  "name-asked": {
    ...beside("2026-10,home_cost,Head of care,note,The cost fell when Wexcombe House closed."),
    told: { words: SMALL_WORDS },
    issues: [{ code: "name-asked", words: [5], ...at }],
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
};
