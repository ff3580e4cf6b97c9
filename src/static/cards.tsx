import { renderToStaticMarkup } from "react-dom/server";

import { cardAt } from "./cardOf.ts";
import { CardPicture } from "./cards/CardPicture.tsx";
import type { Measure } from "./cards/fit.ts";
import { pathsOf } from "../shell/routes.tsx";
import type { Whole } from "./whole.ts";

/** A card still to be turned into dots; its file is from the site's root. */
export type MadeCard = { readonly file: string; readonly svg: string };

/** Every card that a page names, once; `measure` knows the typeface. */
export function makeCards({ site, edition }: Whole, measure: Measure): MadeCard[] {
  const made = new Map<string, string>();
  for (const path of pathsOf(edition)) {
    const card = cardAt(path, site.getState());
    if (card === undefined || made.has(card.file)) continue;
    made.set(card.file, renderToStaticMarkup(<CardPicture card={card} measure={measure} />));
  }
  return [...made].map(([file, svg]) => ({ file, svg }));
}
