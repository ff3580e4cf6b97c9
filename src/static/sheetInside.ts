/** SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => Promise<string>;

/** The link to a page's style sheet, as Vite writes it; its address is relative to the page. */
const LINK = /<link rel="stylesheet" crossorigin href="([^"]*)assets\/([^"/]+)">/;
/** A rule that fetches a typeface, by an address relative to the sheet's file. */
const FETCHING = /@font-face\s*\{[^}]*url\([^}]*\}/g;
/** In the page's policy: styles from the site's own files. */
const FROM_FILES = "style-src 'self'";

/**
 * A page with its style sheet inside, so that nothing must be fetched before it is painted. `sheets` are the built ones by name. The
 * rules that fetch a typeface are a sheet of their own, since they name its address from where the page stands: the other sheet is
 * the same on every page. The page's policy allows these two and no others, by their SHA-256. `data-file` is where the sheet is as a
 * file, for hosts that allow only files (`views/sheetFile.ts`).
 */
export async function withSheetInside(
  html: string,
  sheets: ReadonlyMap<string, string>,
  hash: Hash,
): Promise<string> {
  const [link = "", root = "", name = ""] = LINK.exec(html) ?? [];
  const sheet = sheets.get(name);
  if (sheet === undefined || !html.includes(FROM_FILES)) throw new Error("A page has lost its style sheet.");
  const faces = (sheet.match(FETCHING) ?? []).join("").replaceAll("url(./", `url(${root}assets/`);
  const inside = [sheet.replace(FETCHING, "").trim(), faces];
  const allowed = await Promise.all(inside.map(async (styles) => ` ${hashSource(await hash(styles))}`));
  const fonts = [...faces.matchAll(/url\(([^)]*\.woff2)\)/g)].map(
    ([, font = ""]) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`,
  );
  const [all = "", fetching = ""] = inside;
  const lines = [
    ...fonts,
    `<style>${fetching}</style>`,
    `<style data-file="${root}assets/${name}">${all}</style>`,
  ];
  return html
    .replace(link, () => lines.join("\n    "))
    .replace(FROM_FILES, () => FROM_FILES + allowed.join(""));
}

/** What a policy calls a text that it allows, from the text's SHA-256 in hexadecimal digits. */
export function hashSource(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
