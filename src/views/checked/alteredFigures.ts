import type { EditionFiles } from "../../core/releases/editionLists.ts";
import type { HashOfBytes } from "../../core/releases/log/tree.ts";
import { objectFile } from "../../core/releases/objects.ts";
import type { ReadBytes } from "../../store/bytes.ts";
import { fileOfFigure, isAsPublished, namedFigures, type NamedFigure } from "../../store/namedFigures.ts";

/** A figure of a page, and its place among the elements that `NAMED` selects. */
export type PlacedFigure = NamedFigure & { readonly element: number };

/** What was found of the figures of a page. */
export type FiguresFound = {
  readonly altered: readonly PlacedFigure[];
  /** Whether a file could not be had, so that its figures are not checked. */
  readonly isPart: boolean;
};

/** How many figures are compared before the page may do other things: a slow phone does so many in a few milliseconds. */
const AT_ONCE = 40;

/**
 * The figures and sentences of a page that are not those of an edition, and those of a file that is not what its hash says. `page` was
 * parsed from its HTML as fetched. `rest` lets the browser do other things.
 */
export async function alteredFigures(
  page: Document,
  { hashes }: EditionFiles,
  {
    read,
    sha256,
    rest,
  }: { readonly read: ReadBytes; readonly sha256: HashOfBytes; readonly rest: () => Promise<void> },
): Promise<FiguresFound> {
  const figures = namedFigures(page);
  const files = new Map(figures.map((figure) => [fileOfFigure(figure), undefined as string | undefined]));
  let isPart = false;
  const missing = new Set<string>();
  await Promise.all(
    [...files.keys()].map(async (file) => {
      const hash = hashes.get(file);
      const bytes = hash && (await read(objectFile(hash, file)));
      if (hash && bytes === undefined) missing.add(file);
      if (bytes && (await sha256(bytes)) === hash) files.set(file, new TextDecoder().decode(bytes));
    }),
  );
  const altered: PlacedFigure[] = [];
  for (const [index, figure] of figures.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await rest();
    const file = fileOfFigure(figure);
    const text = files.get(file);
    if (missing.has(file)) isPart = true;
    else if (text === undefined || !isAsPublished(figure, text)) altered.push(figure);
  }
  return { altered, isPart };
}
