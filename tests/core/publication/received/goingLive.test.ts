import { describe, expect, it } from "vitest";

import type { Day } from "../../../../src/core/period.ts";
import { goingLiveIssues } from "../../../../src/core/publication/received/goingLive.ts";
import { readCouncil } from "../../../../src/core/reference/council.ts";
import { codesOf, published } from "../../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../../support/small.ts";
import { TESTBOROUGH, testborough } from "../../../support/testborough.ts";

const TODAY = "2026-11-22" as Day;
const { assessment, contacts } = TESTBOROUGH;
const issuesOf = (changed: object, isFirst = true) =>
  goingLiveIssues(readCouncil(JSON.stringify({ ...TESTBOROUGH, ...changed })).council!, TODAY, isFirst);
const october = { "2026-10.csv": GOOD_RETURN };

describe("a council that is not illustrative", () => {
  it("publishes with an assessment, two roles, a review and contacts", async () => {
    expect(issuesOf({})).toEqual([]);
    const { issues, release } = await published({ reference: testborough(), given: october });
    expect([codesOf({ issues }), release?.seq]).toEqual([[], 1]);
  });

  it("is refused with the key of everything that it has not said, first or later", () => {
    const all = [
      ...["assessment.date", "assessment.approved_by", "assessment.answerable", "assessment.review"],
      ...["contacts.help", "contacts.advocacy", "contacts.complaints"],
    ];
    for (const isFirst of [true, false]) {
      const issues = issuesOf({ assessment: undefined, contacts: undefined }, isFirst);
      expect(issues.map(({ code }) => code)).toEqual(all.map(() => "council-not-ready"));
      expect(issues.map(({ file, column }) => `${file} ${column}`)).toEqual(
        all.map((key) => `council.json ${key}`),
      );
    }
  });

  it.each(["date", "approved_by", "answerable", "review"] as const)(
    "is refused without assessment.%s",
    (key) => {
      for (const missing of [
        { ...assessment, [key]: "" },
        { ...assessment, [key]: undefined },
      ])
        expect(issuesOf({ assessment: missing })).toMatchObject([{ key: `assessment.${key}` }]);
    },
  );

  it.each(["help", "advocacy", "complaints"] as const)(
    "is refused without %s that can be reached",
    (kind) => {
      for (const none of [undefined, [], [{ label: "Call us" }], [{ label: " ", phone: "01632 960300" }]])
        expect(issuesOf({ contacts: { ...contacts, [kind]: none } })).toMatchObject([
          { key: `contacts.${kind}` },
        ]);
    },
  );

  it("is refused where one role stands twice, and where the assessment is to come", () => {
    expect(
      issuesOf({ assessment: { ...assessment, answerable: "director of children’s services " } }),
    ).toEqual([expect.objectContaining({ code: "reference-value", column: "assessment.answerable" })]);
    expect(issuesOf({ assessment: { ...assessment, date: "2026-11-23" } })).toMatchObject([
      { code: "reference-value", column: "assessment.date" },
    ]);
    expect(issuesOf({ assessment: { ...assessment, date: TODAY, review: TODAY } })).toEqual([]);
  });

  it("with a review that has gone by publishes nothing for the first time, and is told of it later on", async () => {
    const late = { assessment: { ...assessment, review: "2026-11-21" } };
    expect(issuesOf(late)).toMatchObject([{ code: "reference-value", column: "assessment.review" }]);
    expect(issuesOf(late, false)).toMatchObject([{ code: "review-past", review: "2026-11-21" }]);
    const { site } = await published({
      reference: testborough(),
      given: { "2026-09.csv": inMonth("2026-09") },
    });
    const next = await published({ on: site, reference: testborough(late), given: october });
    expect([codesOf(next), next.isHeld, next.release?.seq]).toEqual([["review-past"], false, 2]);
  });

  it("may have no name in the place of a role, and no key that is not known", async () => {
    const named = { ...assessment, answerable: "Jane Smith" };
    const { issues } = await published({ reference: testborough({ assessment: named }), given: october });
    expect(issues).toMatchObject([{ code: "personal-data", kind: "name", column: "assessment.answerable" }]);
    const more = { ...assessment, approvedby: "Director" };
    const other = await published({ reference: testborough({ assessment: more }), given: october });
    expect(other.issues).toMatchObject([
      { code: "key-unknown", column: "assessment", nearest: "approved_by" },
    ]);
  });

  it("may not have a date of birth hidden where a day is asked for", async () => {
    const odd = { ...assessment, date: "Jane Smith, born 3 May 2012" };
    const { issues } = await published({ reference: testborough({ assessment: odd }), given: october });
    expect(codesOf({ issues })).toContain("personal-data");
  });
});

describe("an illustrative council", () => {
  it("needs none of it", () => {
    expect(issuesOf({ illustrative: true, assessment: undefined, contacts: undefined })).toEqual([]);
  });

  it("never becomes a real one in the same record, nor a real one illustrative, by whatever roles", async () => {
    const illustrative = new Map(SMALL_FILES).set(
      "council.json",
      JSON.stringify({ ...TESTBOROUGH, illustrative: true }),
    );
    const both = [
      [illustrative, testborough(), true],
      [testborough(), illustrative, false],
    ] as const;
    const decided = { reason: "legal", approvedBy: ["Director", "Monitoring officer"] } as const;
    for (const [first, second, from] of both) {
      const { site } = await published({ reference: first, given: { "2026-09.csv": inMonth("2026-09") } });
      for (const given of [october, {}]) {
        const { issues, files } = await published({ on: site, reference: second, given, ...decided });
        expect([issues, files.size]).toMatchObject([[{ code: "illustrative-changed", from }], 0]);
      }
    }
  });
});
