import { describe, expect, it } from "vitest";

import type { Day } from "../../../src/core/period.ts";
import lastRun from "../../../src/views/accessibility/lastRun.json";
import { complianceWords, runWords } from "../../../src/views/accessibility/statement.ts";

describe("the accessibility statement", () => {
  it("claims no more than was looked at", () => {
    const done = { what: "In print", on: "2026-11-26" as Day, found: "Nothing is lost." };
    const undone = { what: "With a voice", found: "" };
    const sound = { faulty: [] };
    expect(complianceWords([done, done], sound)).toMatch(/^fully compliant as far as we know/);
    expect(complianceWords([done, undone], sound)).toBe(
      "partially compliant: we know of no fault, but one check by hand has not been done yet",
    );
    expect(complianceWords([undone, undone], sound)).toContain("2 checks by hand have not been done yet");
    const faults = "partially compliant: we know of the faults listed below";
    expect(complianceWords([done], { faulty: ["/"] })).toBe(faults);
    expect(complianceWords([done, { ...done, isFault: true }], sound)).toBe(faults);
  });

  it("says when which program looked at how much, and what it found", () => {
    const run = { on: "2026-11-26", pages: 95, faulty: [], axe: "4.14.1", browser: "Chromium 156" };
    expect(runWords(run)).toBe(
      "On 26 November 2026 axe-core 4.14.1 looked at all 95 pages in Chromium 156: wide and narrow, in the light and in the dark, with JavaScript and without it. It found no fault.",
    );
    expect(runWords({ ...run, faulty: ["/"] })).toMatch(/It found faults on one page:$/);
    expect(runWords({ ...run, faulty: ["/", "/data/"] })).toMatch(/It found faults on 2 pages:$/);
  });

  it("rests on a run that looked at pages", () => expect(lastRun.pages).toBeGreaterThan(80));
});
