import type { ShownChart } from "../../charts/files/taken.tsx";
import type { ChartOverlays } from "../../charts/points.ts";
import type { Spc } from "../../core/analysis/spc/spc.ts";
import { isShareOfMonth } from "../../core/analysis/twelveMonths.ts";
import type { Comparator } from "../../core/comparators/comparator.ts";
import type { PeerMonths } from "../../core/comparators/peers/peer.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { isPartOfWhole, partOf } from "../../core/dataset/parts.ts";
import type { Flag } from "../../core/event.ts";
import { hasFraction } from "../../core/indicator.ts";
import { isNumber } from "../../core/observation.ts";
import { BESIDES, type ChartChoice } from "../../store/chartChoice.ts";

/** A series, and what a reader can have drawn beside it. */
export type Drawable = {
  readonly series: Series;
  readonly comparators: readonly Comparator[];
  /** Other councils' months; left out where there are none. */
  readonly peers?: readonly PeerMonths[];
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
  readonly provisional: ChartOverlays["provisional"];
};

/** Whether the numbers behind a share are drawn as one chart: a month has both. */
export function isOneOfCounts({ indicator, observations }: Series): boolean {
  return (
    isPartOfWhole(indicator) &&
    observations.some(({ numerator, denominator }) => isNumber(numerator) && isNumber(denominator))
  );
}

/** What can be drawn beside the line: other councils' months only where there are some. */
export function besidesOf({ peers = [] }: Pick<Drawable, "peers">): readonly ChartChoice["beside"][] {
  return BESIDES.filter((beside) => beside !== "peers" || peers.length > 0);
}

/** What a choice draws beside the line: the first there is, where an address asks for what is not there. */
export function drawnBesideIt(beside: ChartChoice["beside"], of: Pick<Drawable, "peers">) {
  return besidesOf(of).find((each) => each === beside) ?? BESIDES[0];
}

/**
 * The chart that a choice asks for, on the page and in the files made of it. A figure without numerator and denominator is always
 * shown itself. Numerator and denominator of a share are one picture where one is a part of the other. Otherwise they stand side by side, those of
 * a share on one scale, since both count the same things; those of a mean are not of one kind.
 */
export function shownIn({ range, beside, shown }: ChartChoice, drawable: Drawable): ShownChart {
  const { series, comparators, peers = [], flags, spc, provisional } = drawable;
  const always = { flags, provisional };
  if (shown === "twelve" && isShareOfMonth(series.indicator))
    return { kind: "twelve", props: { series, range, beside: { ...always, comparators } } };
  if (shown === "parts" && isOneOfCounts(series))
    return { kind: "counts", props: { series, range, beside: always } };
  if (shown === "parts" && hasFraction(series.indicator)) {
    const lines = (["numerator", "denominator"] as const).flatMap((part) => {
      const own = partOf(series, part);
      return own === undefined ? [] : [{ key: part, title: own.indicator.title, series: own }];
    });
    return {
      kind: "parts",
      props: { lines, range, isOneScale: series.indicator.kind === "ratio", provisional },
    };
  }
  const besides = { areas: { comparators }, levels: { spc }, peers: { peers } };
  return {
    kind: "figure",
    props: { series, range, beside: { ...always, ...besides[drawnBesideIt(beside, drawable)] } },
  };
}
