import type { Page } from "../shell/pageAt.ts";
import { siteHead, type PageHead } from "../views/head.ts";
import type { Whole } from "./whole.ts";

/** The head of a page: its own where its route has one, otherwise the general one; undefined where its data is missing. */
export async function headOf(
  { edition, site }: Whole,
  path: string,
  { route, params }: Page,
): Promise<PageHead | undefined> {
  const own = await route.inBuild?.head?.();
  if (own === undefined) return siteHead({ edition });
  const title = route.title(edition, params);
  return own({ path, title, params, edition, state: site.getState() });
}
