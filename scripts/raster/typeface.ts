import type * as Cards from "../../src/static/cards.tsx";
import type * as Pictures from "../../src/static/pictures.tsx";
import { advancesOf } from "./advances.ts";
import { readInstalled } from "../effects/files.ts";
import { toBase64 } from "../../src/core/releases/log/base64.ts";
import { brotli, inflate } from "../effects/packing.ts";
import { subsetOf } from "./subset.ts";
import { sfntOf, tablesOf } from "./woff.ts";
import { woff2Of } from "./woff2.ts";

type Measure = Parameters<typeof Cards.makeCards>[1];

type FaceOf = NonNullable<Parameters<typeof Pictures.makePictures>[2]>;

/** The typeface of cards and pictures: font files for the rasteriser, the width of a text, and a small font of some letters. */
export type Typeface = {
  readonly fonts: readonly Uint8Array[];
  readonly measure: Measure;
  readonly faceOf: FaceOf;
};

const WEIGHTS = [400, 700] as const;
/** Files with the letters of English, then with those of Welsh and of most European names. */
const LETTERS = ["latin", "latin-ext"] as const;

/** The package of the site's typeface in WOFF, because WOFF2, which the site uses, is hard to unpack outside browsers. */
export async function readTypeface(): Promise<Typeface> {
  const files = await Promise.all(
    WEIGHTS.flatMap((weight) =>
      LETTERS.map(async (letters) => {
        const name = `@fontsource/source-sans-3/files/source-sans-3-${letters}-${weight}-normal.woff`;
        const woff = await readInstalled(name);
        const tables = tablesOf(woff, inflate);
        return { weight, letters, tables, advance: advancesOf(tables), font: sfntOf(woff, inflate) };
      }),
    ),
  );
  return {
    fonts: files.map(({ font }) => font),
    measure: (text, size, weight) => {
      const own = files.filter((file) => file.weight === weight);
      // A letter that no file has is taken as 1 em wide, at least as wide as what is drawn for it.
      const wide = (letter: string) => own.map(({ advance }) => advance(letter)).find(isThere) ?? 1;
      return Array.from(text).reduce((sum, letter) => sum + wide(letter) * size, 0);
    },
    faceOf: (letters, weight) => {
      const own = files.find((file) => file.weight === weight && file.letters === "latin");
      if (own === undefined) return "";
      return toBase64(woff2Of(subsetOf(own.tables, letters), brotli));
    },
  };
}

function isThere(width: number | undefined): width is number {
  return width !== undefined;
}
