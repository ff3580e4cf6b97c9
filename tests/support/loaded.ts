import type { Edition } from "../../src/store/edition.ts";
import { createSite } from "../../src/store/site.ts";
import { readFrom } from "./smallSite.ts";

/** What every page needs, as it is read from these files. */
export async function editionOf(files: Readonly<Record<string, string>>): Promise<Edition> {
  const site = createSite(readFrom(files));
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") throw new Error("these files are no edition");
  return edition.value;
}
