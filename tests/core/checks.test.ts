import { describe, expect, it } from "vitest";

import { severityOf } from "../../src/core/issue.ts";
import { EVERY_FAULTY } from "../support/faulty.ts";
import { outcomeOf } from "../support/faulty/fixture.ts";
import { declaredIn, raisedIn, sourcesOf } from "../support/raised.ts";

const ISSUE = "src/core/issue.ts";
const ISSUES = [
  ISSUE,
  ...["disclosureIssue", "lineIssue", "liveIssue", "planIssue", "wordsIssue"].map(
    (name) => `src/core/${name}.ts`,
  ),
];
/** These only speak of issues, or have codes of their own: questions about a scorecard, reasons for a revision. */
const NO_CHECKS =
  /^src\/core\/(issue|disclosureIssue|lineIssue|liveIssue|planIssue|wordsIssue|message|messageOfHistory|messageOfProse|nouns|reason|scorecard\/.*)\.ts$/;
const CHECKS = [
  ...["src/core", "src/csv", "src/worker"].flatMap(sourcesOf),
  "scripts/returns/release.ts",
].filter((file) => !NO_CHECKS.test(file));

/** Codes that two functions raise, and why. */
const TWICE: Readonly<Record<string, string>> = {
  encoding: "A return comes as bytes; of a reference file there is only the text that a decoder left.",
  "hidden-character": "Papa Parse takes a second byte order mark off before core can see it.",
};

describe("a drop at fault", () => {
  it.each(EVERY_FAULTY)("gives %s, there and nothing else", async (_, faulty) => {
    const { issues, files, isHeld } = await outcomeOf(faulty);
    expect(issues.length).toBe(faulty.issues.length);
    expect(issues).toEqual(expect.arrayContaining([...faulty.issues]));
    const severity = severityOf(faulty.issues[0]);
    expect(isHeld).toBe(severity === "warning");
    expect(files.size > 0).toBe(severity === "note");
  });
});

describe("one check is one function and one failing drop", () => {
  const first = EVERY_FAULTY.map(([, { issues }]) => issues[0]);

  it("for every code", () => {
    const codes = ISSUES.flatMap((file) => declaredIn(file)).sort();
    const raised = raisedIn(CHECKS, codes);
    expect(codes.length).toBeGreaterThan(50);
    expect([...raised.keys()].sort()).toEqual(codes);
    expect([...new Set(first.map(({ code }) => code))].sort()).toEqual(codes);

    // The kinds of these have functions of their own; see below.
    const several = codes.filter((code) => code !== "read-kindly" && raised.get(code)!.length > 1);
    expect(several, JSON.stringify(several.map((code) => raised.get(code)))).toEqual(
      Object.keys(TWICE).sort(),
    );
  });

  it("for every kindness", () => {
    const kinds = declaredIn("src/core/kindness.ts", "Kindness").sort();
    const raised = raisedIn(CHECKS, kinds);
    expect([...raised.keys()].sort()).toEqual(kinds);
    expect(first.flatMap((issue) => ("what" in issue ? [issue.what] : [])).sort()).toEqual(kinds);
    expect(kinds.filter((kind) => raised.get(kind)!.length > 1)).toEqual([]);
  });

  it("for every disguise and every kind of personal data", () => {
    const found = first.flatMap((issue) => ("found" in issue ? [issue.found] : []));
    const kinds = first.flatMap((issue) => ("kind" in issue ? [issue.kind] : []));
    expect(found.sort()).toEqual(declaredIn(ISSUE, "Disguise").sort());
    expect([...new Set(kinds)].sort()).toEqual(declaredIn(ISSUE, "PersonalKind").sort());
  });
});

describe("the places where words stand as values", () => {
  it("are functions, or the constants that they are a part of", () => {
    expect(raisedIn(["src/core/returns/rows.ts"], ["row-repeated", "row-missing", "cell-blank"])).toEqual(
      new Map([
        ["cell-blank", ["src/core/returns/rows.ts: readReturnRows"]],
        ["row-repeated", ["src/core/returns/rows.ts: checkLines"]],
        ["row-missing", ["src/core/returns/rows.ts: checkLines"]],
      ]),
    );
    expect(raisedIn(["src/csv/decode.ts"], ["archive"]).get("archive")).toEqual([
      "src/csv/decode.ts: SIGNATURES",
    ]);
  });

  it("are neither types, nor cases, nor comparisons, nor names of properties", () => {
    expect(raisedIn([ISSUE], ["tenfold", "not-a-csv", "personal-data"]).size).toBe(0);
    expect(raisedIn(["src/core/messages/nouns.ts"], ["utf-16"]).size).toBe(0);
  });
});
