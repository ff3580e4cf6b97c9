/** Vite builds the code of the pages, and the code that makes the pages. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** The folder for the built code that makes the pages. */
const MAKERS = ".prerender";

/**
 * Builds the pages' code and templates with the files of `public`, then the scripts of pages without the app, then the code
 * that makes pages.
 */
export async function bundle(): Promise<void> {
  await build({ logLevel: "warn" });
  await build({ logLevel: "warn", mode: "alone" });
  await build({ logLevel: "warn", build: { ssr: true, outDir: MAKERS } });
}

/** Loads a built module, by the name of its file in `src/static`. */
export async function bundled(name: string): Promise<unknown> {
  return import(pathToFileURL(resolve(`${MAKERS}/${name}.js`)).href);
}
