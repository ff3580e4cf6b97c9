import { renderToStaticMarkup } from "react-dom/server";

import { cardAt } from "./cardOf.ts";
import { CardPicture } from "./cards/CardPicture.tsx";
import type { Measure } from "./cards/fit.ts";
import { pageAt, pathsOf } from "../shell/routes.tsx";
import type { ReadFile } from "../store/files.ts";
import { createSite } from "../store/site.ts";

/** A card still to be turned into dots; its file is from the site's root. */
export type MadeCard = { readonly file: string; readonly svg: string };

/** Every card that a page names, once, from the files that `read` gives; `measure` knows the typeface. */
export async function makeCards(read: ReadFile, measure: Measure): Promise<MadeCard[]> {
  const site = createSite(read);
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") return [];
  const made = new Map<string, string>();
  for (const path of pathsOf(edition.value)) {
    const { route, params } = pageAt(path, edition);
    await site.load(route.need(params));
    const card = cardAt(path, site.getState());
    if (card === undefined || made.has(card.file)) continue;
    made.set(card.file, renderToStaticMarkup(<CardPicture card={card} measure={measure} />));
  }
  return [...made].map(([file, svg]) => ({ file, svg }));
}
