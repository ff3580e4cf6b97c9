import { month } from "../build.ts";
import { FLOW_FILES, flows } from "../flows.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../small.ts";
import { at, FILE, type FaultyBy } from "./fixture.ts";

const INDICATORS = SMALL_FILES.get("indicators.csv")!;

/** Smallbridge's indicators with what the cost of a home is divided by in words. */
export const LABELLED = INDICATORS.trimEnd()
  .split("\n")
  .map(
    (line, index) =>
      `${line},${index === 0 ? "denominator_label" : line.startsWith("home_cost,") ? "children in care" : ""}`,
  )
  .join("\n");

const line = (indicator: string) => ({ indicator, breakdown: "", category: "", period: undefined });

/** Figures that do not go with others; and answers that answer nothing. */
export const LINES: FaultyBy<"denominator-differs" | "stock-does-not-follow" | "rate-without-scale"> = {
  "denominator-differs": {
    reference: { "indicators.csv": LABELLED },
    given: { [FILE]: withCells("home_cost", { denominator: "390", value: "1750" }) },
    issues: [
      {
        ...{ code: "denominator-differs", whole: "in_care", months: undefined, file: FILE },
        ...at("home_cost", "denominator"),
      },
    ],
    seen: "The denominator of `home_cost` is labelled “children in care” and is 390; the row of `in_care` says 392.",
  },
  "stock-does-not-follow": {
    before: { "2026-09.csv": flows(392, 20, 8, inMonth("2026-09")) },
    reference: Object.fromEntries(FLOW_FILES),
    given: { [FILE]: flows(400, 20, 8) },
    issues: [
      {
        ...{ code: "stock-does-not-follow", before: month("2026-09"), parts: ["came", "-left"], file: FILE },
        ...at("in_care", "value"),
      },
      {
        ...{ code: "relation-contradicted", relation: "stock", whole: "in_care" },
        ...{ period: month("2026-10"), isDropped: true, file: "relations.csv" },
      },
    ],
    seen: "392 children in care in September, 20 who came and 8 who left in October: that is 404, and October’s return says 400.",
  },
  "rate-without-scale": {
    reference: { "indicators.csv": INDICATORS.replace(',"per 10,000",10000,', ',"per 10,000",,') },
    given: { [FILE]: withCells("care_rate", { value: "0.0" }) },
    issues: [
      { code: "rate-without-scale", per: "10,000", scale: 1, file: FILE, ...at("care_rate", "value") },
    ],
    seen: "The scale of `care_rate` is blank in `indicators.csv`, and its unit is `per 10,000`.",
  },
};

/** A `--confirm` that names what it answers, and answers nothing. */
export const CONFIRMED: FaultyBy<"confirm-unknown" | "confirm-unasked"> = {
  "confirm-unknown": {
    given: { [FILE]: GOOD_RETURN },
    told: { confirm: "checked-and-right", confirmOnly: [{ kind: "line", line: line("contact") }] },
    issues: [{ code: "confirm-unknown" }],
    seen: "`--confirm checked-and-right:contact` is given; the row is called `contacts`.",
  },
  "confirm-unasked": {
    given: { [FILE]: GOOD_RETURN },
    told: { confirm: "checked-and-right", confirmOnly: [{ kind: "line", line: line("contacts") }] },
    issues: [{ code: "confirm-unasked" }],
    seen: "`--confirm checked-and-right:contacts` is given, and nothing is asked about `contacts`.",
  },
};
