import { describe, expect, it } from "vitest";

import { chanceOf } from "../../../examples/nenebridge/chance.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { decimal } from "../../../src/core/decimal.ts";
import { givenAway } from "../../../src/core/disclosure/gate.ts";
import { protect, type LineOfMonth } from "../../../src/core/disclosure/protect/protect.ts";
import type { Category } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { indicator, month, table } from "../../support/build.ts";
import {
  durationTables,
  HAS_DEPARTMENT,
  NO_DEPARTMENT,
  placementTables,
  type DepartmentTable,
} from "../../support/departmentTables.ts";
import { filesOf } from "../../support/histories.ts";
import { attackOn } from "../../support/publicFiles.ts";
import { IS_NIGHTLY, SEED } from "../../support/seed.ts";
import { SMALL } from "../../support/small.ts";

const T = 5;
const FILLINGS = IS_NIGHTLY ? 200 : 3;
/** Of the authorities and years of a file, as many are drawn for each filling: the gate asks long of those that are thin. */
const TABLES = 30;
const LONG = 2 * 60 * 60 * 1000;
const FIRST = month("1940-01");
const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: T } };

type Filled = readonly number[];

/** Every hidden category as some number, so that what is printed adds up; undefined where what is printed does not. */
function filledOf({ total, categories }: DepartmentTable, unit: () => number): Filled | undefined {
  const isHidden = (text: string) => text === "c";
  const isNumber = (text: string) => /^\d+$/.test(text);
  const hidden = categories.filter(isHidden).length;
  if (!categories.every((text) => isHidden(text) || isNumber(text))) return undefined;
  const shown = categories.filter(isNumber).reduce((sum, text) => sum + Number(text), 0);
  const few = () => 1 + Math.floor(unit() * T);
  const parts = isNumber(total)
    ? partsOf(Number(total) - shown, hidden, unit)
    : Array.from({ length: hidden }, few);
  return parts && categories.map((text) => (isHidden(text) ? (parts.pop() ?? 0) : Number(text)));
}

/** A number in so many parts, at random: of at least 1 each where there is enough, as a true nought is shown. */
function partsOf(whole: number, count: number, unit: () => number): number[] | undefined {
  if (whole < 0 || (count === 0 && whole !== 0)) return undefined;
  const least = whole >= count ? 1 : 0;
  const open = whole - least * count;
  const cuts = Array.from({ length: Math.max(0, count - 1) }, () => Math.floor(unit() * (open + 1))).sort(
    (a, b) => a - b,
  );
  const ends = [0, ...cuts, open];
  return Array.from({ length: count }, (_, at) => least + (ends[at + 1] ?? 0) - (ends[at] ?? 0));
}

/** Each table as one month of a council, in which nothing hangs together from one month to the next. */
function publishedOf(tables: readonly Filled[]) {
  const width = Math.max(...tables.map((each) => each.length));
  const reference = {
    ...{ council, relations: [], indicators: [indicator({ id: "children", kind: "stock" })] },
    categories: Array.from({ length: width }, (_, at): Category => ({
      ...{ indicator: "children", breakdown: "kind", category: `k${at}`, title: `k${at}` },
      ...{ addsUp: true, partner: at, disclosure: "person" },
    })),
  };
  const row = (at: number, category: string, count: number): Observation => ({
    ...{ period: monthsAfter(FIRST, at), indicator: "children", category },
    ...{ breakdown: category === "" ? "" : "kind", value: decimal(count) },
    ...{ numerator: undefined, denominator: undefined },
  });
  const months = tables.map((counts, at) => ({
    observations: [
      row(
        at,
        "",
        counts.reduce((sum, count) => sum + count, 0),
      ),
      ...counts.map((count, place) => row(at, `k${place}`, count)),
    ],
  }));
  const attempt = (withheld: readonly LineOfMonth[]) => {
    const rule = { reference, published: datasetOf([]), months, withheld };
    const shown = protect(rule).months.flatMap(({ observations }) => observations);
    const files = filesOf(reference, shown, T);
    const readTable = (text: string) => table(text);
    const found = givenAway({ before: [], after: files, told: [], readTable, rule, shown });
    return { files, found, held: new Set(found.map(({ cell }) => cell.period)) };
  };
  const first = attempt([]);
  if (first.held.size === 0) return { ...first, held: 0 };
  // The officer’s answer: the total of a month that is held, and where that is not enough the whole month.
  const totals = [...first.held].map((period) => ({
    period,
    indicator: "children",
    breakdown: "",
    category: "",
  }));
  const second = attempt(totals);
  const all = months
    .flatMap(({ observations }) => observations)
    .filter(({ period }) => second.held.has(period))
    .map(({ period, indicator: of, breakdown, category }) => ({
      period,
      indicator: of,
      breakdown,
      category,
    }));
  return { ...(all.length === 0 ? second : attempt([...totals, ...all])), held: first.held.size };
}

describe.skipIf(!HAS_DEPARTMENT)(
  `${FILLINGS} random fillings of the Department’s own tables, protected by these rules${NO_DEPARTMENT}`,
  () => {
    it.each([
      ["where children in care live", HAS_DEPARTMENT ? placementTables() : []],
      ["how long plans have been open", HAS_DEPARTMENT ? durationTables() : []],
    ])(
      "are never narrowed: %s",
      (title, printed) => {
        let [months, held, hidden] = [0, 0, 0];
        for (let index = 0; index < FILLINGS; index++) {
          const chance = chanceOf(`${title} ${SEED + index}`);
          const drawn = Array.from(
            { length: Math.min(TABLES, printed.length) },
            () => printed[Math.floor(chance.unit() * printed.length)] ?? printed[0]!,
          );
          const tables = drawn.flatMap((each) => {
            const filled = filledOf(each, () => chance.unit());
            return filled === undefined ? [] : [filled];
          });
          const published = publishedOf(tables);
          expect(published.found, `filling ${SEED + index}`).toEqual([]);
          const { found, impossible, contradicted, hiddenRows } = attackOn([published.files]);
          expect({ found, impossible, contradicted }, `filling ${SEED + index}`).toEqual({
            ...{ found: [], impossible: [], contradicted: [] },
          });
          months += tables.length;
          held += published.held;
          hidden += hiddenRows;
        }
        console.info(
          `${title}: ${FILLINGS} fillings from FC_SEED=${SEED}, ${months} tables of ${TABLES * FILLINGS}`,
        );
        console.info(`${hidden} rows hidden, ${held} tables held, 0 narrowed`);
        expect(hidden).toBeGreaterThan(months / 20); // few of some draws: only that it is not empty
      },
      LONG,
    );
  },
);
