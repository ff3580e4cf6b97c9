import { reachableFrom, withImports } from "./chunks.ts";
import { pagesIn, scriptsOf, stylesOf, type Page } from "./pages.ts";
import { sumOf } from "./sizes.ts";
import { kilobytes, table } from "./table.ts";
import { visit, type Visit } from "./visit.ts";

/** The pages that are measured: the overview, one indicator's, the data's, and words alone. */
const ROUTES = [/^\/$/, /^\/indicators\/[^/]+\/$/, /^\/data\/$/, /^\/about\/$/];

/** One line of a page's table: what the files are for, and which they are. */
type Part = { readonly name: string; readonly files: readonly string[] };

/** Bytes of the built site by page, as Markdown. */
export async function bytesByPage(dist: string): Promise<string> {
  const pages = pagesIn(dist);
  const measured = ROUTES.flatMap((route) => pages.find(({ path }) => route.test(path)) ?? []);
  const visits = await visit(
    dist,
    measured.map(({ path }) => path),
  );
  const tables = measured.map((page) => tableOf(dist, page, visits?.get(page.path)));
  const withoutBrowser =
    "Without Chromium, what pages fetch by themselves (fonts, data, later scripts) is not counted.";
  return [...(visits === undefined ? [withoutBrowser] : []), ...tables].join("\n\n");
}

function tableOf(dist: string, page: Page, visited: Visit | undefined): string {
  const parts = partsOf(dist, page, visited?.files ?? []);
  const needed = parts.filter(({ name }) => name !== LATER).flatMap(({ files }) => files);
  const rows = [...parts, { name: "all but the last", files: needed }].map(({ name, files }) => {
    const { raw, gzip, brotli } = sumOf(dist, files);
    return [name, String(files.length), kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];
  });
  return table([`${page.path} (kB)`, "files", "raw", "gzip -9", "brotli 11"], rows);
}

const LATER = "JS only on demand";

function partsOf(dist: string, page: Page, fetched: readonly string[]): Part[] {
  const atFirst = withImports(dist, scriptsOf(page));
  const rest = fetched.filter((file) => file !== page.file && !atFirst.includes(file));
  const ending = (...endings: readonly string[]) =>
    rest.filter((file) => endings.some((each) => file.endsWith(each)));
  const scripts = ending(".js");
  const styles = [...new Set([...stylesOf(page), ...ending(".css")])];
  const fonts = ending(".woff2", ".woff");
  const data = ending(".csv", ".json", ".txt", "SHA256SUMS");
  const others = rest.filter((file) => ![...scripts, ...styles, ...fonts, ...data].includes(file));
  const onDemand = reachableFrom(dist, [...atFirst, ...scripts]).filter(
    (script) => !atFirst.includes(script) && !scripts.includes(script),
  );
  return [
    { name: "HTML", files: [page.file] },
    { name: "JS its HTML names, and imports", files: atFirst },
    { name: "JS fetched lazily on opening", files: scripts },
    { name: "CSS", files: styles },
    { name: "fonts", files: fonts },
    { name: "data", files: data },
    { name: "pictures and the rest", files: others },
    { name: LATER, files: onDemand },
  ];
}
