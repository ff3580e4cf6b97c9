/** Vite builds the code of the pages, and the code that makes the pages. */
import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type InlineConfig, type Plugin } from "vite";

import { ownFolder, writeFiles } from "./files.ts";

/**
 * The documents that stand alone, by the mode in which Vite builds what each needs: pages that have no app. Each is built apart, so that none waits
 * for another's code.
 */
export const ALONE: readonly string[] = ["present", "pack", "embed"];

/** Where a bundle is built, and what of it is said. */
export type BundleFolders = {
  /** The folder for what pages load, with the documents into which they are written. It is made anew. */
  readonly site: string;
  /** The folder for the built code that makes the pages. */
  readonly makers: string;
  /** Whether what `public` holds is copied to the pages. */
  readonly hasPublic: boolean;
  /** The last line of the record's `key.pub`, which the pages' script carries; undefined for that of `public/data`. */
  readonly key?: string | undefined;
  readonly logLevel: "warn" | "silent";
};

/**
 * Builds the pages' code and templates, then what the pages need that stand alone, then their makers.
 * Gives the packages of which something is in what pages load, as folders within this software's, sorted.
 */
export async function bundle({ site, makers, hasPublic, logLevel, key }: BundleFolders): Promise<string[]> {
  // Vite and React heed it: a site that is built is the same wherever it is built.
  process.env["NODE_ENV"] = "production";
  const packages = new Set<string>();
  const root = ownFolder();
  const shared: InlineConfig = { root, configFile: join(root, "vite.config.ts"), logLevel };
  if (key !== undefined) shared.define = { COUNCIL_KEY: JSON.stringify(key) };
  const plugins = [noting(packages)];
  const worker = { format: "es" as const, plugins: () => [noting(packages)] };
  const outDir = resolve(site);
  const copies = hasPublic ? {} : { copyPublicDir: false };
  await build({ ...shared, plugins, worker, build: { outDir, ...copies } });
  for (const mode of ALONE) await build({ ...shared, mode, plugins, worker, build: { outDir } });
  await build({ ...shared, build: { ssr: true, outDir: resolve(makers) } });
  return [...packages].sort();
}

/** Makes a folder outside this software one in which built code finds its packages. */
export async function linkPackages(folder: string): Promise<void> {
  await writeFiles(folder, new Map([["package.json", '{ "type": "module" }\n']]));
  await symlink(join(ownFolder(), "node_modules"), join(folder, "node_modules"), "junction");
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

/** Loads a built module from the folder of makers, by the name of its file in `src/static`. */
export async function bundled(makers: string, name: string): Promise<unknown> {
  return import(pathToFileURL(resolve(`${makers}/${name}.js`)).href);
}
