import { describe, expect, it } from "vitest";

import { inWords, type Tone } from "../../../scripts/returns/words.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { publicChangesOf } from "../../../src/core/publication/changes.ts";
import type { ReleaseOutcome } from "../../../src/core/publication/release.ts";
import { published } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";
import { workshop } from "../../support/tree.ts";

const good = await published({ reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } });
const plain = (text: string) => text;
const report = (outcome: ReleaseOutcome) =>
  ({
    ending: "refused",
    outcome,
    release: undefined,
    keptUntil: undefined,
    changes: undefined,
    showRead: false,
  }) as const;

describe("a report in words", () => {
  it("tells a hundred thousand like issues in five lines", () => {
    const issues = Array.from({ length: 100_000 }, (_, index): Issue => ({
      ...{ code: "cell-blank", file: "2026-10.csv", row: index + 2, column: "value" },
    }));
    const lines = inWords(report({ ...good, issues }), plain).split("\n");
    expect(lines.length).toBe(5);
    expect(lines[3]).toBe("  and 99,997 more like these, the last in 2026-10.csv, row 100001, value.");
    expect(lines[4]).toMatch(/^Refused: 100,000 problems\./);
  });

  it("gives each line its tone, and never says it by the tone alone", () => {
    const issues: Issue[] = [{ code: "empty" }, { code: "tenfold" }, { code: "read-kindly", what: "utf-16" }];
    const tones: Tone[] = [];
    inWords(report({ ...good, issues }), (text, tone) => {
      tones.push(tone);
      return text;
    });
    expect(tones).toEqual(["quiet", "bad", "doubtful", "bad"]);
  });

  it("has the questions last, after all that would change", () => {
    const issues: Issue[] = [{ code: "tenfold" }, { code: "read-kindly", what: "utf-16" }];
    const outcome = { ...good, issues };
    const said = inWords({ ...report(outcome), ending: "held", changes: publicChangesOf(good) }, plain).split(
      "\n",
    );
    expect(said.findIndex((line) => line === "New headlines, October 2026:")).toBeGreaterThan(0);
    expect(said.at(-2)).toContain("ten times");
    expect(said.at(-1)).toMatch(/^Held: /);
  });

  it("lists the headlines that the public would read", () => {
    const lines = inWords(
      {
        ending: "checked",
        outcome: good,
        release: undefined,
        changes: publicChangesOf(good),
        keptUntil: undefined,
        showRead: false,
      },
      plain,
    ).split("\n");
    const from = lines.indexOf("New headlines, October 2026:");
    expect(lines).toContain("  Children in care: 392");
    expect(lines.length - from).toBe(10);
    expect(lines.slice(0, 4)).toEqual([
      "Figures as they would be public ([c] is hidden):",
      "  Figure                            October 2026  September 2026  October 2025",
      "  Contacts about a child                   1,412",
      "  Children in care                           392",
    ]);
  });
});

describe("colour", () => {
  const place = workshop("colour");
  const check = (env: Readonly<Record<string, string>>) =>
    returns(["check", "none.csv", "--council", "tests/fixtures/small", "--data", place], { env });

  it("is there where the terminal has it, and not where it is not wanted or not a terminal", async () => {
    const [forced, piped] = [await check({ FORCE_COLOR: "1", NO_COLOR: "" }), await check({ NO_COLOR: "1" })];
    expect(forced.stdout).toContain("\u001b[31mRefused: ");
    expect(piped.stdout).not.toContain("\u001b[");
    expect(piped.stdout).toContain("Refused: ");
  });
});
