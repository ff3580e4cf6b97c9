import { isComparable, type Indicator } from "../../indicator.ts";
import type { Observation } from "../../observation.ts";
import { byCodePoint } from "../../order.ts";
import type { PeerFigure } from "./peer.ts";

/** Which of our indicators a peer has too, and which it has under the same name and counts otherwise. */
export type Alike = {
  /** Ours with theirs, in our order. */
  readonly pairs: readonly (readonly [ours: Indicator, theirs: Indicator])[];
  /** Ids of ours that theirs has as well, with the first column of `indicators.csv` in which the two differ. */
  readonly unlike: readonly { readonly id: string; readonly column: string }[];
};

/** What must be the same before two figures stand side by side, by its column. */
const SAME = [
  ["kind", ({ kind }: Indicator) => kind],
  ["unit", ({ unit }: Indicator) => unit],
  ["scale", ({ scale }: Indicator) => String(scale)],
  ["basis", ({ basis }: Indicator) => basis],
  ["frequency", ({ frequency }: Indicator) => frequency],
] as const;

/**
 * The indicators that can be compared month by month: rates, shares and means of the same kind, unit, scale, basis and frequency. They
 * are the same where their id and definition are, or where both name the same official figure (`comparator`).
 */
export function alikeIndicators(ours: readonly Indicator[], theirs: readonly Indicator[]): Alike {
  const pairs: (readonly [Indicator, Indicator])[] = [];
  const unlike: { id: string; column: string }[] = [];
  for (const own of ours.filter(isComparable)) {
    const official = theirs.find(({ comparator }) => comparator !== "" && comparator === own.comparator);
    const named = theirs.find(({ id }) => id === own.id);
    const other = official ?? named;
    if (other === undefined) continue;
    const column =
      SAME.find(([, of]) => of(own) !== of(other))?.[0] ??
      (official === undefined && own.definition !== other.definition ? "definition" : undefined);
    if (column === undefined) pairs.push([own, other]);
    else unlike.push({ id: own.id, column });
  }
  return { pairs, unlike };
}

/** Their headline figures under our ids, in the order of our indicators and of months. Hidden figures stay hidden. */
export function peerFigures(
  { pairs }: Pick<Alike, "pairs">,
  observations: readonly Observation[],
): PeerFigure[] {
  return pairs.flatMap(([ours, theirs]) =>
    observations
      .filter((row) => row.indicator === theirs.id && row.breakdown === "")
      .toSorted((a, b) => byCodePoint(a.period, b.period))
      .map(({ period, numerator, denominator, value }) => ({
        ...{ indicator: ours.id, period, numerator, denominator, value },
      })),
  );
}
