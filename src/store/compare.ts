import type { ComparatorSource } from "../core/comparators/source.ts";
import {
  comparedIn,
  comparedYears,
  type Around,
  type ComparedPeriod,
  type ComparedYears,
} from "../core/comparators/standing/compared.ts";
import { divide } from "../core/decimal.ts";
import type { Indicator } from "../core/indicator.ts";
import { readComparators } from "../core/tables/comparators.ts";
import { readNewestYears } from "../core/tables/newestYears.ts";
import { comparatorsFile, NEWEST_YEARS_FILE, SOURCES_FILE } from "../core/tables/paths.ts";
import { readSources } from "../core/tables/sources.ts";
import { hasComparators, readAround } from "./around.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What the page that compares the council with every authority needs beside the edition. */
export type Compare = {
  readonly around: Around;
  /** Every figure with official ones beside it, in its newest period, in the order of `indicators.csv`. */
  readonly newest: readonly ComparedPeriod[];
  readonly sources: ReadonlyMap<string, readonly ComparatorSource[]>;
  /** The figure that is shown where the address names none, over its years; undefined where nothing can be compared. */
  readonly first: ComparedYears | undefined;
  readonly fingerprint: string;
};

/** Reads what the page needs; undefined where a file cannot be fetched or is not what we publish. */
export async function readCompare(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<Compare | undefined> {
  const filesUnderWay = readAll(read, { newest: inData(NEWEST_YEARS_FILE), sources: inData(SOURCES_FILE) });
  const edition = await editionUnderWay;
  if (edition === undefined) return undefined;
  const [{ newest: newestFile, sources: sourcesFile }, aroundRead] = await Promise.all([
    filesUnderWay,
    readAround(read, edition, "neighbours"),
  ]);
  const rows = optionalIn(newestFile, readNewestYears);
  const sources =
    sourcesFile.kind === "absent" ? new Map<string, ComparatorSource[]>() : tableIn(sourcesFile, readSources);
  if (rows === undefined || sources === undefined || aroundRead === undefined) return undefined;
  const { around, files } = aroundRead;
  const newest = edition.indicators.filter(hasComparators).flatMap((indicator) => {
    const row = rows.find((each) => each.indicator === indicator.id);
    if (row === undefined || around.areas.size === 0) return [];
    const none = { numerator: undefined, denominator: undefined };
    const figures = new Map([...row.values].map(([code, value]) => [code, { ...none, value }]));
    return [comparedIn({ indicator, period: row.period, figures, isCounted: false }, around)];
  });
  const firstIndicator = furthestDown(newest)?.indicator;
  const first = firstIndicator && (await readComparedYears(read, firstIndicator, around));
  if (firstIndicator !== undefined && first === undefined) return undefined;
  return {
    ...{ around, newest, sources, first: first?.years },
    fingerprint: fingerprintOf([
      newestFile,
      sourcesFile,
      ...files,
      ...(first === undefined ? [] : [first.file]),
    ]),
  };
}

/** One indicator of every authority over the years; undefined where its file cannot be fetched or is not what we publish. */
export async function readComparedYears(read: ReadFile, indicator: Indicator, around: Around) {
  const file = await read(inData(comparatorsFile(indicator.id)));
  const comparators = optionalIn(file, (table) => readComparators(indicator.id, table));
  if (comparators === undefined) return undefined;
  return { file, years: comparedYears(indicator, comparators, around) };
}

/** What the page opens with: the figure whose place is furthest down of all. The first one where none has a place. */
function furthestDown(newest: readonly ComparedPeriod[]): ComparedPeriod | undefined {
  const share = ({ place }: ComparedPeriod) =>
    place?.kind === "place" && place.ranking.of !== undefined
      ? Number(divide(place.ranking.place, place.ranking.of, 6).units)
      : -1;
  return newest.reduce<ComparedPeriod | undefined>(
    (worst, each) => (worst === undefined || share(each) > share(worst) ? each : worst),
    undefined,
  );
}
