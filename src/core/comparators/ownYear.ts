import type { Figure } from "../observation.ts";
import type { Period } from "../period.ts";

/** The council's own figure over a period of the official figures, from its published months. */
export type OwnYear = {
  readonly indicator: string;
  readonly period: Period;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly value: Figure;
};
