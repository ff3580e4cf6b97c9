/**
 * What a label at the right-hand edge names: the last value, the whole that it is a part of and those who were failed, the target, a level
 * or another area.
 */
export type LabelKind = "last" | "whole" | "failed" | "target" | "level" | "area";

/** A label. `value` is its height on the scale; `words` say what it is, and `when` is the time in small letters, or "". */
export type ChartLabel = {
  readonly kind: LabelKind;
  /** Which area or level, counted from 0; 0 for the others. */
  readonly place: number;
  readonly value: number;
  readonly words: string;
  readonly when: string;
};
