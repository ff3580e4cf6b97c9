import type * as Site from "../../src/static/site.ts";
import { readText } from "../effects/files.ts";

/** The built site. */
export const DIST = "dist";

/** The built code that makes its pages. */
export const MAKERS = ".prerender";

/** Reads the built site's files as a page would. */
export const readBuilt: Parameters<typeof Site.makeSite>[0] = async (path) => {
  const text = await readText(`${DIST}/${path}`);
  return text === undefined ? { kind: "absent" } : { kind: "text", text };
};
