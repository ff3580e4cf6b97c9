import type { Edition } from "../store/edition.ts";
import type { ReadFile } from "../store/files.ts";
import { createSite, type Site } from "../store/site.ts";

/** All that is published, as every step of a build takes it. */
export type Whole = {
  readonly edition: Edition;
  /** Everything that a page can need is loaded, or is known not to be there. */
  readonly site: Site;
};

/** Reads all that is published, each file once; undefined where there is no edition, or where it cannot be read. */
export async function readWhole(read: ReadFile): Promise<Whole | undefined> {
  const site = createSite(read);
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") return undefined;
  await Promise.all([
    site.load({ page: "overview" }),
    site.load({ page: "downloads" }),
    ...edition.value.indicators.map(({ id }) => site.load({ page: "indicator", id })),
  ]);
  return { edition: edition.value, site };
}
