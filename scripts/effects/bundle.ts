/** Vite: the code of the pages, and the code that makes them. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** Where the code that makes the pages is built. */
const MAKERS = ".prerender";

/** Builds the pages' code and templates with what `public` holds, then what the pages need that stand alone, then their makers. */
export async function bundle(): Promise<void> {
  await build({ logLevel: "warn" });
  await build({ logLevel: "warn", mode: "alone" });
  await build({ logLevel: "warn", build: { ssr: true, outDir: MAKERS } });
}

/** The makers that were built, by the name of their file in `src/static`. */
export async function bundled(name: string): Promise<unknown> {
  return import(pathToFileURL(resolve(`${MAKERS}/${name}.js`)).href);
}
