import type * as Prerender from "../../src/static/pages.tsx";
import { readText } from "../effects/files.ts";

/** The built site. */
export const DIST = "dist";

/** Reads the built site's files as a page would. */
export const readBuilt: Parameters<typeof Prerender.makePages>[0] = async (path) => {
  const text = await readText(`${DIST}/${path}`);
  return text === undefined ? { kind: "absent" } : { kind: "text", text };
};
