import { listFiles, ownFolder, readOwn, readText } from "../effects/files.ts";

/** Where the licences of everything bundled stand in the built site. */
export const LICENCES_FILE = "licences.txt";

/** The names that a package's licence has in its folder. */
const LICENCE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/i;

/**
 * The licences of packages of which something is in the built site, each as its authors wrote it. They ask to travel with the code.
 * Packages are folders within this software's. The first line says which version of it made the site.
 */
export async function licencesOf(packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map((folder) => licenceOf(`${ownFolder()}${folder}`)));
  const { version = "" } = JSON.parse(await readOwn("package.json")) as { readonly version?: string };
  return `${[introduction(version), ...parts].join(`\n\n${"=".repeat(78)}\n\n`)}\n`;
}

/** Vite's licence goes on with those of everything in Vite, of which nothing is in a site. */
const OF_OTHERS = /^#+ Licenses of bundled dependencies/m;

function introduction(version: string): string {
  return `This site is made with Open Return ${version}, which is licensed under the MIT licence. The scripts and the typeface of its pages
hold parts of the packages below; each stands under its own licence.`;
}

async function licenceOf(folder: string): Promise<string> {
  const about = JSON.parse((await readText(`${folder}/package.json`)) ?? "{}") as {
    readonly name?: string;
    readonly version?: string;
    readonly license?: string;
  };
  const files = (await listFiles(folder)).filter((path) => LICENCE.test(path));
  const texts = await Promise.all(files.map((path) => readText(`${folder}/${path}`)));
  const written = texts
    .map((text) => (text ?? "").split(OF_OTHERS, 1).join("").trim())
    .filter((text) => text !== "");
  const head = `${about.name ?? folder} ${about.version ?? ""} (${about.license ?? "see below"})`;
  return [head, ...(written.length > 0 ? written : ["Its package has no text of its licence."])].join("\n\n");
}
