import { describe, expect, it } from "vitest";

import { chanceOf } from "../../../examples/nenebridge/chance.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { attack } from "../../../src/core/disclosure/intruder/attack.ts";
import { canBe } from "../../../src/core/disclosure/intruder/canBe.ts";
import { knowledgeOf } from "../../../src/core/disclosure/intruder/knowledge.ts";
import { isNumber, keyInMonth, type Observation } from "../../../src/core/observation.ts";
import { takenAway } from "../../../src/core/publication/takenAway.ts";
import { table } from "../../support/build.ts";
import { filesOf, historyOf, publishHistory, type History } from "../../support/histories.ts";
import { csv } from "../../support/publish.ts";
import { IS_NIGHTLY, SEED } from "../../support/seed.ts";
import { SMALL } from "../../support/small.ts";

/** Withdrawals from drawn councils: of a table, a sum, a share or a stock, with the months around. */
const CASES = IS_NIGHTLY ? 200 : 20;
const T = 5;
const LINES = ["came", "went", "children", "homes", "far", "residential", "referrals", "again", "late"];

type Case = {
  readonly title: string;
  readonly history: History;
  readonly before: readonly Observation[];
  /** One line, or all of a month. */
  readonly taken: readonly Observation[];
};

const histories = Array.from({ length: 4 }, (_, index) => {
  const history = historyOf(SEED + index, { months: 15, isQuarterly: false, arrivals: 20 });
  return { history, before: datasetOf(publishHistory(history, T).observations).observations };
});
const cases = Array.from({ length: CASES }, (_, index): Case => {
  const chance = chanceOf(`taken away ${SEED + index}`);
  const { history, before } = histories[index % histories.length]!;
  const shown = before.filter(
    ({ indicator, value }) => indicator === LINES[index % LINES.length] && isNumber(value),
  );
  const line = shown[Math.floor(chance.unit() * shown.length)]!;
  const isWhole = index % 5 === 4;
  const taken = isWhole ? before.filter(({ period }) => period === line.period) : [line];
  return { title: isWhole ? line.period : keyInMonth(line), history, before, taken };
});

/** What stays public once a figure is taken away. */
function after({ history, before, taken }: Case): readonly Observation[] {
  const texts = filesOf(history, before, T);
  const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: T } };
  const published = {
    ...{ dataset: datasetOf(before), releases: [], laCodes: new Map(), log: [] },
    ...{ hashes: new Map(), hashesBefore: new Map(), texts },
  };
  return takenAway(published, { ...SMALL, ...history, council }, taken, csv).observations;
}

/** The cells that were taken away of which a reader of these rows knows what they were, by whatever else is shown. */
function learned({ history, taken }: Case, rows: readonly Observation[]): string[] {
  const { system, quantities } = knowledgeOf([filesOf(history, rows, T)], (text) => table(text));
  const rowOf = new Map(taken.map((row) => [keyInMonth(row), row]));
  return quantities.flatMap(({ cell, isHidden }, variable) => {
    const figure = cell.column === "rest" ? undefined : rowOf.get(keyInMonth(cell))?.[cell.column];
    if (!isHidden || !isNumber(figure)) return [];
    const value = Number(figure.units);
    const others = [1, -1, 2, -2, 5, -5].map((more) => value + more).filter((other) => other >= 0);
    const isOpen = others.some((other) => canBe(system, variable, other, { cap: 5000 }) === "yes");
    return isOpen ? [] : [`${keyInMonth(cell)} ${cell.column}`];
  });
}

describe(`${CASES} figures, each taken away from a drawn council`, () => {
  it.each(cases)("$title: its partners do not give it back, nor any small count that was hidden", (each) => {
    const rows = after(each);
    const hidden = new Set(rows.filter(({ value }) => value === "c").map(keyInMonth));
    expect(each.taken.filter((row) => !hidden.has(keyInMonth(row)))).toEqual([]);
    const left = (of: readonly Observation[]) => of.filter((row) => !hidden.has(keyInMonth(row)));
    expect(left(rows)).toEqual(left(each.before)); // nothing else changes
    expect(learned(each, rows)).toEqual([]);
    const found = (of: readonly Observation[]) =>
      attack([filesOf(each.history, of, T)], (text) => table(text)).found.map(({ cell }) => cell);
    expect(found(rows)).toEqual([]);
  });

  it("would be worked out in most of them, were the figure alone hidden", () => {
    const alone = cases.filter((each) => {
      const c = (figure: Observation["numerator"]) => (figure === undefined ? undefined : "c");
      const hidden = (row: Observation): Observation => ({
        ...row,
        ...{ numerator: c(row.numerator), denominator: c(row.denominator), value: "c" },
      });
      const rows = each.before.map((row) => (each.taken.includes(row) ? hidden(row) : row));
      return learned(each, rows).length > 0;
    });
    expect(alone.length).toBeGreaterThan(CASES / 2);
  });
});
