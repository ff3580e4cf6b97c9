import type { Figure } from "../../observation.ts";
import type { Day, Month } from "../../period.ts";

/** One month's figure of a council that runs this software, as it published it. A hidden one is `c`. */
export type PeerFigure = {
  readonly indicator: string;
  readonly period: Month;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly value: Figure;
};

/** The record of such a council as it was when its figures were taken from it. */
export type PeerRecord = {
  readonly laCode: string;
  readonly name: string;
  readonly address: string;
  /** The key that its checkpoint was signed with, as a line. */
  readonly key: string;
  /** How many entries its log had, and their root. */
  readonly size: number;
  readonly root: string;
  /** The day of its newest release, in London: as at when its figures are. */
  readonly asAt: Day;
};

/** One indicator's months of a peer, oldest first, and the record that they were taken from. */
export type PeerMonths = { readonly record: PeerRecord; readonly figures: readonly PeerFigure[] };
