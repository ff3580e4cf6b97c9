import { describe, expect, it } from "vitest";

import { lint, type Subject } from "../../../src/core/story/lint.ts";
import type { Wording } from "../../../src/core/wordsIssue.ts";

const SUBJECT: Subject = {
  form: "sentence",
  names: ["Case checks graded good or better", "Good case checks"],
  polarity: "higher",
  direction: "higher",
  hasFigure: true,
  hasBase: true,
  isBroken: false,
  trends: [],
  threshold: 5,
};
const faults = (text: string, changed: Partial<Subject> = {}) => lint(text, { ...SUBJECT, ...changed });

describe("a sentence that the lint stops", () => {
  it.each<[Wording, string, Partial<Subject>]>([
    ["judgement", "Children in care improved by 13.", { polarity: "neutral" }],
    ["judgement", "In care: 273, the best in five years.", { polarity: "neutral" }],
    ["judgement", "Numbers deteriorated.", { polarity: "neutral" }],
    ["judgement", "The rise is encouraging.", { polarity: "neutral" }],
    ["against-direction", "On time: 74.0%, an improved figure.", { direction: "lower" }],
    ["against-direction", "It got worse.", { direction: "higher" }],
    ["against-direction", "Late: 9, worse than last year.", { polarity: "lower", direction: "lower" }],
    ["cause", "It fell because two teams became one.", {}],
    ["cause", "The change is due to sickness.", {}],
    ["cause", "As a result of the new team it is 85%.", {}],
    ["cause", "It is not compared with October 2025, because the definition has changed since.", {}],
    ["cause", "It is 9, because the definition has changed.", { isBroken: true }],
    ["of-hidden", "In October 2026 it was 74.0%.", { hasFigure: false }],
    ["of-hidden", "On time: off target.", { hasFigure: false }],
    ["of-hidden", "Now below the 85% target.", { hasFigure: false }],
    ["of-hidden", "In care: 13 higher than October 2025.", { hasBase: false }],
    ["of-hidden", "In October 2025 it was 260: a change of +13.", { hasBase: false }],
    ["of-hidden", "+13 (+5.0%, from 260)", { hasBase: false }],
    ["of-hidden", "In October 2025 it was the same.", { hasBase: false }],
    ["of-hidden", "On time: +6, and −2 on last year.", { hasBase: false }],
    ["across-break", "13 higher than October 2025", { isBroken: true }],
    ["across-break", "Compared with October 2025 it is 9.", { isBroken: true }],
    ["across-break", "−2 (from 6)", { isBroken: true }],
    ["trend", "There is a rising trend.", {}],
    ["trend", "Numbers are falling.", {}],
    ["trend", "It continues to be high.", {}],
    ["trend", "It keeps on climbing.", { trends: ["lower"] }],
    ["small-count", "This is about two children.", {}],
    ["too-long", "1 2 3 4 5 6 7 8 9 10 11", { form: "headline" }],
    ["of-hidden", "In care: 13 higher than October 2025.", { hasFigure: false }],
    ["judgement", "It got better.", { polarity: "neutral", names: [""] }],
    ["too-long", "On time: 74.0%, which is below the 85% target that was set", { form: "headline" }],
  ])("for %s: “%s”", (fault, text, changed) => expect(faults(text, changed)).toContain(fault));
});

describe("a sentence that it lets pass", () => {
  it.each<[string, Partial<Subject>]>([
    ["On time: 91.0%, the best in five years; the best before was 90.2%, in May 2024.", {}],
    [
      "On time: 61.0%, the worst in five years; the worst before was 62.2%, in May 2024.",
      { direction: "lower" },
    ],
    [
      "On time: 61.0%, the worst in five years; the worst before was 62.2%, in May 2024.",
      { direction: "higher" },
    ],
    ["It improved by 2.1 percentage points.", {}],
    ["It is not compared with October 2025, because the definition has changed since.", { isBroken: true }],
    ["not compared: the definition has changed", { isBroken: true }],
    ["In October 2026 this figure is hidden to protect privacy.", { hasFigure: false }],
    ["It cannot be compared with October 2025: a figure is hidden to protect privacy.", { hasBase: false }],
    [
      "In October 2026 it was 81.1% (202 of 249). The target is 85%, so this is just off target.",
      { hasBase: false },
    ],
    [
      "October 2026 is above the upper limit of 94.1%: more than chance would usually give.",
      { hasBase: false },
    ],
    ["Progress 8: +0.12, below the +0.20 target. In 2025/26 it was −0.10.", { hasBase: false }],
    ["From April 2026 to October 2026 the figure rose and never fell.", { trends: ["higher"] }],
    ["Cause: sickness was high, because of flu. Action: overtime.", { form: "note" }],
    ["Good case checks: 74.1%, meeting the 70% target", { polarity: "neutral" }],
    ["Case checks graded good or better: 74.1%", { polarity: "neutral" }],
    ["Numbers are rising, a trend of seven months.", { trends: ["higher"] }],
    ["The improvement plan was agreed: services require improvement to be good.", { polarity: "neutral" }],
    ["1 2 3 4 5 6 7 8 9 10", { form: "headline" }],
    ["1 2 3 4 5 6 7 8 9 10 11", {}],
  ])("“%s”", (text, changed) => expect(faults(text, changed)).toEqual([]));
});

it("names are the council’s own words, and what stands around them is judged all the same", () =>
  expect(faults("Case checks graded good or better are better.", { polarity: "neutral" })).toEqual([
    "judgement",
  ]));
