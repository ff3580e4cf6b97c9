/** Vite builds the code of the pages, and the code that makes the pages. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";

/** The folder for the built code that makes the pages. */
const MAKERS = ".prerender";

/**
 * Builds the pages' code and templates with what `public` holds, then what the pages need that stand alone, then their makers.
 * Gives the packages of which something is in what pages load, as folders of `node_modules`, sorted.
 */
export async function bundle(): Promise<string[]> {
  const packages = new Set<string>();
  const plugins = [noting(packages)];
  const worker = { format: "es" as const, plugins: () => [noting(packages)] };
  await build({ logLevel: "warn", plugins, worker });
  await build({ logLevel: "warn", mode: "alone", plugins, worker });
  await build({ logLevel: "warn", build: { ssr: true, outDir: MAKERS } });
  return [...packages].sort();
}

/** A package's folder in a path, that of a package within another included. */
const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Notes the package of every module and file that is put into a build; Vite's own helpers are Vite's. */
function noting(packages: Set<string>): Plugin {
  const note = (id: string) => {
    const folder = PACKAGE.exec(id.replaceAll("\\", "/"))?.[0];
    if (folder !== undefined) packages.add(folder);
    else if (id.startsWith("\0")) packages.add("node_modules/vite");
  };
  return {
    name: "note-packages",
    generateBundle(_, files) {
      for (const file of Object.values(files))
        for (const id of file.type === "chunk" ? file.moduleIds : file.originalFileNames) note(id);
    },
  };
}

/** Loads a built module, by the name of its file in `src/static`. */
export async function bundled(name: string): Promise<unknown> {
  return import(pathToFileURL(resolve(`${MAKERS}/${name}.js`)).href);
}
