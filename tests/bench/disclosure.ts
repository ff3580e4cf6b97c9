import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { datasetOf } from "../../src/core/dataset/dataset.ts";
import { givenAway } from "../../src/core/disclosure/gate.ts";
import { attack } from "../../src/core/disclosure/intruder/attack.ts";
import { protect, type ToProtect } from "../../src/core/disclosure/protect/protect.ts";
import { keyInMonth, type Observation } from "../../src/core/observation.ts";
import { readObservations } from "../../src/core/tables/observations.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { filesOf, historyOf, type History } from "../support/histories.ts";
import { SMALL } from "../support/small.ts";
import { ROOT } from "./command.ts";

/** Six drawn councils in one make 66 indicators. */
const COUNCILS = 6;
export const SIZE = { indicators: 66, months: 240 } as const;
const THRESHOLD = 5;
const COUNCIL = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: THRESHOLD } };

/** What the parts of disclosure control take, in milliseconds of the processor's time, of a council of `SIZE`. */
export type DisclosureCost = {
  readonly rows: number;
  readonly hidden: number;
  /** How many hidden counts the attack found given away. */
  readonly found: number;
  /** All months protected at once, as where a rule has become stricter. */
  readonly protectAll: number;
  /** The whole record attacked. */
  readonly attackAll: number;
  /** The newest month alone, as each month: protected, and looked at by the gate with all that is published before it. */
  readonly protectOne: number;
  readonly gateOne: number;
};

/** Protects, attacks and gates a council as large as the largest that is promised; always the same figures. */
export function timeDisclosure(): DisclosureCost {
  const history = councilOf(COUNCILS);
  const months = history.drops.map((observations) => ({ observations }));
  const rule: ToProtect = { reference: { ...history, council: COUNCIL }, published: datasetOf([]), months };
  const [whole, protectAll] = timed(() => protect(rule));
  const observations = whole.months.flatMap((month) => month.observations);
  const after = filesOf(history, observations, THRESHOLD);
  const [attacked, attackAll] = timed(() => attack([after], readTable));

  const newest = observations.at(-1)?.period;
  const published = observations.filter(({ period }) => period !== newest);
  const last: ToProtect = { ...rule, published: datasetOf(published), months: months.slice(-1) };
  const [, protectOne] = timed(() => protect(last));
  const before = filesOf(history, published, THRESHOLD);
  const [, gateOne] = timed(() =>
    givenAway({ before: [before], after, told: [], readTable, rule: last, shown: observations }),
  );
  return {
    ...{ rows: observations.length, hidden: attacked.hiddenRows, found: attacked.found.length },
    ...{ protectAll, attackAll, protectOne, gateOne },
  };
}

const readTable = (text: string) => readCsv(text).table;

function timed<Result>(work: () => Result): [Result, number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** Drawn councils side by side in one, each with ids of its own. */
function councilOf(count: number): History {
  const all = Array.from({ length: count }, (_, index) =>
    named(historyOf(index + 1, { months: SIZE.months, arrivals: 20 }), `c${index}_`),
  );
  const months = all[0]?.drops.length ?? 0;
  return {
    indicators: all.flatMap(({ indicators }) => indicators),
    categories: all.flatMap(({ categories }) => categories),
    relations: all.flatMap(({ relations }) => relations),
    drops: Array.from({ length: months }, (_, at) => all.flatMap(({ drops }) => newestIn(drops[at] ?? []))),
  };
}

/** Without what was restated with it. */
function newestIn(drop: readonly Observation[]): Observation[] {
  const newest = drop.at(-1)?.period;
  return drop.filter(({ period }) => period === newest);
}

function named({ indicators, categories, relations, drops }: History, prefix: string): History {
  const term = (text: string) => text.replace(/^-?/, (sign) => `${sign}${prefix}`);
  return {
    indicators: indicators.map((of) => ({ ...of, id: prefix + of.id })),
    categories: categories.map((of) => ({ ...of, indicator: prefix + of.indicator })),
    relations: relations.map((of) => ({ ...of, whole: term(of.whole), parts: of.parts.map(term) })),
    drops: drops.map((drop) => drop.map((row) => ({ ...row, indicator: prefix + row.indicator }))),
  };
}

/** What the shipped sample loses by what it hides. */
export type DisclosureLosses = {
  /** Lines that are hidden since they count few people or stand for a figure that does, and lines hidden beside them. */
  readonly primary: number;
  readonly secondary: number;
  /** Of the figures about how timely the service was, the share of months that are shown. */
  readonly timeliness: number;
  /** Of these figures, the one with the smallest share of months shown. */
  readonly lowest: { readonly indicator: string; readonly shown: number };
};

/** Counts in what is published of Nenebridge which lines are hidden; what was sent says which of them are so for their own sake. */
export function lossesOfNenebridge(): DisclosureLosses {
  const { indicators, council, categories } = readNenebridge();
  const rows = readObservations(readTable(read("public/data/observations.csv"))) ?? [];
  const hidden = rows.filter(({ value }) => value === "c");
  const alone = new Set(hiddenAlone().map(keyInMonth));
  const primary = hidden.filter((row) => alone.has(keyInMonth(row))).length;
  const headlines = rows.filter(({ category }) => category === "");
  const timely = indicators.filter(({ disclosure, kind }) => disclosure === "service" && kind === "ratio");
  const shares = timely.map(({ id }) => ({ indicator: id, shown: shownOf(headlines, [id]) }));
  const [lowest = { indicator: "", shown: 1 }] = shares.toSorted((a, b) => a.shown - b.shown);
  return {
    ...{ primary, secondary: hidden.length - primary },
    ...{
      timeliness: shownOf(
        headlines,
        timely.map(({ id }) => id),
      ),
      lowest,
    },
  };

  /** The lines that are hidden where nothing adds up: few people, and what stands in a row with them. */
  function hiddenAlone(): Observation[] {
    const folder = "examples/nenebridge/returns";
    const months = readdirSync(join(ROOT, folder)).map((name) => ({
      observations: readObservations(readTable(read(`${folder}/${name}`))) ?? [],
    }));
    const apart = categories.map((category) => ({ ...category, addsUp: false }));
    const reference = { council, indicators, categories: apart, relations: [] };
    return protect({ reference, published: datasetOf([]), months })
      .months.flatMap(({ observations }) => observations)
      .filter(({ value }) => value === "c");
  }
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function shownOf(rows: readonly Observation[], ids: readonly string[]): number {
  const of = rows.filter(({ indicator, value }) => ids.includes(indicator) && value !== "x" && value !== "z");
  return of.length === 0 ? 1 : of.filter(({ value }) => value !== "c").length / of.length;
}
