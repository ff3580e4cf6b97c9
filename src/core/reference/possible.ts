import { compare, decimal, type Decimal } from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { lastDayOf, readMonth, type Day } from "../period.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { mustBe, textOfEntry } from "../tables/entries.ts";
import { EVENTS } from "../tables/events.ts";
import { INDICATORS } from "../tables/indicators.ts";
import { TARGETS } from "../tables/targets.ts";
import type { CommentaryEntry } from "./others.ts";
import type { Reference, WrittenRows } from "./reference.ts";
import type { TargetEntry } from "./targets.ts";

/**
 * Targets, months and days of the council's files that cannot be, whatever the figures are: a target outside of what its figure
 * can be, a tolerance below 0, an end before its beginning, and what was found before it was looked for.
 */
export function impossibleIn({ indicators }: Pick<Reference, "indicators">, rows: WrittenRows): Issue[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return [
    ...rows.indicators.flatMap(({ row, cells: { first_period: first, last_period: last } }) =>
      first !== undefined && last !== undefined && last < first
        ? [mustBe("no earlier than first_period", { file: INDICATORS.file, row, column: "last_period" })]
        : [],
    ),
    ...rows.targets.flatMap((entry) => impossibleTarget(entry, known.get(entry.cells.indicator))),
    ...rows.commentary.flatMap(impossibleNote),
    ...rows.events.flatMap(impossibleEvent),
  ];
}

function impossibleTarget({ row, cells }: TargetEntry, indicator: Indicator | undefined): Issue[] {
  const at = (column: string) => ({ file: TARGETS.file, row, column });
  const { target, tolerance } = cells;
  const expected = target && indicator && outside(target, indicator);
  return [
    ...(expected === undefined ? [] : [mustBe(expected, at("target"))]),
    ...(tolerance !== undefined && tolerance.units < 0n ? [mustBe("0 or more", at("tolerance"))] : []),
  ];
}

/** A share is of its whole (0 to its scale), a place is one of so many, and nothing that is not signed is below 0. */
function outside(target: Decimal, indicator: Indicator): string | undefined {
  const [least, most] = isRank(indicator)
    ? [1, placesOf(indicator)]
    : [0, indicator.kind === "ratio" ? indicator.scale : undefined];
  if (indicator.signed) return undefined;
  const isLess = compare(target, decimal(least)) < 0;
  const isMore = most !== undefined && compare(target, decimal(most)) > 0;
  if (!isLess && !isMore) return undefined;
  return most === undefined
    ? `${least} or more, as this indicator is not signed`
    : `from ${least} to ${most}, as its figures are`;
}

/** N of the unit "of N"; undefined where it is no number. */
function placesOf({ unit }: Indicator): number | undefined {
  const places = Number(/^of ([\d,]+)/.exec(unit)?.[1]?.replaceAll(",", ""));
  return places > 0 ? places : undefined;
}

function impossibleNote({ row, cells }: WrittenRows["commentary"][number]): Issue[] {
  const { period, back_on_track_by: by } = cells;
  const month = readMonth(by);
  if (by === "" || (month !== undefined && month >= period)) return [];
  return [
    mustBe("a month such as 2026-10, no earlier than the note’s own, or blank", {
      ...{ file: COMMENTARY.file, row, column: "back_on_track_by" },
    }),
  ];
}

/** Kinds of event that are looked into or decided on their day: nothing is published of them before it. */
const FOUND_ON_ITS_DAY = ["inspection", "board", "data"];

function impossibleEvent({ row, cells }: WrittenRows["events"][number]): Issue[] {
  return [...impossibleDay(row, cells), ...impossiblePublication(row, cells)];
}

type EventCells = WrittenRows["events"][number]["cells"];

/** The first day stands for a month or a year of which the source knows no day. */
function impossibleDay(row: number, { date, known_to: to }: EventCells): Issue[] {
  const isFirst = to === "day" || date.endsWith(to === "month" ? "-01" : "-01-01");
  return isFirst
    ? []
    : [
        mustBe(`the first day of the ${to}, as known_to says that no more is known`, {
          ...{ file: EVENTS.file, row, column: "date" },
        }),
      ];
}

function impossiblePublication(row: number, { date, published_on: on, kind }: EventCells): Issue[] {
  if (on === undefined || on >= date || !FOUND_ON_ITS_DAY.includes(kind)) return [];
  return [
    mustBe("no earlier than date, as nothing is known of such an event before it", {
      ...{ file: EVENTS.file, row, column: "published_on" },
    }),
  ];
}

/** Notes on months that are not over `today`: nobody can say yet what happened in them. Those of `published` were given already. */
export function notesFromTheFuture(
  rows: Pick<WrittenRows, "commentary">,
  published: readonly CommentaryEntry[],
  today: Day,
): Issue[] {
  const known = new Set(published.map(textOfEntry));
  return rows.commentary
    .filter((entry) => lastDayOf(entry.cells.period) >= today && !known.has(textOfEntry(entry)))
    .map(({ row }) => mustBe("a month that is over", { file: COMMENTARY.file, row, column: "period" }));
}
