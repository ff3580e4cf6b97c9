import type { Month } from "../../src/core/period.ts";
import { fraction, within, type Entry } from "./entry.ts";

/** Full-time social workers by the cases they hold: the band's id, its least and its most, and where its cases usually lie. */
const BANDS = [
  { id: "up_to_12", least: 4, most: 12, usual: 9.5 },
  { id: "13_to_17", least: 13, most: 17, usual: 15.2 },
  { id: "18_to_22", least: 18, most: 22, usual: 19.8 },
  { id: "23_or_more", least: 23, most: 32, usual: 24.6 },
] as const;

/** How far caseloads lie apart: newly qualified workers hold few, the rest about what they share. */
const SPREAD = 2.6;

/**
 * The headline and its bands: `holders` in tenths of a full-time post, most of them near the mean, and `cases` shared out so
 * that the bands add up to both and each band's own mean lies within it.
 */
export function caseloads(month: Month, cases: number, holders: number): Entry[] {
  const mean = cases / (holders / 10);
  const below = (edge: number) => 1 / (1 + Math.exp(-(edge - mean) / SPREAD));
  const edges = [0, below(12.5), below(17.5), below(22.5), 1];
  const posts = BANDS.map((_, index) =>
    Math.round(holders * ((edges[index + 1] ?? 1) - (edges[index] ?? 0))),
  );
  posts[1] = (posts[1] ?? 0) + holders - sum(posts);
  const held = posts.map((tenths, index) => Math.round((tenths / 10) * (BANDS[index]?.usual ?? mean)));
  // What is left over goes to the bands in turn, as far as each can take it.
  for (let left = cases - sum(held), turn = 0; left !== 0 && turn < 10_000; turn++) {
    const index = turn % BANDS.length;
    const [band, full] = [BANDS[index], (posts[index] ?? 0) / 10];
    const next = (held[index] ?? 0) + Math.sign(left);
    if (band === undefined || next < band.least * full || next > band.most * full) continue;
    held[index] = next;
    left -= Math.sign(left);
  }
  if (sum(held) !== cases) throw new Error(`The bands of ${month} cannot hold ${cases} cases`);
  return [
    fraction(month, "caseload", cases, holders),
    ...BANDS.map(({ id }, index) =>
      within("cases_held", id, fraction(month, "caseload", held[index] ?? 0, posts[index] ?? 0)),
    ),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
