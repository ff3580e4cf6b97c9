import { month } from "../build.ts";
import { FLOW_FILES, flows } from "../flows.ts";
import { GOOD_RETURN, inMonth, withCells } from "../small.ts";
import { FILE, lineOf, type FaultyBy } from "./fixture.ts";

const inSeptember = { "2026-09.csv": inMonth("2026-09") };
const line = (indicator: string, category = "") => ({
  ...{ indicator, breakdown: category === "" ? "" : "home", category },
});

/** October's return with other numbers of children in care, and of those with foster carers and with relatives. */
function homes(all: string, foster: string, kin: string, text = GOOD_RETURN): string {
  return withCells("in_care", { value: all }, text)
    .replace("home,foster,,,266", `home,foster,,,${foster}`)
    .replace("home,kin,,,126", `home,kin,,,${kin}`);
}

/** Good returns that would tell of few people, and what an officer may not do to what is hidden. */
export const DISCLOSURE: FaultyBy<
  | "gives-away"
  | "shown-before"
  | "withheld-unknown"
  | "withheld-elsewhere"
  | "withheld-unasked"
  | "withdrawn-again"
  | "withdrawn-anew"
  | "withdrawn-joined"
  | "disclosure-loosened"
  | "hidden-figure-told"
> = {
  "gives-away": {
    before: { "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) },
    reference: Object.fromEntries(FLOW_FILES),
    given: { [FILE]: flows(395, 4, 1) },
    issues: [
      {
        ...{ code: "gives-away", file: FILE, period: month("2026-10"), ...line("came"), column: "value" },
        ...lineOf("came", "Children who came into care"),
        ...{ values: ["4", "5"], ofTheOthers: false, isUndecided: false },
        ...{ relation: "stock", answers: ["in_care:2026-10", "came:2026-10", "left:2026-10"] },
        equation: [
          { sign: 1, term: "in_care", period: month("2026-10"), value: "395" },
          { sign: -1, term: "in_care", period: month("2026-09"), value: "392" },
          { sign: -1, term: "came", period: month("2026-10"), value: undefined },
          { sign: 1, term: "left", period: month("2026-10"), value: undefined },
        ],
      },
      {
        ...{ code: "months-too-thin", file: "indicators.csv", column: "basis", indicator: "came" },
        ...lineOf("came", "Children who came into care"),
        ...{ thin: 2, months: 2, threshold: 5 },
      },
    ],
    seen: "There were 392 children in care in September and 395 in October; those who came and those who left are hidden. At least one left, so at least 4 came.",
  },
  "shown-before": {
    before: inSeptember,
    given: { "2026-09.csv": withCells("contacts", { value: "3" }, inMonth("2026-09")) },
    told: { revise: true },
    issues: [
      {
        ...{ code: "shown-before", file: "2026-09.csv", period: month("2026-09"), ...line("contacts") },
        ...lineOf("contacts"),
      },
    ],
    seen: "September 2026 is published with 1411 contacts; with `--revise`, this file says 3.",
  },
  "withheld-unknown": {
    given: { [FILE]: GOOD_RETURN },
    told: { withhold: [{ ...line("contact"), period: undefined }] },
    issues: [{ code: "withheld-unknown", among: "indicators.csv" }],
    seen: "`--withhold contact` is given; the row is called `contacts`.",
  },
  "withheld-elsewhere": {
    before: { "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) },
    reference: Object.fromEntries(FLOW_FILES),
    given: { [FILE]: flows(395, 4, 1) },
    told: { withhold: [{ ...line("contacts"), period: undefined }] },
    issues: [
      {
        code: "withheld-elsewhere",
        answers: ["in_care:2026-10", "came:2026-10", "left:2026-10"],
      },
    ],
    seen: "October’s return is held because of those who came into care; `--withhold contacts` is given.",
  },
  "withheld-unasked": {
    given: { [FILE]: GOOD_RETURN },
    told: { withhold: [{ ...line("contacts"), period: undefined }] },
    issues: [{ code: "withheld-unasked" }],
    seen: "`--withhold contacts` is given, and October’s return gives nothing away.",
  },
  "withdrawn-again": {
    before: inSeptember,
    withdrawn: { period: "2026-09", line: "contacts" },
    given: { "2026-09.csv": inMonth("2026-09") },
    issues: [
      {
        ...{ code: "withdrawn-again", file: "2026-09.csv", period: month("2026-09"), lines: 1 },
        ...line("contacts"),
      },
    ],
    seen: "The 1411 contacts of September 2026 were withdrawn, and this file says 1411.",
  },
  "withdrawn-anew": {
    before: inSeptember,
    withdrawn: { period: "2026-09", line: "contacts" },
    given: { "2026-09.csv": withCells("contacts", { value: "1399" }, inMonth("2026-09")) },
    told: { revise: true, reason: "correction", approvedBy: ["Director"] },
    issues: [{ code: "withdrawn-anew", file: "2026-09.csv", period: month("2026-09"), ...line("contacts") }],
    seen: "The 1411 contacts of September 2026 were withdrawn, and this file says 1399; one role approved it.",
  },
  "withdrawn-joined": {
    before: inSeptember,
    withdrawn: { period: "2026-09", line: "in_care/home/kin", reason: "personal-data" },
    given: { "2026-09.csv": homes("393", "266", "127", inMonth("2026-09")) },
    told: { revise: true, reason: "correction", approvedBy: ["Director", "Data protection officer"] },
    issues: [
      { code: "withdrawn-joined", file: "2026-09.csv", period: month("2026-09"), ...line("in_care", "kin") },
    ],
    seen: "The children who lived with relatives in September 2026 were withdrawn; now they are one more, and so are the 392 in care.",
  },
  "disclosure-loosened": {
    before: inSeptember,
    referenceBefore: {
      "council.json":
        '{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "disclosure": { "threshold": 7 } }\n',
    },
    given: { [FILE]: GOOD_RETURN },
    issues: [{ code: "disclosure-loosened", file: "council.json" }],
    seen: "September 2026 is published with a threshold of 7; `council.json` now has the usual 5.",
  },
  "hidden-figure-told": {
    reference: {
      "commentary.csv":
        "period,indicator,role,kind,text\n2026-10,in_care,Head of care,note,388 children live with foster carers.\n",
    },
    given: { [FILE]: homes("392", "388", "4") },
    issues: [{ code: "hidden-figure-told", file: "commentary.csv", row: 2, column: "text" }],
    seen: "4 of 392 children live with relatives, so the other 388 are hidden too; `commentary.csv` says “388 children live with foster carers.”",
  },
};
