import { describe, expect, it } from "vitest";

import { quotesIn, unpublishedQuotes, type Quotable } from "../../../src/core/claims/quoted.ts";
import { inFull } from "../../../src/core/claims/said.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { dec, fraction, indicator, month, observation, percentage, target } from "../../support/build.ts";

const onTime = percentage({
  title: "Assessments finished on time",
  numeratorLabel: "assessments finished within 45 working days",
  denominatorLabel: "assessments finished",
});
const care = indicator({ title: "Children in care", polarity: "neutral" });
const forecast = indicator({ kind: "money", unit: "£", disclosure: "none" });
const weekly = indicator({ kind: "mean", unit: "£ per week", disclosure: "none" });
const caseload = indicator({ kind: "mean", unit: "cases", decimals: 1 });

const read = (of: Quotable["indicator"], text: string) =>
  quotesIn(text, of).map((quote) =>
    quote.kind === "share"
      ? `${writeDecimal(quote.part)} of ${writeDecimal(quote.whole)}`
      : `${quote.kind} ${writeDecimal(inFull(quote.said))}`,
  );

describe("a number in a note is read as a figure", () => {
  it.each([
    [onTime, "It was 74.0% in August.", ["percent 74.0"]],
    [onTime, "85 per cent, and 5% of assessments", ["percent 85", "percent 5"]],
    [onTime, "202 of 249 were on time (81.1%)", ["percent 81.1", "202 of 249"]],
    [onTime, "180 out of the 1,249 assessments", ["180 of 1249"]],
    [care, "273 children were in care; 1,002 children elsewhere", ["amount 273", "amount 1002"]],
    [caseload, "17.4 cases each", ["amount 17.4"]],
    [forecast, "£1.2m, £412,000 and £3 million", ["amount 1200000.0", "amount 412000", "amount 3000000"]],
    [weekly, "£1,741 a week, which is £1,741 per week", ["amount 1741", "amount 1741"]],
  ])("where its form is the indicator’s: %#", (of, text, quotes) => expect(read(of, text)).toEqual(quotes));

  it.each([
    [onTime, "Every assessment is looked at on day 25; one of two doctors left, and 2 of the 4 clinics run."],
    [
      onTime,
      "Down by 3.1 percentage points, and 10% of staff were ill. Clinics were cut from four to two a month.",
    ],
    [onTime, "12 of 40 managers were trained. It took 45 days."],
    [onTime, "About 80% were on time, over 75%, and more than 70%."],
    [care, "nearly 300 children, 12 clinics, 15 children’s homes, 2026, £6,000"],
    [forecast, "Each placement over £6,000 a week is reviewed; beds at £5,500 a week; £90 per child."],
    [weekly, "An increase of £412,000"],
  ])("but not where it is about something else: %#", (of, text) => expect(read(of, text)).toEqual([]));
});

describe("a quote", () => {
  const note = (text: string, period = "2026-10") => ({ text, period: month(period) });
  const from = (of: Quotable["indicator"], ...observations: readonly Observation[]): Quotable => ({
    indicator: of,
    observations,
    targets: [target("2021-04", { target: dec("85"), tolerance: dec("5") })],
  });
  const share = (period: string, text: string) => fraction(text, { period });
  const shares = from(
    onTime,
    share("2024-05", "150/200=75.0"),
    share("2025-10", "168/200=84.0"),
    share("2026-10", "202/249=81.1"),
    observation("c", { period: "2026-09" }),
  );
  const isUnpublished = (text: string, of: Quotable) => unpublishedQuotes(note(text), of).length > 0;

  it.each(["81.1%", "81%", "84%", "18.9% were late", "the 85% target", "202 of 249", "47 of 249 were late"])(
    "is published at the rounding in which it was written: %s",
    (text) => expect(isUnpublished(text, shares)).toBe(false),
  );

  it.each(["81.2%", "82%", "75%", "201 of 249", "202 of 250", "81.1% and 60%"])("is nowhere: %s", (text) =>
    expect(isUnpublished(text, shares)).toBe(true),
  );

  it("is looked up in the months that the note names, and in the year before it", () => {
    expect(isUnpublished("In May 2024 it was 75%.", shares)).toBe(false);
    expect(isUnpublished("In June 2024 it was 75%.", shares)).toBe(true);
    expect(unpublishedQuotes(note("84%", "2026-11"), shares)).toHaveLength(1); // October 2025 is 13 months before
  });

  it("of a count is a figure, a category, a change or a share of the whole", () => {
    const counts = from(
      care,
      observation("260", { period: "2025-10" }),
      observation("273"),
      observation("90", { breakdown: "home", category: "kin" }),
    );
    for (const text of ["273 children", "90 children with family", "13 children more", "a rise of 5%", "33%"])
      expect(isUnpublished(text, counts), text).toBe(false);
    for (const text of ["274 children", "91 children", "14 children", "a rise of 6%", "35%"])
      expect(isUnpublished(text, counts), text).toBe(true);
  });

  it("of money is compared in its scale", () => {
    const money = from(forecast, observation("1234567"));
    expect(["£1.2m", "£1.23 million", "£1,234,567", "£1m"].map((text) => isUnpublished(text, money))).toEqual(
      [...[false, false, false, false]],
    );
    expect(isUnpublished("£1.3m", money)).toBe(true);
  });

  it("R19: of a hidden figure is not among those published", () =>
    expect(isUnpublished("In September 2026 it was 40%.", shares)).toBe(true));
});
