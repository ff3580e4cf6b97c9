import { chanceOf } from "../../examples/nenebridge/chance.ts";
import { decimal, divide, multiply, writeDecimal, type Decimal } from "../../src/core/decimal.ts";
import { givenAway } from "../../src/core/disclosure/gate.ts";
import { protect } from "../../src/core/disclosure/protect/protect.ts";
import { datasetOf } from "../../src/core/dataset/dataset.ts";
import type { Category, Indicator } from "../../src/core/indicator.ts";
import type { Figure, Observation } from "../../src/core/observation.ts";
import { monthsAfter, type Month } from "../../src/core/period.ts";
import type { Relation } from "../../src/core/relation.ts";
import { readingOnce } from "../../src/core/tables/table.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { indicator, month, percentage } from "./build.ts";
import { SMALL } from "./small.ts";

/** A drawn council: what it declares, and what it sends month by month. Nothing of it is real. */
export type History = {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly relations: readonly Relation[];
  /** What is sent at one time: a month, or with it months that are restated. In order. */
  readonly drops: readonly (readonly Observation[])[];
};

type Chosen = {
  readonly arrivals?: number;
  readonly isQuarterly?: boolean;
  readonly months?: number;
  /** What each month counts instead of what was drawn for it. */
  readonly instead?: (counts: Counts) => Counts;
};

const FIRST = month("2024-04");
const HOMES = ["relatives", "fostering", "residential", "other"] as const;
const QUARTER_ENDS = [3, 6, 9, 12];

/** Below this many arrivals a month a council publishes quarters: docs/disclosure.md. */
const ENOUGH_FOR_MONTHS = 12;

export type Counts = {
  readonly month: Month;
  readonly came: number;
  readonly went: number;
  readonly children: number;
  readonly homes: readonly number[];
  readonly far: number;
  readonly plans: number;
  readonly longPlans: number;
  readonly referrals: number;
  readonly again: number;
  readonly due: number;
  readonly late: readonly number[];
};

/**
 * A history of at least 24 months by its seed: children who come into care and leave it, where they live, how many live far
 * away, protection plans and the long ones among them, referrals with a rolling year, and work that is late by kind of child.
 * Every sixth month the two before it are restated, as work that was recorded late comes in.
 */
export function historyOf(seed: number, chosen: Chosen = {}): History {
  const chance = chanceOf(`history ${seed}`);
  const months = chosen.months ?? 24 + Math.floor(chance.unit() * 7);
  const arrivals = chosen.arrivals ?? 4 + chance.unit() * 26;
  const isQuarterly = chosen.isQuarterly ?? arrivals < ENOUGH_FOR_MONTHS;
  const counts: Counts[] = [];
  let children = Math.round(arrivals * (18 + chance.unit() * 12));
  const rare = chance.unit() * 8;
  const draw = (at: Month): Counts => {
    const came = chance.arrivals(arrivals);
    const went = Math.min(children, chance.arrivals(arrivals));
    children += came - went;
    const other = Math.min(children, chance.arrivals(rare));
    const relatives = Math.round((children - other) * 0.25);
    const residential = Math.round((children - other) * 0.15);
    const due = chance.arrivals(60);
    const plans = 90 + chance.arrivals(60);
    return {
      ...{ month: at, came, went, children, due, plans },
      homes: [relatives, children - other - relatives - residential, residential, other],
      far: chance.hits(children, 0.2),
      longPlans: chance.arrivals(2.5),
      referrals: 150 + chance.arrivals(50),
      again: chance.hits(300, 0.2),
      late: [chance.hits(Math.ceil(due / 2), 0.35), chance.hits(Math.floor(due / 2), 0.35)],
    };
  };
  const drops: Observation[][] = [];
  for (let index = 0; index < months; index++) {
    counts.push((chosen.instead ?? same)(draw(monthsAfter(FIRST, index))));
    const isRestated = index % 6 === 5 && !isQuarterly;
    if (isRestated) {
      recordLate(counts, index);
      children++;
    }
    const sent = isRestated ? counts.slice(index - 2) : counts.slice(index);
    drops.push(sent.flatMap((each) => rowsOf(each, counts, isQuarterly)));
  }
  return { ...declared(isQuarterly), drops };
}

const same = (counts: Counts): Counts => counts;

/** One more child came two months ago than was known: the stock and where it lives follow. */
function recordLate(counts: Counts[], index: number): void {
  for (let at = index - 2; at <= index; at++) {
    const known = counts[at];
    if (known === undefined) continue;
    const [relatives = 0, fostering = 0, ...others] = known.homes;
    counts[at] = {
      ...known,
      came: known.came + (at === index - 2 ? 1 : 0),
      children: known.children + 1,
      homes: [relatives, fostering + 1, ...others],
    };
  }
}

function declared(isQuarterly: boolean): Pick<History, "indicators" | "categories" | "relations"> {
  const flow = isQuarterly ? ({ frequency: "quarterly", dueMonths: QUARTER_ENDS } as const) : {};
  const count = { polarity: "neutral", basis: "month" } as const;
  const share = { polarity: "lower", basis: "snapshot" } as const;
  return {
    indicators: [
      indicator({ id: "came", kind: "flow", ...count, ...flow, officialCode: "official" }),
      indicator({ id: "went", kind: "flow", ...count, ...flow }),
      indicator({ id: "children", kind: "stock", ...count }),
      indicator({ id: "homes", kind: "stock", ...count }),
      percentage({ id: "far", ...share }),
      percentage({ id: "residential", ...share }),
      indicator({ id: "plans", kind: "stock", ...count }),
      indicator({ id: "long_plans", kind: "stock", ...count }),
      indicator({ id: "referrals", kind: "flow", ...count }),
      percentage({ id: "again", ...share, basis: "rolling_12" }),
      percentage({ id: "late", ...share, disclosure: "service" }),
    ],
    categories: [
      ...HOMES.map((category, partner) => categoryOf("homes", "home", category, partner)),
      categoryOf("late", "kind", "young", 1),
      categoryOf("late", "kind", "old", 2),
    ],
    relations: [
      { relation: "stock", whole: "children", parts: ["came", "-went"] },
      { relation: "sum", whole: "children", parts: ["homes"] },
      { relation: "sum", whole: "children", parts: ["far:denominator"] },
      { relation: "sum", whole: "children", parts: ["residential:denominator"] },
      { relation: "sum", whole: "homes/home/residential", parts: ["residential:numerator"] },
      { relation: "subset", whole: "plans", parts: ["long_plans"] },
      { relation: "rolling_12", whole: "again:denominator", parts: ["referrals"] },
    ],
  };
}

function categoryOf(of: string, breakdown: string, category: string, partner: number): Category {
  const adds = { addsUp: true, partner, disclosure: "person" } as const;
  return { indicator: of, breakdown, category, title: category, ...adds };
}

function rowsOf(counts: Counts, all: readonly Counts[], isQuarterly: boolean): Observation[] {
  const at = all.indexOf(counts);
  const since = (months: number) => all.slice(Math.max(0, at - months + 1), at + 1);
  const flow = (of: "came" | "went") => since(isQuarterly ? 3 : 1).reduce((sum, each) => sum + each[of], 0);
  const isDue = !isQuarterly || at % 3 === 2;
  const year = since(12);
  const half = Math.ceil(counts.due / 2);
  const [young = 0, old = 0] = counts.late;
  const row = (
    id: string,
    value: Figure,
    category = "",
    breakdown = "",
    parts: readonly Decimal[] = [],
  ): Observation => ({
    ...{ period: counts.month, indicator: id, breakdown, category, value },
    ...{ numerator: parts[0], denominator: parts[1] },
  });
  const number = (id: string, count: number, category = "", breakdown = "") =>
    row(id, decimal(count), category, breakdown);
  const shareOf = (id: string, part: number, whole: number, category = "", breakdown = "") => {
    const parts = [decimal(part), decimal(whole)];
    const value = whole === 0 ? "z" : divide(multiply(decimal(part), decimal(100)), decimal(whole), 1);
    return row(id, value, category, breakdown, parts);
  };
  return [
    ...(isDue ? [number("came", flow("came")), number("went", flow("went"))] : []),
    number("children", counts.children),
    number("homes", counts.children),
    ...HOMES.map((home, index) => number("homes", counts.homes[index] ?? 0, home, "home")),
    shareOf("far", counts.far, counts.children),
    shareOf("residential", counts.homes[2] ?? 0, counts.children),
    number("plans", counts.plans),
    number("long_plans", counts.longPlans),
    number("referrals", counts.referrals),
    year.length < 12
      ? row("again", "x") // before a year is over nobody can say
      : shareOf(
          "again",
          counts.again,
          year.reduce((sum, each) => sum + each.referrals, 0),
        ),
    shareOf("late", young + old, counts.due),
    shareOf("late", young, half, "young", "kind"),
    shareOf("late", old, counts.due - half, "old", "kind"),
  ];
}

/** The public files that a reader has of a drawn council. */
export function filesOf(
  { indicators, categories, relations }: Pick<History, "indicators" | "categories" | "relations">,
  observations: readonly Observation[],
  threshold: number,
): Map<string, string> {
  const text = (header: string, rows: readonly (readonly (string | number)[])[]) =>
    [header, ...rows.map((row) => row.join(",")), ""].join("\n");
  const written = (figure: Figure | undefined) =>
    figure === undefined ? "" : typeof figure === "string" ? figure : writeDecimal(figure);
  const yesNo = (is: boolean) => (is ? "yes" : "no");
  return new Map([
    ["council.json", JSON.stringify({ disclosure: { threshold } })],
    [
      "indicators.csv",
      text(
        "id,title,polarity,kind,disclosure,unit,scale,decimals,basis,frequency,year_ends,zero_sensitive,signed",
        indicators.map((of) => [
          ...[of.id, of.title, of.polarity, of.kind, of.disclosure, of.unit, of.scale, of.decimals],
          ...[of.basis, of.frequency, of.yearEnds],
          ...[yesNo(of.zeroSensitive), yesNo(of.signed)],
        ]),
      ),
    ],
    [
      "breakdowns.csv",
      text(
        "indicator,breakdown,category,title,adds_up,partner,disclosure",
        categories.map((of) => [
          ...[of.indicator, of.breakdown, of.category, of.title, yesNo(of.addsUp), of.partner, of.disclosure],
        ]),
      ),
    ],
    [
      "relations.csv",
      text(
        "relation,indicator,parts",
        relations.map(({ relation, whole, parts }) => [relation, whole, parts.join(" ")]),
      ),
    ],
    [
      "observations.csv",
      text(
        "period,indicator,breakdown,category,numerator,denominator,value",
        observations.map((row) => [
          ...[row.period, row.indicator, row.breakdown, row.category],
          ...[written(row.numerator), written(row.denominator), written(row.value)],
        ]),
      ),
    ],
    ["revisions.csv", text("period,indicator,breakdown,category,column,from,to", [])],
  ]);
}

export type Published = {
  readonly observations: readonly Observation[];
  /** The public files after each drop. */
  readonly editions: readonly ReadonlyMap<string, string>[];
  /** Drops that were not published, because they would have given something away. */
  readonly held: number;
  /** Restated months that were taken out of their drop, because the drop would have given something away: they stay as they were. */
  readonly leftOut: readonly Month[];
};

/**
 * Publishes a history as the command does: each drop is protected, looked at by the gate, and taken or held. A held month is published
 * with every line hidden, and of what was restated nothing then changes.
 */
export function publishHistory(history: History, threshold = 5): Published {
  let shown: readonly Observation[] = [];
  let held = 0;
  const leftOut: Month[] = [];
  const editions: ReadonlyMap<string, string>[] = [];
  const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold } };
  const { read } = readingOnce({ read: readCsv, write: writeCsv });
  const readTable = (text: string) => read(text).table;
  for (const sent of history.drops) {
    const newest = sent.at(-1)?.period;
    const isNew = (row: Observation) => row.period === newest;
    const attempt = (rows: readonly Observation[], withheld: readonly Observation[] = []) => {
      const rule = {
        ...{ reference: { ...history, council }, published: datasetOf(shown), withheld },
        months: [{ observations: rows }],
      };
      const { months, exposed } = protect(rule);
      const sentMonths = new Set(rows.map(({ period }) => period));
      const after = [
        ...shown.filter(({ period }) => !sentMonths.has(period)),
        ...months.flatMap(({ observations }) => observations),
      ];
      const files = filesOf(history, after, threshold);
      const found = givenAway({
        before: editions.slice(-1),
        after: files,
        told: [],
        readTable,
        rule,
        shown: after,
      });
      return { after, files, isHeld: exposed.length + found.length > 0 };
    };
    let tried = attempt(sent);
    if (tried.isHeld && !sent.every(isNew)) {
      leftOut.push(...new Set(sent.filter((row) => !isNew(row)).map(({ period }) => period)));
      tried = attempt(sent.filter(isNew));
    }
    if (tried.isHeld) {
      held++;
      const rows = sent.filter(isNew);
      tried = attempt(rows, rows);
      if (tried.isHeld) throw new Error("a month of which nothing is shown gives something away");
    }
    shown = tried.after;
    editions.push(tried.files);
  }
  return { observations: shown, editions, held, leftOut };
}
