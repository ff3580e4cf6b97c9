import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { decimal } from "../../../src/core/decimal.ts";
import type { GivenAway } from "../../../src/core/disclosureIssue.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { isNumber, type Observation } from "../../../src/core/observation.ts";
import { monthsAfter, type Month } from "../../../src/core/period.ts";
import { protectDrop, type ProtectionRequest } from "../../../src/core/publication/protection.ts";
import type { WithheldLine } from "../../../src/core/publication/withheld.ts";
import { readTerm, type Relation } from "../../../src/core/relation.ts";
import { flow, indicator, month } from "../../support/build.ts";
import { filesOf } from "../../support/histories.ts";
import { csv } from "../../support/publish.ts";
import { RUNS } from "../../support/runs.ts";
import { SMALL } from "../../support/small.ts";

/** Each run protects and attacks a drop several times. */
const FEW = { ...RUNS, numRuns: RUNS.numRuns / 10 };
const T = 3;
const MARCH = month("2026-03");

/** Two months of a council that is drawn: a stock with those who came and went, and a sum of three parts that stands beside it. */
type Drawn = {
  readonly relations: readonly Relation[];
  readonly months: readonly Readonly<Record<string, number>>[];
  /** A figure of the second month that was given out elsewhere. */
  readonly told: string | undefined;
  /** Which of the answers that are offered an officer takes, one after the other; undefined for all of them, the last first. */
  readonly choices: readonly number[] | undefined;
};

const IDS = ["stock", "came", "went", "a", "b", "c"];
const RELATIONS: readonly Relation[] = [
  { relation: "stock", whole: "stock", parts: ["came", "-went"] },
  { relation: "sum", whole: "stock", parts: ["a", "b", "c"] },
  { relation: "subset", whole: "came", parts: ["a"] },
];

const few = fc.integer({ min: 0, max: 8 });
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    relations: fc.subarray([...RELATIONS], { minLength: 1 }),
    before: fc.tuple(few, few, few),
    flows: fc.tuple(few, few),
    split: fc.tuple(few, few),
    told: fc.option(fc.constantFrom(...IDS), { nil: undefined }),
    choices: fc.option(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), { nil: undefined }),
  })
  .filter(({ before: [a, b, c], flows: [came, went], split }) => {
    const stock = a + b + c + came - went;
    return stock >= split[0] + split[1];
  })
  .map(({ relations, before: [a, b, c], flows: [came, went], split: [x, y], told, choices }) => {
    const stock = a + b + c + came - went;
    return {
      ...{ relations, told, choices },
      months: [
        { stock: a + b + c, came: Math.max(a, 4), went: 4, a, b, c },
        { stock, came: Math.max(came, 0), went, a: x, b: y, c: stock - x - y },
      ],
    };
  })
  // What is declared must hold, as a return is refused otherwise.
  .filter(
    ({ relations, months }) =>
      !relations.some(({ relation }) => relation === "subset") || months.every(({ a, came }) => a <= came),
  );

function rowsOf(counts: Readonly<Record<string, number>>, period: Month): Observation[] {
  return IDS.map((id) => ({
    ...{ period, indicator: id, breakdown: "", category: "" },
    ...{ numerator: undefined, denominator: undefined, value: decimal(counts[id] ?? 0) },
  }));
}

/** What would be public of the second month, after the first, with lines named in this order. */
function publishing({ relations, months, told }: Drawn) {
  const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: T } };
  const indicators = IDS.map((id) => (id === "stock" ? indicator({ id }) : flow({ id })));
  const reference = { ...SMALL, council, indicators, categories: [], relations, targets: [], events: [] };
  const received = {
    ...{
      reference,
      rows: {
        indicators: [],
        events: [],
        commentary: [],
        targets: [],
        actions: [],
        questions: [],
        voices: [],
        evaluations: [],
      },
    },
    ...{ issues: [], parsed: new Map() },
  };
  const returnOf = (counts: Drawn["months"][number], period: Month) => {
    const observations = rowsOf(counts, period);
    return { period, observations, withBreakdowns: false, rows: observations.map((_, index) => index + 2) };
  };
  const [first = {}, second = {}] = months;
  const request = (
    on: readonly Observation[],
    sent: ReturnType<typeof returnOf>,
    withhold: readonly WithheldLine[],
  ): ProtectionRequest => {
    const texts = filesOf(reference, on, T);
    const ofReference = new Map([...texts].filter(([file]) => file !== "observations.csv"));
    const release = {
      seq: 1,
      period: MARCH,
      kind: "return",
      reason: undefined,
      confirmed: undefined,
    } as const;
    return {
      published: {
        ...{
          dataset: datasetOf(on),
          hashes: new Map(),
          hashesBefore: new Map(),
          texts: on.length === 0 ? new Map() : texts,
        },
        releases: on.length === 0 ? [] : [{ ...release, time: "", hash: "" }],
        laCodes: new Map(),
        log: [],
      },
      ...{
        referenceBefore: { ...received, texts: ofReference },
        reference: { ...received, texts: ofReference },
      },
      ...{ returns: [sent], withhold, approvedBy: [], csv },
      told:
        told === undefined
          ? undefined
          : {
              file: "told.csv",
              text: `period,indicator,breakdown,category,column,value\n${monthsAfter(MARCH, 1)},${told},,,value,${second[told] ?? 0}\n`,
            },
    };
  };
  const everything = IDS.map((id) => ({
    ...{ indicator: id, breakdown: "", category: "" },
    period: undefined,
  }));
  const march = returnOf(first, MARCH);
  const before = protectDrop({ ...request([], march, []), told: undefined });
  const shown = before.issues.some(isHold)
    ? protectDrop({ ...request([], march, everything), told: undefined })
    : before;
  return (withhold: readonly WithheldLine[]) =>
    protectDrop(request(shown.observations, returnOf(second, monthsAfter(MARCH, 1)), withhold));
}

function isHold(issue: Issue): issue is Issue & { readonly code: "gives-away" } & GivenAway {
  return issue.code === "gives-away";
}

function lineOf(answer: string): WithheldLine {
  const [name = "", period] = answer.split(":");
  const term = readTerm(name);
  if (term === undefined) throw new Error(`“${answer}” is not as --withhold takes it`);
  return { indicator: term.indicator, breakdown: term.breakdown, category: term.category, period };
}

describe("an officer who answers a hold with the lines that it names, one after the other or all at once", () => {
  let [held, rounds, blank] = [0, 0, 0];

  it("ends in something that can be published, at worst with every line of the month hidden", () => {
    fc.assert(
      fc.property(drawn, (council) => {
        const publish = publishing(council);
        const named: WithheldLine[] = [];
        let outcome = publish(named);
        if (outcome.issues.some(isHold)) held++;
        for (let round = 0; outcome.issues.some(isHold); round++) {
          expect(round, JSON.stringify(council)).toBeLessThan(IDS.length + 1);
          const answers = [...new Set(outcome.issues.filter(isHold).flatMap((each) => each.answers))];
          const choice = council.choices?.[round];
          const one = choice === undefined ? undefined : answers[choice % answers.length];
          expect(answers.length).toBeGreaterThan(0);
          named.push(...(one === undefined ? answers.toReversed() : [one]).map(lineOf));
          outcome = publish(named);
          rounds++;
        }
        expect(outcome.issues.map(({ code }) => code)).toEqual([]);
        expect(outcome.observations).toHaveLength(IDS.length);
        if (outcome.observations.every(({ value }) => !isNumber(value))) blank++;
      }),
      FEW,
    );
    console.info(`${held} drops were held and answered with ${rounds} lines, ${blank} of them ended blank`);
    expect(held).toBeGreaterThan(0);
  });
});
