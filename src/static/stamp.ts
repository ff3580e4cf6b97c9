import { wrapped } from "../charts/labels.ts";
import type { ComparatorSource } from "../core/comparators/source.ts";
import type { Flag } from "../core/event.ts";
import { dayName } from "../core/period.ts";
import { asAt } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

/** "Nenebridge Council, illustrative figures, 20 October 2026": the council and the day of publication. */
export function stampOf({ council, releases }: Edition): string {
  const when = asAt(releases);
  return [
    council.name,
    ...(council.illustrative ? ["illustrative figures"] : []),
    ...(when === undefined ? [] : [dayName(when)]),
  ].join(", ");
}

/** What a picture shows beside the council's own line. */
type Beside = { readonly source: ComparatorSource | undefined; readonly flags: readonly Flag[] };

/**
 * The stamp of a picture that is downloaded, in lines of at most `letters`: the council, the date, what the numbered flags stand
 * for, the source of other areas' figures, and the licence.
 */
export function fullStampOf(
  { council, releases }: Edition,
  { source, flags }: Beside,
  letters: number,
): string[] {
  const { name, illustrative, licence } = council;
  const when = asAt(releases);
  const whose = [
    when === undefined ? `${name}.` : `${name}, as at ${dayName(when)}.`,
    ...(illustrative ? [`Illustrative figures: ${name} is invented.`] : []),
  ];
  const from = [
    `Source: ${name}, monthly return; management information, not official statistics.`,
    ...(source === undefined ? [] : [`Other areas: ${source.release}.`]),
    ...(licence === "" ? [] : [`Licence: ${licence}.`]),
  ];
  const happened = flags.map(({ number, event }) => `${number}: ${event.title}, ${dayName(event.date)}.`);
  return [whose, happened, from]
    .filter(({ length }) => length > 0)
    .flatMap((sentences) => wrapped(sentences.join(" "), letters));
}
