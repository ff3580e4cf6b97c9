import type { Council } from "../council.ts";
import { councilOf, type CouncilFile } from "./councilFile.ts";

export const COUNCIL_FILE = "council.json";

/**
 * `council.json` as published: it was checked with its schema before that, so a page only fills in the defaults. Gives
 * what `readCouncil` gives; undefined for a file that we did not publish.
 */
export function readPublishedCouncil(json: string): Council | undefined {
  const file = parsed(json);
  const isOurs = file?.schema === 1 && typeof file.name === "string" && typeof file.la_code === "string";
  return isOurs ? councilOf({ ...file, name: file.name, la_code: file.la_code }) : undefined;
}

function parsed(json: string): Partial<CouncilFile & { readonly schema: number }> | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}
