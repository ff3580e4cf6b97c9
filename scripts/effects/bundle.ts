/** Vite builds the code of the pages, and the code that makes the pages. */
import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type InlineConfig } from "vite";

import { ownFolder, writeFiles } from "./files.ts";
import { notingPackages, PACKAGES_FILE } from "./packages.ts";

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
 * Gives the packages of which something is in what pages load, as folders within this software's, sorted; which are in which file
 * stands beside the makers.
 */
export async function bundle({ site, makers, hasPublic, logLevel, key }: BundleFolders): Promise<string[]> {
  // Vite and React heed it: a site that is built is the same wherever it is built.
  process.env["NODE_ENV"] = "production";
  const packages = new Map<string, readonly string[]>();
  const root = ownFolder();
  const shared: InlineConfig = { root, configFile: join(root, "vite.config.ts"), logLevel };
  if (key !== undefined) shared.define = { COUNCIL_KEY: JSON.stringify(key) };
  const plugins = [notingPackages(packages)];
  const worker = { format: "es" as const, plugins: () => [notingPackages(packages)] };
  const outDir = resolve(site);
  const copies = hasPublic ? {} : { copyPublicDir: false };
  await build({ ...shared, plugins, worker, build: { outDir, ...copies } });
  for (const mode of ALONE) await build({ ...shared, mode, plugins, worker, build: { outDir } });
  await build({ ...shared, build: { ssr: true, outDir: resolve(makers) } });
  const account = JSON.stringify(Object.fromEntries(packages));
  await writeFiles(resolve(makers), new Map([[PACKAGES_FILE, account]]));
  return [...new Set([...packages.values()].flat())].sort();
}

/** Makes a folder outside this software one in which built code finds its packages. */
export async function linkPackages(folder: string): Promise<void> {
  await writeFiles(folder, new Map([["package.json", '{ "type": "module" }\n']]));
  await symlink(join(ownFolder(), "node_modules"), join(folder, "node_modules"), "junction");
}

/** Loads a built module from the folder of makers, by the name of its file in `src/static`. */
export async function bundled(makers: string, name: string): Promise<unknown> {
  return import(pathToFileURL(resolve(`${makers}/${name}.js`)).href);
}
