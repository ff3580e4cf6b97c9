/** Which packages are in a build: the licences of a site and the budget of its pages ask. */
import type { Plugin } from "vite";

/** Beside the makers of pages, and no part of a site: the packages in each of its files, as JSON. */
export const PACKAGES_FILE = "packages.json";

/** A package's folder in a path, that of a package within another included. */
const PACKAGE = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * Notes the packages of which something is in each file of a build, by the file's path, as folders within this software's, sorted. What
 * Vite adds to a script by itself is Vite's. Of a minified script only the bundler knows.
 */
export function notingPackages(packages: Map<string, readonly string[]>): Plugin {
  return {
    name: "note-packages",
    generateBundle(_, files) {
      for (const [path, file] of Object.entries(files)) {
        const sources = file.type === "chunk" ? file.moduleIds : file.originalFileNames;
        packages.set(path, [...new Set(sources.flatMap(packageOf))].sort());
      }
    },
  };
}

function packageOf(source: string): string[] {
  const folder = PACKAGE.exec(source.replaceAll("\\", "/"))?.[0];
  if (folder !== undefined) return [folder];
  return source.startsWith("\0") ? ["node_modules/vite"] : [];
}
