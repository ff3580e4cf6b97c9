import type { Day } from "../period.ts";
import type { Level } from "./comparator.ts";

/** An area of which the Department for Education publishes figures. */
export type Area = {
  /** The Department's number, such as 874: names are respelt and ONS codes change, numbers hardly ever do. */
  readonly code: string;
  /** The ONS codes it has had, the newest first; none where no source gives one. */
  readonly onsCodes: readonly string[];
  readonly name: string;
  readonly level: Level;
  /** The number of an authority's region, the smallest that contains it (Inner London, not London); "" for the country and regions. */
  readonly region: string;
  /**
   * From when to when it is there, by the sources' own figures; undefined where it was there before the first or still is at the newest.
   * Before and after, it has no figures because there was no such authority, which is not the same as figures that are withheld.
   */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
};

/** One of the ten authorities that the Department's model finds most like another. */
export type StatisticalNeighbour = {
  readonly areaCode: string;
  /** 1, the most alike, to 10. */
  readonly place: number;
  readonly neighbourCode: string;
  /** The model's own words, such as "Somewhat close". */
  readonly closeness: string;
};
