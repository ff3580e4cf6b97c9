import { changeBetween } from "../analysis/change.ts";
import type { Comparator } from "../comparators/comparator.ts";
import type { Series } from "../dataset/dataset.ts";
import { acrossFinding, type AcrossFinding } from "./across.ts";
import { notCompared, type NotCompared } from "./beside.ts";
import { changeFinding, type ChangeFinding } from "./change.ts";
import type { Claim, RankClaim, ShareClaim } from "./kinds.ts";
import { levelFinding, type LevelFinding } from "./level.ts";
import { rangeFinding, type RangeFinding } from "./range.ts";
import { rankFinding, type RankFinding } from "./rank.ts";
import { rankingIn } from "./ranking.ts";
import { fractionIn, fractionOf, shareFinding, type Fraction, type ShareFinding } from "./share.ts";

export type ClaimFinding =
  ChangeFinding | ShareFinding | RangeFinding | RankFinding | LevelFinding | AcrossFinding;

/** What is published, as far as a statement needs it. */
export type Sources = {
  /** By id: those of `indicatorsIn(claim)`. */
  readonly series: ReadonlyMap<string, Series>;
  /** Which indicators count a part of another, as `relations.csv` says. */
  readonly subsets: readonly { readonly whole: string; readonly part: string }[];
  /** The country's and the council's region's, as `besideOf` gives them, of the same indicators. */
  readonly comparators: readonly Comparator[];
};

/** A statement beside the figures; undefined where an indicator that it names is not among the sources. */
export function findingOf(claim: Claim, sources: Sources): ClaimFinding | undefined {
  const series = sources.series.get(claim.indicator);
  if (series === undefined) return undefined;
  switch (claim.kind) {
    case "change":
      return changeFinding(claim, series);
    case "share": {
      const figures = shareFigures(claim, series, sources);
      return figures && shareFinding(claim, series.indicator, figures);
    }
    case "range":
      return rangeFinding(claim, series);
    case "rank":
      return rankBeside(claim, series);
    case "level":
      return levelFinding(claim, series);
    case "across": {
      const rate = claim.rate === undefined ? undefined : sources.series.get(claim.rate);
      if (claim.rate !== undefined && rate === undefined) return undefined;
      return acrossFinding(claim, series, rate, sources.comparators);
    }
  }
}

function shareFigures(
  { whole, indicator, month }: ShareClaim,
  series: Series,
  sources: Sources,
): Fraction | NotCompared | undefined {
  if (whole === undefined) return fractionIn(series, month);
  const wholeSeries = sources.series.get(whole);
  if (wholeSeries === undefined) return undefined;
  const isPart = sources.subsets.some((each) => each.whole === whole && each.part === indicator);
  return isPart ? fractionOf(series, wholeSeries, month) : notCompared("not-part");
}

function rankBeside(claim: RankClaim, series: Series): RankFinding {
  const { from, to } = claim;
  const change = from && changeBetween(series, from, to);
  const broken = change?.kind === "none" && change.because === "new-definition";
  const earlier = from && rankingIn(series, from);
  return rankFinding(claim, series.indicator, rankingIn(series, to), earlier, broken);
}
