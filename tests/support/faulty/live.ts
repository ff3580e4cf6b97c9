import type { Day } from "../../../src/core/period.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../small.ts";
import { TESTBOROUGH, testborough } from "../testborough.ts";
import { FILE, type FaultyBy } from "./fixture.ts";

const { contacts, assessment, ...bare } = TESTBOROUGH;
const councilOf = (council: object) => ({ "council.json": `${JSON.stringify(council)}\n` });
const given = { [FILE]: GOOD_RETURN };
const before = { "2026-09.csv": inMonth("2026-09") };
const realBefore = Object.fromEntries(testborough());

/** What a council that is not illustrative needs, and that a record stays what it is. */
export const LIVE: FaultyBy<"council-not-ready" | "illustrative-changed" | "review-past"> = {
  "council-not-ready": {
    reference: councilOf({ ...bare, assessment, contacts: { ...contacts, complaints: [] } }),
    given,
    issues: [
      {
        ...{ code: "council-not-ready", key: "contacts.complaints" },
        ...{ file: "council.json", column: "contacts.complaints" },
      },
    ],
    seen: "`council.json` does not say `illustrative`, and `contacts.complaints` is empty.",
  },
  "illustrative-changed": {
    before,
    referenceBefore: Object.fromEntries(SMALL_FILES),
    reference: councilOf({ ...TESTBOROUGH, name: "Smallbridge" }),
    given,
    issues: [{ code: "illustrative-changed", from: true, file: "council.json", column: "illustrative" }],
    seen: "September 2026 is published with `illustrative`; `council.json` does not say it now.",
  },
  "review-past": {
    before,
    referenceBefore: realBefore,
    reference: {
      ...realBefore,
      ...councilOf({ ...TESTBOROUGH, assessment: { ...assessment, review: "2026-11-21" } }),
    },
    given,
    issues: [
      {
        ...{ code: "review-past", review: "2026-11-21" as Day },
        ...{ file: "council.json", column: "assessment.review" },
      },
    ],
    seen: "The return is given on 22 November 2026; the assessment was to be looked at again by the 21st.",
  },
};
