import type { Indicator } from "../../indicator.ts";
import { inFile, type Issue } from "../../issue.ts";
import type { Area } from "../area.ts";
import type { Comparator } from "../comparator.ts";
import { figuresIn, type StatisticFigure } from "../published/figures.ts";
import type { Layout } from "../published/layout.ts";
import { statisticSource } from "../published/source.ts";
import { readStatistic, type Statistic } from "../published/statistic.ts";
import type { Unread } from "../unread.ts";
import type { FromSource } from "./differences.ts";
import type { SourceEdition } from "./edition.ts";
import type { FolderFile } from "./given.ts";

/** A statistic with its edition. */
export type EditionOfStatistic = { readonly statistic: Statistic; readonly edition: SourceEdition };

/** What became of the rows of one file. Each row is counted once: unread where anything of it was. */
export type FileAccount = {
  readonly path: string;
  readonly rows: number;
  readonly used: number;
  /** Rows that no indicator asks for. */
  readonly unasked: number;
  readonly unread: readonly Unread[];
  /** Figures of several authorities together, which are no single one's. */
  readonly joint: number;
  /** Measures that an indicator names and of which the file has no row: a label in it may have changed. */
  readonly silent: readonly string[];
};

/** Reads statistics under their layouts; columns that `indicators` need and that are missing are issues. */
export function readStatistics(
  given: readonly { readonly given: FolderFile; readonly layout: Layout; readonly edition: SourceEdition }[],
  measures: ReadonlySet<string>,
): { readonly statistics: readonly EditionOfStatistic[]; readonly issues: readonly Issue[] } {
  const read = given.map(({ given: { path, table }, layout, edition }) => {
    const { statistic, issues } = readStatistic(path, layout, table, measures);
    return { statistic, edition, issues: inFile(path, issues) };
  });
  return {
    statistics: read.sort(newestFirst).map(({ statistic, edition }) => ({ statistic, edition })),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function newestFirst(a: EditionOfStatistic, b: EditionOfStatistic): number {
  return a.edition.released < b.edition.released ? 1 : -1;
}

/** An indicator's figures in one statistic, and what became of the rows that were asked for. */
export type StatisticUse = {
  readonly indicator: Indicator;
  readonly from: FromSource;
  readonly statistic: Statistic;
  readonly used: ReadonlySet<number>;
  readonly unread: readonly Unread[];
  readonly joint: number;
};

/** Each indicator's figures in each statistic that counts what it names. */
export function statisticUses(
  statistics: readonly EditionOfStatistic[],
  indicators: readonly Indicator[],
  areas: ReadonlyMap<string, Area>,
  definitionOf: (measure: string) => string,
): StatisticUse[] {
  return statistics.flatMap(({ statistic, edition }) =>
    indicators.flatMap((indicator): StatisticUse[] => {
      const count = statistic.layout.counts.find(({ measure }) => measure === indicator.comparator);
      if (count === undefined) return [];
      const { figures, used, unread } = figuresIn(statistic, count, indicator.basis);
      const source = statisticSource(
        indicator,
        statistic.layout,
        count,
        edition,
        definitionOf(count.measure),
      );
      const comparators = figures.flatMap((each) => comparatorsOf(each, indicator, source.id, areas));
      const joint = figures.filter(({ codes }) => codes.length > 1).length;
      return [{ indicator, from: { source, comparators }, statistic, used, unread, joint }];
    }),
  );
}

/** A figure as rows. Of one that authorities gave together each gets `x`: it is no single authority's. */
function comparatorsOf(
  { level, codes, period, numerator, denominator, value }: StatisticFigure,
  { id }: Indicator,
  source: string,
  areas: ReadonlyMap<string, Area>,
): Comparator[] {
  const own = codes.length === 1;
  const figure = own ? { numerator, denominator, value } : NO_OWN_FIGURE;
  return codes.map((areaCode) => {
    const area = areas.get(areaCode)?.name ?? areaCode;
    return { indicator: id, level, areaCode, area, period, ...figure, source };
  });
}

const NO_OWN_FIGURE = { numerator: undefined, denominator: undefined, value: "x" } as const;

/** What became of the rows of one statistic, over all indicators that use it. */
export function accountOf({ file, rows }: Statistic, uses: readonly StatisticUse[]): FileAccount {
  const ours = uses.filter(({ statistic }) => statistic.file === file);
  const used = new Set(ours.flatMap((each) => [...each.used]));
  const unread = ours.flatMap((each) => each.unread);
  const refused = new Set(unread.map(({ row }) => row));
  const alsoUsed = [...used].filter((row) => !refused.has(row)).length;
  return {
    path: file,
    rows: rows.length,
    used: alsoUsed,
    unasked: rows.filter(({ row }) => !used.has(row) && !refused.has(row)).length,
    unread,
    joint: ours.reduce((sum, { joint }) => sum + joint, 0),
    silent: ours
      .filter(({ from, unread: none }) => from.comparators.length + none.length === 0)
      .map(({ indicator }) => indicator.comparator),
  };
}
