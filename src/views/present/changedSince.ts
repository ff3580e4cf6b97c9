/** The headline figure of a slide: its words, and what it is for. Both as the slide says them. */
export type SlideFigure = { readonly title: string; readonly value: string; readonly period: string };

/** One figure of an agenda that is another in the newest release: `83.0% (September 2026), now 84.1% (October 2026)`. */
export type Shifted = { readonly id: string; readonly words: string };

/**
 * The figures of an agenda that are not the same in the newest release, by the ids of their slides and in the agenda's order: another value,
 * a later period, or none any more.
 */
export function shiftedFigures(
  shown: readonly string[],
  then: ReadonlyMap<string, SlideFigure>,
  now: ReadonlyMap<string, SlideFigure>,
): Shifted[] {
  return shown.flatMap((id) => {
    const before = then.get(id);
    const after = now.get(id);
    if (before === undefined) return [];
    if (after === undefined) return [{ id, words: `${before.title}: ${said(before)}, no longer published` }];
    if (before.value === after.value && before.period === after.period) return [];
    return [{ id, words: `${before.title}: ${said(before)}, now ${said(after)}` }];
  });
}

function said({ value, period }: SlideFigure): string {
  return `${value} (${period})`;
}

/** What the figures of an agenda are, and whether newer ones are out: for the first slide and the bar. */
export function pinnedSentence(
  pinned: { readonly seq: number; readonly day: string },
  newest: { readonly seq: number; readonly day: string },
  shifted: readonly Shifted[],
): string {
  const count = shifted.length;
  const newer =
    count === 0
      ? "None of the figures in it is another now."
      : `${count === 1 ? "1 figure in it is" : `${count} figures in it are`} newer now.`;
  return `Figures have changed since this agenda was made. It shows release ${pinned.seq}, of ${pinned.day}; the newest is release ${newest.seq}, of ${newest.day}. ${newer}`;
}
