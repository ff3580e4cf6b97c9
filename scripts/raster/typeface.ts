import type * as Cards from "../../src/static/cards.tsx";
import { advancesOf } from "./advances.ts";
import { readInstalled } from "../effects/files.ts";
import { inflate } from "../effects/packing.ts";
import { sfntOf, tablesOf } from "./woff.ts";

type Measure = Parameters<typeof Cards.makeCards>[1];

/** The typeface of cards: its files as a rasteriser reads them, and how wide a text is in it. */
export type Typeface = { readonly fonts: readonly Uint8Array[]; readonly measure: Measure };

const WEIGHTS = [400, 700] as const;
/** The letters of English, then those of Welsh and of most names in Europe. */
const LETTERS = ["latin", "latin-ext"] as const;

/** The site's own typeface once more, as it is packed without what only browsers unpack. */
export async function readTypeface(): Promise<Typeface> {
  const files = await Promise.all(
    WEIGHTS.flatMap((weight) =>
      LETTERS.map(async (letters) => {
        const name = `@fontsource/source-sans-3/files/source-sans-3-${letters}-${weight}-normal.woff`;
        const woff = await readInstalled(name);
        const advance = advancesOf(tablesOf(woff, inflate));
        return { weight, advance, font: sfntOf(woff, inflate) };
      }),
    ),
  );
  return {
    fonts: files.map(({ font }) => font),
    measure: (text, size, weight) => {
      const own = files.filter((file) => file.weight === weight);
      // A letter that is in none of them takes no more than its height, whatever is drawn for it.
      const wide = (letter: string) => own.map(({ advance }) => advance(letter)).find(isThere) ?? 1;
      return Array.from(text).reduce((sum, letter) => sum + wide(letter) * size, 0);
    },
  };
}

function isThere(width: number | undefined): width is number {
  return width !== undefined;
}
