import { rankMoveOf, moveBetween, type RankMove } from "../comparators/standing/place.ts";
import { standingOf, type Ranking, type Standing } from "../comparators/standing/ranking.ts";
import { compare, type Decimal } from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { besideFigure, notCompared, type Comparison, type NotCompared } from "./beside.ts";
import type { RankClaim } from "./kinds.ts";
import { saidInOnes } from "./said.ts";

/** A place as it was said, beside the published one. */
export type RankFinding = {
  readonly kind: "rank";
  readonly claim: RankClaim;
  readonly indicator: Indicator;
  /** What the numbers said come to by themselves; undefined of a figure that is no rank, which has no quarters. */
  readonly statement: Standing | NotCompared | undefined;
  readonly saidMove: RankMove | undefined;
  readonly now: Ranking | NotCompared;
  readonly earlier: Ranking | NotCompared | undefined;
  /** Where the published place stands; undefined where it is not one place of a known number. */
  readonly standing: Standing | undefined;
  readonly move: RankMove | NotCompared | undefined;
  readonly place: Comparison;
  readonly of: Comparison;
  readonly before: Comparison | undefined;
  readonly beforeOf: Comparison | undefined;
};

/** `earlier` is undefined where no earlier place was said; `broken` where a definition changed between the two. */
export function rankFinding(
  claim: RankClaim,
  indicator: Indicator,
  now: Ranking | NotCompared,
  earlier: Ranking | NotCompared | undefined,
  broken: boolean,
): RankFinding {
  const { place, of, before, beforeOf } = claim;
  return {
    kind: "rank",
    claim,
    indicator,
    statement: !isRank(indicator)
      ? undefined
      : compare(place, of) > 0
        ? notCompared("place-above-number")
        : standingOf(place, of),
    saidMove: isRank(indicator) ? before && rankMoveOf(before, beforeOf, place, of) : undefined,
    now,
    earlier,
    standing: now.kind === "ranking" ? published(now) : undefined,
    move: earlier && publishedMove(earlier, now, broken),
    place: placeBeside(place, now),
    of: numberBeside(of, now),
    before: before && earlier && placeBeside(before, earlier),
    beforeOf: beforeOf && earlier && numberBeside(beforeOf, earlier),
  };
}

function published({ place, last, of }: Ranking): Standing | undefined {
  if (of === undefined || compare(place, last) !== 0 || compare(place, of) > 0) return undefined;
  return standingOf(place, of);
}

function publishedMove(
  earlier: Ranking | NotCompared,
  now: Ranking | NotCompared,
  broken: boolean,
): RankMove | NotCompared {
  if (broken) return notCompared("new-definition");
  if (now.kind === "not-compared") return now;
  if (earlier.kind === "not-compared") return earlier;
  return moveBetween(earlier, now) ?? notCompared("place-open");
}

/** Where withheld figures leave the place open, a number inside the range is left open too; one outside is not it. */
function placeBeside(said: Decimal, ranking: Ranking | NotCompared): Comparison {
  if (ranking.kind === "not-compared") return ranking;
  const { place, last } = ranking;
  const open = compare(place, last) !== 0 && compare(said, place) >= 0 && compare(said, last) <= 0;
  return open ? notCompared("place-open") : besideFigure(saidInOnes(said), place);
}

function numberBeside(said: Decimal, ranking: Ranking | NotCompared): Comparison {
  if (ranking.kind === "not-compared") return ranking;
  return ranking.of === undefined ? notCompared("missing") : besideFigure(saidInOnes(said), ranking.of);
}
