import type { ComparatorSource } from "../../core/comparators/source.ts";
import type { Council } from "../../core/council.ts";
import { dayName } from "../../core/period.ts";
import type { Release } from "../../core/release.ts";
import { eventDayName } from "../../core/story/eventDay.ts";
import { asAt } from "../../core/releases/newest.ts";
import type { ChartPoints } from "../points.ts";

/** Whose figures they are, and when they were published. */
export type Stamped = { readonly council: Council; readonly releases: readonly Release[] };

/** "Nenebridge Council, illustrative figures, 20 October 2026": the council and the day of publication. */
export function stampOf({ council, releases }: Stamped): string {
  const when = asAt(releases);
  return [
    council.name,
    ...(council.illustrative ? ["illustrative figures"] : []),
    ...(when === undefined ? [] : [dayName(when)]),
  ].join(", ");
}

/**
 * The stamp of a picture that is downloaded, in paragraphs: the council and the date, what the numbered flags stand for, and the
 * source, that of other areas' figures where some are drawn, and the licence.
 */
export function fullStampOf(
  { council, releases }: Stamped,
  sources: readonly ComparatorSource[],
  { areas, flags }: Pick<ChartPoints, "areas" | "flags">,
): string[] {
  const { name, illustrative, licence } = council;
  const when = asAt(releases);
  const whose = [
    when === undefined ? `${name}.` : `${name}, as at ${dayName(when)}.`,
    ...(illustrative ? [`Illustrative figures: ${name} is invented.`] : []),
  ];
  const from = [
    `Source: ${name}, monthly return; management information, not official statistics.`,
    ...(areas.some(({ ofPeer }) => ofPeer === undefined)
      ? sources.map(({ release }) => `Other areas: ${release}.`)
      : []),
    ...areas.flatMap(({ name: peer, ofPeer }) =>
      ofPeer === undefined ? [] : [`${peer}: its own publication, as at ${dayName(ofPeer.asAt)}.`],
    ),
    ...(licence === "" ? [] : [`Licence: ${licence}.`]),
  ];
  const happened = flags.map(({ number, event }) => `${number}: ${event.title}, ${eventDayName(event)}.`);
  return [whose, happened, from].filter(({ length }) => length > 0).map((sentences) => sentences.join(" "));
}
