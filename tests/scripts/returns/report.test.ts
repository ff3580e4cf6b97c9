import { describe, expect, it } from "vitest";

import { endingOf, exitCodeOf, inJson, type Ending, type Report } from "../../../scripts/returns/report.ts";
import { inWords } from "../../../scripts/returns/words.ts";
import { countOf } from "../../../src/core/issue.ts";
import { publicChangesOf } from "../../../src/core/publication/changes.ts";
import type { ReleaseOutcome } from "../../../src/core/publication/release.ts";
import { dec, month } from "../../support/build.ts";
import { EVERY_ISSUE } from "../../support/issues.ts";
import { published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const NOTHING: ReleaseOutcome = {
  issues: [],
  isHeld: false,
  editions: undefined,
  returns: [],
  withheld: [],
  revisions: [],
  attacked: undefined,
  prepared: undefined,
  release: undefined,
};
const OCTOBER = withCells("on_time", { numerator: "3", denominator: "5", value: "60.0" });
const good = await published({ reference: SMALL_FILES, given: { "2026-10.csv": OCTOBER } });

const reportOf = (ending: Ending, outcome: ReleaseOutcome, showRead = false): Report => ({
  ...{ ending, outcome, showRead, release: outcome.release, keptUntil: undefined, changes: undefined },
});
const words = (ending: Ending, outcome: ReleaseOutcome, showRead = false) =>
  inWords(reportOf(ending, outcome, showRead), (text) => text);

describe("how a command ended", () => {
  it("is refused for any error, checked where nothing was to be written, and published or unchanged", () => {
    const refused: ReleaseOutcome = {
      ...good,
      issues: [{ code: "read-kindly", what: "utf-16" }, { code: "empty" }],
    };
    expect(endingOf("publish", refused)).toBe("refused");
    expect(endingOf("check", refused)).toBe("refused");
    const noted: ReleaseOutcome = { ...good, issues: [{ code: "read-kindly", what: "utf-16" }] };
    expect(endingOf("check", noted)).toBe("checked");
    expect(endingOf("publish", noted)).toBe("published");
    expect(endingOf("publish", NOTHING)).toBe("unchanged");
  });

  it("is 1 where it is refused, 3 where it is held, otherwise 0", () =>
    expect((["published", "unchanged", "checked", "refused", "held"] as const).map(exitCodeOf)).toEqual([
      0, 0, 0, 1, 3,
    ]));

  it("is held by a question, unless an error refuses it first", () => {
    const held: ReleaseOutcome = { ...NOTHING, isHeld: true, issues: [{ code: "tenfold" }] };
    expect([endingOf("check", held), endingOf("publish", held)]).toEqual(["held", "held"]);
    expect(endingOf("publish", { ...held, issues: [{ code: "empty" }] })).toBe("refused");
  });
});

describe("the report for people", () => {
  it("has one line an issue, with its place, and its remedy unless it is a note", () => {
    const oneEach = EVERY_ISSUE.filter(({ code }) => code !== "personal-data"); // of which there are many kinds
    const lines = words("refused", { ...NOTHING, issues: oneEach }).split("\n");
    expect(lines.length).toBe(oneEach.length + 1);
    expect(lines).toContain(
      "2026-10.csv, row 10, “Place in England”, column H: This cell holds a character that cannot be seen. Clear the cell and type its content again.",
    );
    expect(lines).toContain("2026-10.csv: Read exactly, though the file is in UTF-16.");
    const count = countOf("error", oneEach);
    expect(lines.at(-1)).toBe(
      `Refused: ${count} problems. Further checks follow once this is settled. Nothing has been published or changed.`,
    );
  });

  it("says of hidden figures how many rows, and which only where that is asked for", () => {
    expect(words("published", good, false)).toBe(
      "Published October 2026 as release 1; 1 figure hidden to protect privacy.",
    );
    expect(words("published", good, true).split("\n")[0]).toBe(
      "Hidden: October 2026, “Assessments on time”, on_time (numerator, denominator, value): it counts few people.",
    );
    const checked = { ...reportOf("checked", good), changes: publicChangesOf(good) };
    const said = inWords(checked, (text) => text);
    expect(said).toMatch(/^Hidden: October 2026, “Assessments on time”, on_time /);
    expect(said).not.toMatch(/60\.0/);
    expect(said).toMatch(/\n {2}Assessments on time +\[c\]\n/);
  });

  it("says what would change, and what has not", () => {
    expect(words("checked", good, false)).toBe(
      "October 2026: no problem found; 1 figure hidden to protect privacy; it would be release 1. Nothing has been published.",
    );
    expect(words("unchanged", good, false)).toBe(
      "October 2026: published already, with these figures. Nothing has changed.",
    );
    expect(words("refused", { ...NOTHING, issues: [{ code: "empty" }] }, false)).toMatch(
      /\nRefused: 1 problem\. /,
    );
  });

  it("counts rows that are hidden, not cells", () => {
    const [cell] = good.withheld;
    const two: ReleaseOutcome = {
      ...good,
      withheld: [...good.withheld, { ...cell!, indicator: "contacts" }],
    };
    expect(words("published", two, false)).toContain("; 2 figures hidden");
  });

  it("names and counts only the months that bring something", async () => {
    const november = await published({
      ...{ on: good.site, reference: SMALL_FILES, now: "2026-12-22T09:00:00Z" },
      given: {
        "2026-10.csv": OCTOBER,
        "2026-11.csv": inMonth("2026-11", withCells("contacts", { value: "1310" })),
      },
      confirm: "checked-and-right",
    });
    expect(words("published", november).split("\n").at(-1)).toBe(
      "Published November 2026 as release 2; 0 figures hidden to protect privacy.",
    );
  });

  it("names a release of reference files alone as one", () => {
    const alone: ReleaseOutcome = {
      ...NOTHING,
      release: { ...good.release!, seq: 68 },
    };
    expect(words("published", alone, false)).toBe(
      "Published the reference files as release 68; 0 figures hidden to protect privacy.",
    );
  });
});

describe("the report for programs", () => {
  const report = (ending: Ending, outcome: ReleaseOutcome, showRead = false) =>
    JSON.parse(inJson(reportOf(ending, outcome, showRead))) as Record<string, unknown>;

  it("gives every issue its severity, message and remedy beside its place", () => {
    const { issues } = report("refused", { ...NOTHING, issues: EVERY_ISSUE }) as {
      issues: Record<string, unknown>[];
    };
    expect(issues.length).toBe(EVERY_ISSUE.length);
    for (const issue of issues) {
      expect(["error", "warning", "note"]).toContain(issue["severity"]);
      expect(String(issue["message"]).length).toBeGreaterThan(10);
      expect(String(issue["remedy"]).length).toBeGreaterThan(7);
    }
  });

  it("leaves out what the public may not see, unless it is asked for", () => {
    expect(Object.keys(report("published", good))).toEqual([
      "outcome",
      "personalData",
      "issues",
      "revisions",
      "release",
    ]);
    expect(report("published", good)["personalData"]).toBe(false);
    expect(JSON.stringify(report("published", good))).not.toContain("60.0");
    const { read, withheld } = report("published", good, true) as Record<string, object[]>;
    expect(read).toContainEqual({
      period: "2026-10",
      indicator: "on_time",
      breakdown: "",
      category: "",
      numerator: "3",
      denominator: "5",
      value: "60.0",
    });
    expect(withheld?.length).toBe(3);
  });

  it("names a release only where it is one", () => {
    expect(report("checked", good)).not.toHaveProperty("release");
    expect(report("published", good)).toMatchObject({
      release: { seq: 1, period: "2026-10", hash: good.release?.hash },
    });
    const reference = { ...good, release: { ...good.release!, period: undefined } };
    expect(report("published", reference)).toMatchObject({ release: { period: "" } });
  });

  it("of a check has each figure as it would be public, beside those before", () => {
    const checked = { ...reportOf("checked", good), changes: publicChangesOf(good) };
    const { figures } = JSON.parse(inJson(checked)) as { figures: object[] };
    const line = { period: "2026-10", indicator: "on_time", breakdown: "", category: "" };
    expect(figures).toHaveLength(10);
    expect(figures).toContainEqual({ ...line, title: "Assessments on time", value: "c" });
  });

  it("gives revisions as cells", () => {
    const line = { period: month("2026-10"), indicator: "rank", breakdown: "", category: "" };
    const revised: ReleaseOutcome = {
      ...NOTHING,
      revisions: [{ ...line, column: "value", from: dec("38"), to: "x" }],
    };
    expect(report("published", revised)["revisions"]).toEqual([
      { ...line, column: "value", from: "38", to: "x" },
    ]);
  });

  it("is one line, whatever is in it", () =>
    expect(inJson(reportOf("published", good, true))).not.toContain("\n"));
});

it("a good return has no issues in the report", async () => {
  const { issues } = await published({ reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } });
  expect(issues).toEqual([]);
});
