import type { SeriesKey } from "./observation.ts";
import type { Month } from "./period.ts";

/** The issues of disclosure control: what would give a hidden figure away, what may not be done, and what an officer should know. */

/** A number of an equation as a reader sees it; undefined where it is hidden. */
export type SeenTerm = {
  readonly sign: 1 | -1;
  /** As `relations.csv` writes it. */
  readonly term: string;
  readonly period: Month;
  readonly value: string | undefined;
};

/** A hidden count that what would be public narrows: of the small counts it could only be some. */
export type GivenAway = {
  readonly line: SeriesKey & { readonly period: Month };
  /** The small counts that it could be. */
  readonly values: readonly string[];
  /** Whether it could not be decided for others, which counts as unsafe. */
  readonly isUndecided: boolean;
  /** Whether it is about those who are not counted in a share. */
  readonly ofTheOthers: boolean;
  /** How the terms hang together, as `relations.csv` says it; "" where no single equation says it. */
  readonly relation: string;
  /** The terms that add up to nought, each with its sign; none where no single equation says it. */
  readonly equation: readonly SeenTerm[];
  /** The lines that `--withhold` takes as the answer, as it takes them. */
  readonly answers: readonly string[];
};

/** What would give a hidden figure away. A person must decide what to hide with it: no confirmation answers it. */
export type DisclosureHold =
  | ({ readonly code: "gives-away" } & GivenAway["line"] & Omit<GivenAway, "line">)
  | ({ readonly code: "shown-before" } & GivenAway["line"]);

/** What an officer may not do to what is hidden. */
export type DisclosureFault =
  | { readonly code: "disclosure-loosened" }
  | { readonly code: "withheld-unknown"; readonly among: string }
  | { readonly code: "withheld-elsewhere"; readonly answers: readonly string[] }
  | { readonly code: "withheld-unasked" }
  /** So many figures, the first of them here, are given as they were when they were withdrawn. */
  | ({ readonly code: "withdrawn-again"; readonly lines: number } & GivenAway["line"])
  | ({ readonly code: "withdrawn-anew" } & GivenAway["line"])
  | ({ readonly code: "withdrawn-joined" } & GivenAway["line"])
  | { readonly code: "hidden-figure-told" };

/** What would lose less to disclosure control. For the officer alone: it tells which figures are small. */
export type DisclosureNote =
  | {
      readonly code: "months-too-thin";
      readonly indicator: string;
      /** How many of the last `months` count 1 to `threshold`, or are hidden. */
      readonly thin: number;
      readonly months: number;
      readonly threshold: number;
    }
  | ({
      readonly code: "category-too-thin";
      /** How many of the `months` given count 1 to `threshold`. */
      readonly thin: number;
      readonly months: number;
      readonly threshold: number;
      /** Another category of the breakdown. */
      readonly joinedTo: string;
      /** How many lines of all months given are hidden, and how many would be with both as one category. */
      readonly hidden: number;
      readonly hiddenJoined: number;
    } & SeriesKey);

/** What an officer should know of how figures hang together, and of what is hidden. It holds nothing. */
export type StructureNote =
  /** A declared equation that the figures of a month contradict; the first such month. */
  | {
      readonly code: "relation-contradicted";
      readonly relation: string;
      /** As `relations.csv` writes it. */
      readonly whole: string;
      readonly period: Month;
      /** Whether so many months contradict it that it is counted on in none. */
      readonly isDropped: boolean;
    }
  /** An equation that has held in so many months, and that nobody declared. */
  | {
      readonly code: "relation-undeclared";
      readonly whole: string;
      readonly parts: readonly string[];
      readonly months: number;
    }
  /** The last month of a year of which it is the only hidden one. */
  | { readonly code: "hidden-alone"; readonly indicator: string; readonly period: Month };
