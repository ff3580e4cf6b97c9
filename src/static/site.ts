import { makeAlone, type AloneTemplates } from "./alone.tsx";
import { makeCards, type MadeCard } from "./cards.tsx";
import type { TextMeasure } from "./cards/fit.ts";
import { makeOneFile, ONE_FILE } from "./oneFile.tsx";
import { securityOf } from "./security.ts";
import { withMadeSizes } from "../views/fileSize.tsx";
import { makePages, type MadePage } from "./pages.tsx";
import { withoutFaces, type FaceOf } from "./faces.ts";
import type { MadePicture } from "./pictures.tsx";
import { SECURITY_FILE } from "../core/securityFile.ts";
import { withSheetInside, type Hash } from "./sheetInside.ts";
import type { ReadFile } from "../store/files.ts";
import { readWhole } from "./whole.ts";

/** What a site is made with. */
type Tools = {
  /** The built HTML documents that pages are written into. */
  readonly templates: AloneTemplates & { readonly index: string };
  /** The built style sheets, by name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Measures words in the typeface of cards. */
  readonly measure: TextMeasure;
  /** A small font for each picture; without it pictures have what the reader's machine has. */
  readonly faceOf?: FaceOf;
  /** Creates a DOM document in this process, in which charts are drawn. */
  readonly openDocument: () => Document;
  readonly hash: Hash;
  /** How large the downloads are that are made beside the site, by path from its root: `/formats/observations.xlsx`. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** Until when `security.txt` may be believed, the only thing that differs from build to build; without it there is none. */
  readonly expiry?: Date;
};

/** Everything that a build makes from the published files. */
export type MadeSite = {
  readonly pages: readonly MadePage[];
  /** The pages that stand alone. */
  readonly alone: readonly MadePage[];
  readonly cards: readonly MadeCard[];
  readonly pictures: readonly MadePicture[];
  /** Files for machines, and the edition as one file with its hash, by path from the site's root. */
  readonly others: ReadonlyMap<string, string>;
};

/** The whole site from the files that `read` gives, each read once; or, as a text, what could not be made for want of data. */
export async function makeSite(read: ReadFile, tools: Tools): Promise<MadeSite | string> {
  const {
    templates,
    sheets,
    measure,
    faceOf,
    openDocument,
    hash,
    expiry,
    sizes: given = new Map<string, number>(),
  } = tools;
  const whole = await readWhole(read);
  if (whole === undefined) return "the site: there is none, or it cannot be read";
  const { pages, missing, beside } = await makePages(whole, templates.index);
  if (missing.length > 0) return missing.join(", ");
  const alone = makeAlone(whole, templates);
  const cards = await makeCards(whole, measure);

  // React's server rendering of pages must not see a document, but the charts' code must see one when it is loaded. So charts
  // come last, and their code is imported here.
  const document = openDocument();
  const { makePictures } = await import("./pictures.tsx");
  const pictures = await makePictures(whole, document, faceOf);

  const files = new Map([
    ...pages.map(({ file, html }) => [file, html] as const),
    // The one file has no typeface of its own, and its pictures have the same letters as its pages.
    ...pictures.map(({ file, svg }) => [file, withoutFaces(svg)] as const),
  ]);
  const oneFile = await makeOneFile(
    whole,
    (file) => files.get(file),
    [...sheets.values()].join("\n"),
    document,
    hash,
  );
  const security = expiry && securityOf(whole.edition.council, expiry);
  const others = new Map([
    ...beside,
    ...(security === undefined ? [] : [[SECURITY_FILE, security] as const]),
    [ONE_FILE, oneFile],
    [`${ONE_FILE}.sha256`, `${await hash(oneFile)}  ${ONE_FILE}\n`],
  ]);
  const sizes = new Map([
    ...given,
    ...pictures.map(({ file, svg }) => [`/${file}`, new TextEncoder().encode(svg).length] as const),
  ]);
  const sized = pages.map(({ file, html }) => ({
    file,
    html: withMadeSizes(html, (path) => sizes.get(path)),
  }));
  const dressed = (made: readonly MadePage[]) =>
    Promise.all(
      made.map(async ({ file, html }) => ({ file, html: await withSheetInside(html, sheets, hash) })),
    );
  return { pages: await dressed(sized), alone: await dressed(alone), cards, pictures, others };
}
