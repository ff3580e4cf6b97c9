import { readText } from "../effects/files.ts";
import type { ReadFile } from "../../src/store/files.ts";

/** The built site. */
export const DIST = "dist";

/** Reads the built site's files as a page would. */
export const readBuilt: ReadFile = async (path) => {
  const text = await readText(`${DIST}/${path}`);
  return text === undefined ? { kind: "absent" } : { kind: "text", text };
};
