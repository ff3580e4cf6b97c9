import type { Observation } from "../../src/core/observation.ts";
import { observationRecords } from "../../src/core/tables/observations.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { filesOf, historyOf, type Counts, type History } from "./histories.ts";
import type { Site } from "./publish.ts";

const THRESHOLD = 5;
const CODE = "E06009998";
const YEAR = { months: 12, arrivals: 20 } as const;

/** Two councils that differ only in figures hidden in both: what each sends, and the reference files of both. */
export type Pair = { readonly reference: Site; readonly returns: readonly [Returns, Returns] };

type Returns = Readonly<Record<string, string>>;

/** A pair by its seed, a year of each. */
export function pairOf(seed: number): Pair {
  const one = historyOf(seed, YEAR);
  const other = historyOf(seed, { ...YEAR, instead: elsewhere });
  return { reference: referenceOf(one), returns: [returnsOf(one), returnsOf(other)] };
}

/** A history’s months as they were first sent, each as a return. */
function returnsOf({ drops }: History): Returns {
  const newestOf = (drop: readonly Observation[]) => {
    const newest = drop.at(-1)?.period ?? "";
    return [newest, drop.filter(({ period }) => period === newest)] as const;
  };
  return Object.fromEntries(
    drops.map(newestOf).map(([period, rows]) => [`${period}.csv`, writeCsv(observationRecords(rows, CODE))]),
  );
}

function referenceOf(history: History): Site {
  const files = filesOf(history, [], THRESHOLD);
  const council = {
    ...{ name: "Drawnbridge", la_code: CODE, illustrative: true },
    disclosure: { threshold: THRESHOLD },
  };
  const tables = ["indicators.csv", "breakdowns.csv", "relations.csv"];
  return new Map([
    ["council.json", JSON.stringify(council)],
    ...tables.map((name) => [name, files.get(name) ?? ""] as const),
  ]);
}

/** The next small count, so that what was 1 to 5 stays so, and the partner that makes up for it. */
const otherSmall = (count: number) => (count === THRESHOLD ? count - 1 : count + 1);

/** The same council but for counts that are hidden either way: a rare home and its partner, and long plans. */
function elsewhere({ homes, longPlans, ...counts }: Counts): Counts {
  const [relatives = 0, fostering = 0, residential = 0, other = 0] = homes;
  const isOther = other >= 1 && other <= THRESHOLD;
  const change = isOther ? otherSmall(other) - other : 0;
  const isPlans = longPlans >= 1 && longPlans <= THRESHOLD;
  return {
    ...counts,
    homes: [relatives - change, fostering, residential, other + change],
    longPlans: isPlans ? otherSmall(longPlans) : longPlans,
  };
}
