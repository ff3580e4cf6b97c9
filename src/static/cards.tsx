import { renderToStaticMarkup } from "react-dom/server";

import { CardPicture } from "./cards/CardPicture.tsx";
import type { TextMeasure } from "./cards/fit.ts";
import { headOf } from "./headOf.ts";
import { pageAt } from "../shell/pageAt.ts";
import { isOfApp, pathsOf } from "../shell/route.ts";
import type { Whole } from "./whole.ts";

/** A card as an SVG that is still to be made a PNG; `file` is its path from the site's root. */
export type MadeCard = { readonly file: string; readonly svg: string };

/** Every card that pages name, each once. `measure` gives the width of a text in the cards' typeface. */
export async function makeCards(whole: Whole, measure: TextMeasure): Promise<MadeCard[]> {
  const { edition, routes, site } = whole;
  const made = new Map<string, string>();
  for (const path of pathsOf(routes.filter(isOfApp), edition)) {
    const head = await headOf(whole, path, pageAt(path, site.getState().edition, routes));
    if (head === undefined || made.has(head.card.file)) continue;
    const { card } = head;
    made.set(card.file, renderToStaticMarkup(<CardPicture card={card} measure={measure} />));
  }
  return [...made].map(([file, svg]) => ({ file, svg }));
}
