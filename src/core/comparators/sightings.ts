import { group } from "d3-array";

import { byCodePoint } from "../order.ts";
import type { Day } from "../period.ts";
import type { Area } from "./area.ts";
import { LEVELS, type Level } from "./comparator.ts";
import type { Life } from "./lives.ts";

/** What one row or list says of an area. `at` is the day that the row is about; undefined for a list without a day. */
export type Sighting = {
  readonly code: string;
  readonly level: Level;
  /** "" where it does not say. */
  readonly name: string;
  readonly onsCode: string;
  /** The number of its region; "" for the country and regions, or where it does not say. */
  readonly region: string;
  readonly at: Day | undefined;
};

/**
 * The areas of all sources, joined by the Department's number: country, regions, authorities, each by number. A name is the one of a
 * list, else the newest; ONS codes are all that were seen, the one seen last first; `lives` says when authorities were there.
 */
export function joinedAreas(sightings: readonly Sighting[], lives: ReadonlyMap<string, Life>): Area[] {
  return [...group(sightings, ({ code }) => code)]
    .map(([code, seen]): Area => {
      const newest = [...seen].sort((a, b) => byCodePoint(b.at ?? LIST, a.at ?? LIST));
      const level = newest[0]?.level ?? "authority";
      return {
        code,
        onsCodes: [...new Set(newest.map(({ onsCode }) => onsCode).filter((each) => each !== ""))],
        name: first(newest.map(({ name }) => name)),
        level,
        region: level === "authority" ? first(newest.map(({ region }) => region)) : "",
        from: level === "authority" ? lives.get(code)?.from : undefined,
        to: level === "authority" ? lives.get(code)?.to : undefined,
      };
    })
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byCodePoint(a.code, b.code));
}

/** A list without a day is for today. */
const LIST = "9999-12-31";

function first(texts: readonly string[]): string {
  return texts.find((each) => each !== "") ?? "";
}
