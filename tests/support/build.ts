import type { Rebaseline } from "../../src/core/analysis/spc/segments.ts";
import type { PeerMonths } from "../../src/core/comparators/peers/peer.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import { readDecimal, type Decimal } from "../../src/core/decimal.ts";
import { datasetOf, seriesOf, type Series } from "../../src/core/dataset/dataset.ts";
import type { DatedEvent } from "../../src/core/event.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { isAbsence, type Figure, type Observation } from "../../src/core/observation.ts";
import { readDay, readMonth, type Day, type Month, type Period } from "../../src/core/period.ts";
import type { Table } from "../../src/core/tables/table.ts";
import type { Target } from "../../src/core/target.ts";
import { readCsv } from "../../src/csv/readCsv.ts";

/** Values as tests write them: in short, and refused loudly where they are not what they claim to be. */

export function month(text: string): Month {
  return there(readMonth(text), text);
}

export function day(text: string): Day {
  return there(readDay(text), text);
}

export function dec(text: string): Decimal {
  return there(readDecimal(text), text);
}

/** `"84.7"`, `"c"`; `""` is undefined, as in a blank cell. */
export function figure(text: string): Figure | undefined {
  return text === "" ? undefined : isAbsence(text) ? text : dec(text);
}

export function table(csv: string): Table {
  return readCsv(csv).table;
}

/** A count of children at the end of each month, lower being better, unless told otherwise. */
export function indicator(changed: Partial<Indicator> = {}): Indicator {
  return {
    id: "plans",
    title: "Children on a plan",
    shortTitle: "Plans",
    theme: "Protection",
    kind: "stock",
    unit: "children",
    scale: 1,
    decimals: 0,
    polarity: "lower",
    basis: "month",
    frequency: "monthly",
    dueMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    yearEnds: "",
    firstPeriod: undefined,
    lastPeriod: undefined,
    numeratorDecimals: 0,
    denominatorDecimals: 0,
    lowest: undefined,
    highest: undefined,
    signed: false,
    disclosure: "person",
    zeroSensitive: false,
    behind: "",
    numeratorLabel: "",
    denominatorLabel: "",
    definition: "",
    whyItMatters: "",
    limits: "",
    sourceReturn: "",
    officialCode: "",
    comparator: "",
    easyRead: "",
    forYou: "",
    missed: "",
    deliveredBy: "",
    control: undefined,
    aliases: [],
    ...changed,
  };
}

/** A count of what happened in each month, lower being better, unless told otherwise. */
export function flow(changed: Partial<Indicator> = {}): Indicator {
  return indicator({ kind: "flow", ...changed });
}

/** A percentage with one decimal, higher being better, unless told otherwise. */
export function percentage(changed: Partial<Indicator> = {}): Indicator {
  return indicator({ kind: "ratio", unit: "%", scale: 100, decimals: 1, polarity: "higher", ...changed });
}

/** A flow by quarter, due in March, June, September and December, unless told otherwise. */
export function byQuarter(changed: Partial<Indicator> = {}): Indicator {
  return indicator({
    ...{ kind: "flow", basis: "quarter", frequency: "quarterly", dueMonths: [3, 6, 9, 12] },
    ...changed,
  });
}

type Cells = Partial<Record<"period" | "indicator" | "breakdown" | "category", string>> & {
  readonly numerator?: string;
  readonly denominator?: string;
};

/** The headline figure of `plans` in October 2026, unless told otherwise. */
export function observation(value: string, cells: Cells = {}): Observation {
  return {
    period: month(cells.period ?? "2026-10"),
    indicator: cells.indicator ?? "plans",
    breakdown: cells.breakdown ?? "",
    category: cells.category ?? "",
    numerator: figure(cells.numerator ?? ""),
    denominator: figure(cells.denominator ?? ""),
    value: there(figure(value), value),
  };
}

/** `202/249=81.1`: a fraction's figures as one text. */
export function fraction(text: string, cells: Cells = {}): Observation {
  const [numerator = "", denominator = "", value = ""] = text.split(/[/=]/);
  return observation(value, { ...cells, numerator, denominator });
}

export function target(from: string, changed: Partial<Target> = {}): Target {
  return {
    indicator: "plans",
    from: month(from),
    to: undefined,
    target: undefined,
    tolerance: dec("0"),
    definition: "",
    source: "",
    ...changed,
  };
}

/** A change of practice that bears on `plans`, with its id as its title. */
export function event(id: string, date: string, changed: Partial<DatedEvent> = {}): DatedEvent {
  return {
    id,
    date: day(date),
    publishedOn: undefined,
    kind: "practice",
    title: id,
    detail: "",
    indicators: ["plans"],
    source: "",
    url: "",
    grade: "",
    framework: "",
    knownTo: "day",
    sameAs: "",
    repeatsMonths: undefined,
    ...changed,
  };
}

/** Nothing is counted alike before this month and from it on. */
export function redefinitionIn(period: string): Target[] {
  return [target("2021-04", { definition: "Old." }), target(period, { definition: "New." })];
}

/** A decision that limits start anew with this month. */
export function rebaseline(from: string, changed: Partial<Rebaseline> = {}): Rebaseline {
  return { from: month(from), reason: "Two teams became one.", source: "Board, June 2021", ...changed };
}

/** An official figure of England for `plans`, of 31 March 2025, unless told otherwise. */
export function comparator(value: string, changed: Partial<Comparator> = {}): Comparator {
  return {
    indicator: "plans",
    level: "country",
    areaCode: "970",
    area: "England",
    period: snapshotOn("2025-03-31"),
    numerator: undefined,
    denominator: undefined,
    value: there(figure(value), value),
    source: "dfe",
    ...changed,
  };
}

export function snapshotOn(text: string): Period {
  return { kind: "snapshot", day: day(text) };
}

/** A headline series from its values, or its fractions as one text, by month. */
export function series(
  of: Indicator,
  values: Readonly<Record<string, string>>,
  targets: readonly Target[] = [],
): Series {
  const observations = Object.entries(values).map(([period, value]) =>
    (value.includes("/") ? fraction : observation)(value, { period, indicator: of.id }),
  );
  return seriesOf(datasetOf(observations), of, targets);
}

function there<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new Error(`a test means something that “${text}” is not`);
  return value;
}

/** A peer's months of one indicator, as figures by month. */
export function peerMonths(name: string, figures: Readonly<Record<string, string>>): PeerMonths {
  const record = { name, laCode: name, address: "https://example.org/", key: "", size: 1, root: "" };
  return {
    record: { ...record, asAt: day("2026-11-20") },
    figures: Object.entries(figures).map(([period, value]) => ({
      ...{ indicator: "plans", period: month(period), value: there(figure(value), value) },
      ...{ numerator: undefined, denominator: undefined },
    })),
  };
}
