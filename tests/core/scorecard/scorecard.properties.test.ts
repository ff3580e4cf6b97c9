import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import { keyOf, type Observation } from "../../../src/core/observation.ts";
import { recogniseScorecard, returnFrom } from "../../../src/core/scorecard/scorecard.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { table } from "../../support/build.ts";
import { NENEBRIDGE_RETURNS } from "../../support/nenebridge.ts";
import { csv } from "../../support/publish.ts";
import { pasted, scorecardOf, type Habits } from "../../support/scorecard.ts";

const NENEBRIDGE = readNenebridge();
const SENT = [...NENEBRIDGE_RETURNS.values()];

const habits: fc.Arbitrary<Habits> = fc.record({
  naming: fc.constantFrom("title", "shortTitle", "id"),
  parts: fc.constantFrom("below", "above", "column", "merged"),
  theme: fc.boolean(),
  blankRows: fc.boolean(),
  newestFirst: fc.boolean(),
  yearToDate: fc.boolean(),
});

const byLine = (observations: readonly Observation[] | undefined) =>
  new Map(observations?.map((each) => [keyOf(each), each]));

const sentIn = (text: string) => validate(table(text), NENEBRIDGE).monthlyReturn;

describe("the illustrative council's returns, kept as a scorecard in any of its habits", () => {
  it("give back each month's observations as sent, and ask only about what is not a figure of the council", () =>
    fc.assert(
      fc.property(
        habits,
        fc.uniqueArray(fc.nat(SENT.length - 1), { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        (style, chosen, pick) => {
          const returns = chosen.sort((a, b) => a - b).map((index) => SENT[index]!);
          const scorecard = recogniseScorecard(pasted(scorecardOf(returns, NENEBRIDGE, style)), NENEBRIDGE)!;
          expect(scorecard.months).toEqual(returns.map((text) => sentIn(text)!.period));

          const sent = sentIn(returns[pick % returns.length]!)!;
          const { records, questions } = returnFrom(scorecard, sent.period, NENEBRIDGE);
          const { monthlyReturn, issues } = validate(table(csv.write(records)), NENEBRIDGE);
          expect(issues).toEqual([]);
          expect(byLine(monthlyReturn?.observations)).toEqual(byLine(sent.observations));
          expect(new Set(questions.map(({ code }) => code))).toEqual(
            new Set(style.theme || style.yearToDate ? ["column-left-out"] : []),
          );
        },
      ),
      { numRuns: 60 },
    ));
});

describe("a return as documented", () => {
  it("is never taken for a scorecard, whatever the order of its columns and rows, whole or not", () =>
    fc.assert(
      fc.property(fc.constantFrom(...SENT), fc.infiniteStream(fc.nat()), fc.nat(9), (text, dice, missing) => {
        const order = (count: number) =>
          Array.from({ length: count }, (_, index) => ({ index, key: dice.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ index }) => index);
        const [header, ...rows] = table(text);
        const columns = order(header!.cells.length).filter((column) => column !== missing);
        const shuffled = [header!, ...order(rows.length).map((index) => rows[index]!)].map(
          ({ cells }, index) => ({
            row: index + 1,
            cells: columns.map((column) => cells[column] ?? ""),
          }),
        );
        expect(recogniseScorecard(shuffled, NENEBRIDGE)).toBeUndefined();
        expect(recogniseScorecard(shuffled.slice(1), NENEBRIDGE)).toBeUndefined();
      }),
      { numRuns: 60 },
    ));
});
