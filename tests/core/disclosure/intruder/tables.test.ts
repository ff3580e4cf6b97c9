import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { narrowed, smallCounts } from "../../../../src/core/disclosure/intruder/narrowed.ts";
import type { Constraint, System } from "../../../../src/core/disclosure/intruder/system.ts";
import { RUNS } from "../../../support/runs.ts";
import { IS_NIGHTLY } from "../../../support/seed.ts";

const T = 5;
const CAP = 100_000;
/** Cells of a 2 × 2 table go up to this, beyond what is a small count; and how many such tables there are. */
const [LARGEST, TABLES] = IS_NIGHTLY ? [8, 15_000] : [6, 5_000];

/** Numbers of a table in the order of its equations: a number, or undefined where it is hidden. */
type Shown = readonly (number | undefined)[];

/** Each equation says that the first of its places is the sum of the others. */
function systemOf(shown: Shown, sums: readonly (readonly number[])[], most = Infinity): System {
  const hidden = shown.flatMap((number, place) => (number === undefined ? [place] : []));
  const variableAt = new Map(hidden.map((place, variable) => [place, variable]));
  const constraints = sums.map((places): Constraint => {
    let total = 0;
    const terms: [number, number][] = [];
    places.forEach((place, index) => {
      const sign = index === 0 ? 1 : -1;
      const [number, variable] = [shown[place], variableAt.get(place)];
      if (variable !== undefined) terms.push([variable, sign]);
      else total -= sign * (number ?? 0);
    });
    return { variables: terms.map(([of]) => of), coefficients: terms.map(([, by]) => by), is: "=", total };
  });
  return { domains: hidden.map(() => ({ lo: 1, hi: most })), constraints };
}

/** What the solver says can be, in the form of `narrowedIn`. */
function solved(system: System): string[] {
  const { narrowed: found, impossible } = narrowed(system, smallCounts(system, T), { cap: CAP });
  expect(impossible).toEqual([]);
  return found.map(({ variable, values, undecided }) => {
    expect(undecided).toEqual([]);
    return `${variable}: ${values.join(" ")}`;
  });
}

/** The same from every filling there is. */
function narrowedIn(fillings: readonly (readonly number[])[], variables: number): string[] {
  return Array.from({ length: variables }, (_, variable) => {
    const can = new Set(fillings.map((filling) => filling[variable]));
    const values = [1, 2, 3, 4, 5].filter((value) => can.has(value));
    return values.length === 0 || values.length === T ? [] : [`${variable}: ${values.join(" ")}`];
  }).flat();
}

describe("what the intruder can narrow", () => {
  it(`is what every filling says, of every 2 × 2 table with cells up to ${LARGEST}, whatever is hidden`, () => {
    // 0 1 | 4
    // 2 3 | 5
    // 6 7   8
    const sums = [[4, 0, 1], [5, 2, 3], [6, 0, 2], [7, 1, 3], [8, 4, 5], [8, 6, 7]]; // prettier-ignore
    let tried = 0;
    const known = new Map<string, string>();
    const each = LARGEST + 1;
    for (let code = 0; code < each ** 4; code++) {
      const cells = [0, 1, 2, 3].map((place) => Math.floor(code / each ** place) % each);
      const [a = 0, b = 0, c = 0, d = 0] = cells;
      const all = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
      for (let mask = 1; mask < 16; mask++) {
        if (cells.some((cell, place) => cell === 0 && ((mask >> place) & 1) === 1)) continue; // noughts are shown
        const shown = all.map((number, place) =>
          place < 4 && ((mask >> place) & 1) === 1 ? undefined : number,
        );
        const name = shown.join();
        if (known.has(name)) continue; // another table that shows the same
        const fillings: number[][] = [];
        for (let first = 0; first <= 2 * LARGEST; first++) {
          const filled = [first, a + b - first, a + c - first, d - a + first];
          const fits = filled.every((cell, place) =>
            shown[place] === undefined ? cell >= 1 : cell === shown[place],
          );
          if (fits) fillings.push(filled.filter((_, place) => shown[place] === undefined));
        }
        const hidden = fillings[0]?.length ?? 0;
        const expected = narrowedIn(fillings, hidden).join();
        known.set(name, expected);
        tried += 1;
        const found = solved(systemOf(shown, sums)).join();
        if (found !== expected) expect.fail(`${name}: ${found}, but by every filling ${expected}`);
      }
    }
    console.info(`${tried} different 2 × 2 tables`);
    expect(tried).toBeGreaterThan(TABLES);
  });

  it("is what every filling says, of 1,500 tables up to 3 × 3, margins hidden as well", () => {
    const MOST = 4;
    const tables = fc
      .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
      .chain(({ rows, columns }) => {
        const places = rows * columns + rows + columns + 1;
        return fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          cells: fc.array(fc.nat(MOST), { minLength: rows * columns, maxLength: rows * columns }),
          hide: fc.array(fc.boolean(), { minLength: places, maxLength: places }),
        });
      });
    fc.assert(
      fc.property(tables, ({ rows, columns, cells, hide }) => {
        const count = rows * columns;
        const all = (filled: readonly number[]) => {
          const at = (row: number, column: number) => filled[row * columns + column] ?? 0;
          const sumOf = (numbers: readonly number[]) => numbers.reduce((so, number) => so + number, 0);
          const rowSums = Array.from({ length: rows }, (_, row) =>
            sumOf(Array.from({ length: columns }, (__, column) => at(row, column))),
          );
          const columnSums = Array.from({ length: columns }, (_, column) =>
            sumOf(Array.from({ length: rows }, (__, row) => at(row, column))),
          );
          return [...filled, ...rowSums, ...columnSums, sumOf(filled)];
        };
        const range = (length: number, from = 0, step = 1) =>
          Array.from({ length }, (_, each) => from + each * step);
        const total = count + rows + columns;
        const sums = [
          ...range(rows).map((row) => [count + row, ...range(columns, row * columns)]),
          ...range(columns).map((column) => [count + rows + column, ...range(rows, column, columns)]),
          [total, ...range(rows, count)],
          [total, ...range(columns, count + rows)],
        ];
        let hiddenCells = 0;
        const shown = all(cells).map((number, place) => {
          const isHidden = number > 0 && hide[place] === true && (place >= count || ++hiddenCells <= 6);
          return isHidden ? undefined : number;
        });
        const system = systemOf(shown, sums, Infinity);
        const isCell = shown.flatMap((number, place) => (number === undefined ? [place < count] : []));
        const bounded = {
          ...system,
          domains: system.domains.map(({ lo }, variable) => ({
            lo,
            hi: isCell[variable] === true ? MOST : Infinity,
          })),
        };
        const fillings: number[][] = [];
        const free = range(count).filter((place) => shown[place] === undefined);
        for (let code = 0; code < MOST ** free.length; code++) {
          const filled = range(count).map((place) => shown[place] ?? 0);
          free.forEach((place, index) => (filled[place] = 1 + (Math.floor(code / MOST ** index) % MOST)));
          const filling = all(filled);
          if (filling.every((number, place) => shown[place] === undefined || shown[place] === number))
            fillings.push(filling.filter((_, place) => shown[place] === undefined));
        }
        expect(solved(bounded)).toEqual(narrowedIn(fillings, isCell.length));
      }),
      { ...RUNS, numRuns: Math.max(RUNS.numRuns, 1_500) },
    );
  });
});
