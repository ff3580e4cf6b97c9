import type { Month } from "./period.ts";
import type { Reason } from "./reason.ts";

/**
 * Why a release was made: a month's return, restated earlier months, changed reference files alone, something taken back, another
 * key, another name or code of the council, or the end of the record.
 */
export const RELEASE_KINDS = [
  ...(["return", "revision", "reference", "withdrawal"] as const),
  ...(["key", "identity", "close"] as const),
] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** One edition of what is published. */
export type Release = {
  /** 1 for the first. */
  readonly seq: number;
  /** The month whose return it brought, the newest it restated, or the one of which it took something back; undefined for reference files alone. */
  readonly period: Month | undefined;
  /** SHA-256 of the edition's list of files, 64 hexadecimal digits. */
  readonly hash: string;
  /** When it was published: an ISO instant, in UTC. */
  readonly time: string;
  readonly kind: ReleaseKind;
  /** Why something public was changed; undefined where nothing was. */
  readonly reason: Reason | undefined;
  /** The reason an officer gave for figures that looked like a slip; undefined where none did. */
  readonly confirmed: Reason | undefined;
};
