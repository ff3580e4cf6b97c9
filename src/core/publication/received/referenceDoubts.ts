import type { Dataset } from "../../dataset/dataset.ts";
import { compare, decimal, multiply, type Decimal } from "../../decimal.ts";
import { inFile, type Issue } from "../../issue.ts";
import type { Indicator } from "../../indicator.ts";
import { isNumber } from "../../observation.ts";
import { monthOf, monthsAfter } from "../../period.ts";
import type { EventEntry } from "../../reference/others.ts";
import type { WrittenRows } from "../../reference/reference.ts";
import type { TargetEntry } from "../../reference/targets.ts";
import { titlesOf } from "../../returns/titledLines.ts";
import { entriesIn, textOfEntry } from "../../tables/entries.ts";
import { EVENTS } from "../../tables/events.ts";
import { TARGETS } from "../../tables/targets.ts";
import type { ReceivedReference } from "./reference.ts";

/** The figures that are published, and those that would be. */
type Figures = { readonly before: Dataset; readonly after: Dataset };

/**
 * Rows of the council's files that may be right but look like a slip, where they are new or are not what is published: once
 * somebody has said that they are right, nobody is asked again.
 */
export function referenceDoubts(
  rows: WrittenRows,
  figures: Figures,
  { parsed }: Pick<ReceivedReference, "parsed">,
  indicators: readonly Indicator[],
): Issue[] {
  const titled = titlesOf({ indicators, categories: [] });
  const targets = entriesIn(TARGETS, parsed.get(TARGETS.file)?.table).entries.map(textOfEntry);
  const events = entriesIn(EVENTS, parsed.get(EVENTS.file)?.table).entries.map(textOfEntry);
  const farOff = rows.targets.filter((entry) => {
    const isNew = !targets.includes(textOfEntry(entry)) || headlines(figures.before, entry).length === 0;
    return isNew && isHundredfold(entry.cells.target, headlines(figures.after, entry));
  });
  const early = rows.events.filter(
    (entry) => !isAnnouncedInTime(entry) && !events.includes(textOfEntry(entry)),
  );
  return [
    ...inFile(
      TARGETS.file,
      farOff.map(({ row, cells: { indicator } }): Issue => {
        const line = titled({ indicator, breakdown: "", category: "" });
        return { code: "target-hundredfold", row, column: "target", ...(line && { line }) };
      }),
    ),
    ...inFile(
      EVENTS.file,
      early.map(({ row }): Issue => ({ code: "announced-early", row, column: "published_on" })),
    ),
  ];
}

/** The figures of a target's indicator that are shown and are not 0. */
function headlines({ byIndicator }: Dataset, { cells }: TargetEntry): Decimal[] {
  return (byIndicator.get(cells.indicator) ?? [])
    .filter(({ category }) => category === "")
    .map(({ value }) => value)
    .filter(isNumber)
    .filter(({ units }) => units !== 0n);
}

/** A share written as a fraction, or pounds as thousands, is a hundredth or a hundredfold of the figures: give or take half or double. */
function isHundredfold(target: Decimal | undefined, figures: readonly Decimal[]): boolean {
  if (target === undefined || target.units === 0n || figures.length === 0) return false;
  return figures.every((figure) => isFar(target, figure));
}

function isFar(one: Decimal, other: Decimal): boolean {
  const [a, b] = [magnitude(one), magnitude(other)];
  const [less, more] = compare(a, b) < 0 ? [a, b] : [b, a];
  const times = (factor: number) => compare(more, multiply(less, decimal(factor)));
  return times(50) >= 0 && times(200) <= 0;
}

function magnitude({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}

/** What begins on a day that was agreed before it: a target, a way of working, a law. */
const ANNOUNCED = ["target", "definition", "practice", "plan", "law", "rebaseline"];

/** Whether an event is published on its day or later; or is of a kind that is announced, in its month or the one before. */
function isAnnouncedInTime({ cells: { kind, date, published_on: on } }: EventEntry): boolean {
  if (on === undefined || on >= date) return true;
  return ANNOUNCED.includes(kind) && monthOf(on) >= monthsAfter(monthOf(date), -1);
}
