import { ASKED_SOURCE } from "./asked.ts";
import { CARD_SIZE, cardWords } from "./cards/card.ts";
import { escaped } from "../core/markup.ts";
import type { KnownList } from "../core/releases/knownList.ts";
import type { Card, PageHead } from "../views/head.ts";

/**
 * The Content-Security-Policy that a page has itself: scripts, styles, images and connections only from the site, and none inline, but
 * for one script of four lines (asked.ts) and its own style sheet, which `withSheetInside` adds, each by its hash. Hosts send the same
 * as a header, with two differences, to which a test holds the files of hosting/: `frame-ancestors` works only there, and all inline
 * styles are allowed there, because the page's own policy decides which. A browser obeys both.
 */
export const POLICY = `default-src 'none'; script-src 'self' ${ASKED_SOURCE}; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types returns-worker`;

/** What the head of a page tells browsers, search engines and sites that show its link. */
export type PageFacts = Pick<PageHead, "description" | "kind" | "data"> & {
  /** From the site's root; undefined for a page that is shown at any address. */
  readonly path: string | undefined;
  /** The site's root relative to the page, with a slash at its end: `../../../`. */
  readonly root: string;
  /** The site's address with a slash at its end; "" where `council.json` does not say. */
  readonly site: string;
  readonly council: string;
  readonly title: string;
  /** The picture that is shown with its link; undefined for none. */
  readonly card: Card | undefined;
};

export type Contents = PageFacts &
  Readonly<Record<"madeFrom" | "body", string>> & {
    /** What stands above the page, as HTML. */
    readonly note?: string;
    /** The list of releases of the edition that the page was made from. */
    readonly list: KnownList;
    /** The line of that edition's newest entry in the log; "" where there is none. */
    readonly entry: string;
    readonly starts: string | undefined;
  };

/** A page's contents in the template that Vite built. Addresses of code and styles become relative to the page. */
export function setInto(template: string, contents: Contents): string {
  const { root, madeFrom, list, entry, starts, title, description, note = "", body } = contents;
  const about = `data-release="${list.count}" data-releases="${list.fingerprint}" data-made-from="${madeFrom}"`;
  const named = entry === "" ? "" : ` data-entry="${escaped(entry)}"`;
  const when = starts === undefined ? "" : ` data-starts="${starts}"`;
  const parts: readonly (readonly [string, string])[] = [
    ['<html lang="en-GB">', `<html lang="en-GB" ${about}${named}${when}>`],
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    ],
    ["<title>Open Return</title>", `<title>${escaped(title)}</title>`],
    [
      '<meta name="description" content="" />',
      `<meta name="description" content="${escaped(description)}" />`,
    ],
    [
      "</head>",
      `${headLines(contents)
        .map((line) => `  ${line}\n  `)
        .join("")}</head>`,
    ],
    ['<div id="root"></div>', `${note}<div id="root">${body}</div>`],
  ];
  return parts.reduce(
    (html, [from, to]) => {
      if (!html.includes(from)) throw new Error(`index.html has lost its ${from}`);
      return html.replace(from, () => to);
    },
    template.replaceAll('="./', `="${root}`),
  );
}

function headLines(contents: Contents): string[] {
  const { path, root, site, council, title, description, card, kind, list, data } = contents;
  const address = site === "" || path === undefined ? undefined : escaped(site + path.slice(1));
  const property = (name: string, content: string) =>
    `<meta property="og:${name}" content="${escaped(content)}" />`;
  return [
    ...(address === undefined ? [] : [`<link rel="canonical" href="${address}" />`]),
    `<link rel="alternate" type="application/atom+xml" title="What was published, and when" href="${root}feed.xml" />`,
    property("type", kind),
    property("site_name", council),
    property("locale", "en_GB"),
    property("title", title),
    property("description", description),
    ...(address === undefined ? [] : [`<meta property="og:url" content="${address}" />`]),
    ...(address === undefined || card === undefined ? [] : cardLines(card, site, list.count)),
    ...(data === undefined ? [] : [`<script type="application/ld+json">${inScript(data)}</script>`]),
  ];
}

/** The tags for the card. Sites keep a picture under its address for weeks, so each edition adds its number to the address. */
function cardLines(card: Card, site: string, release: number): string[] {
  const said = {
    "og:image": `${site}${card.file}?edition=${release}`,
    "og:image:type": "image/png",
    "og:image:width": String(CARD_SIZE.width),
    "og:image:height": String(CARD_SIZE.height),
    "og:image:alt": cardWords(card),
  };
  return [
    ...Object.entries(said).map(
      ([name, content]) => `<meta property="${name}" content="${escaped(content)}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}

/** A script block of data, which no browser runs. `<` is escaped, so that no text ends the block. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
