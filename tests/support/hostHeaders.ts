import { POLICY } from "../../src/static/head.ts";
import { isAlone, type Route } from "../../src/shell/route.ts";

/** What hosts send with pages: the page's own policy decides which inline styles are allowed, and a browser obeys both. */
export const HOST_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** Folders of pages in which published files lie too: only the page itself is a page. */
const WITH_FILES: readonly string[] = ["/data/"];

const OWN_PAGE = [
  `Content-Security-Policy: ${HOST_POLICY}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy: same-origin",
  "Cross-Origin-Resource-Policy: same-origin",
];
const PAGE_FOR_FRAMES = [
  `Content-Security-Policy: ${HOST_POLICY}; frame-ancestors *`,
  "Cross-Origin-Opener-Policy: same-origin",
  "Cross-Origin-Resource-Policy: cross-origin",
];
const LASTING = "Cache-Control: public, max-age=31536000, immutable";
const TEXT = "Content-Type: text/plain; charset=utf-8";
/** Folders of plain names below `data/`. What stands under `objects/` and `releases/` has rules of its own. */
const PLAIN_FOLDERS = ["comparators", "returns", "revisions", "series"];
/** Names without an ending, of which a host would not know that they are texts: in `releases/`, and in the folder of each release. */
const TEXTS = [
  ...["SHA256SUMS", "checkpoint", "key.pub", "keys/:seq"].map((name) => `/data/releases/${name}`),
  ...["SHA256SUMS", "commitment", "tombstone", "next-key"].map((name) => `/data/releases/:release/${name}`),
  "/data/releases/:release/edition/SHA256SUMS",
];
const OPEN_DATA = [
  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
  "Access-Control-Allow-Origin: *",
  "Cross-Origin-Resource-Policy: cross-origin",
];

/** `hosting/_headers`: what Netlify and Cloudflare Pages send with each file. Each page's rule is written from its route. */
export function hostHeaders(routes: readonly Route[]): string {
  const framed = routes.filter((route) => isAlone(route) && route.inBuild?.isForFrames === true);
  const own = routes.filter((route) => !framed.includes(route));
  return `# Netlify and Cloudflare Pages. Both put together what every rule that fits a path says, so no rule can take back what
# another has said: each header stands only where it holds, and no path has it twice.

${rule("/*", [
  "X-Content-Type-Options: nosniff",
  "Referrer-Policy: no-referrer",
  "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Strict-Transport-Security: max-age=63072000",
])}
# What lasts: built files, what is kept under its hash, and whole tiles of the log (the first thousand: 256,000 releases). All else
# is asked about each time, as both hosts do by themselves.
${rule("/assets/*", [LASTING, "Cross-Origin-Resource-Policy: same-origin"])}
${rule("/data/objects/*", [LASTING, ...OPEN_DATA])}
${rule("/data/releases/tile/:level/:tile", [LASTING])}
# Pages
${rules([...patternsOf(own), "/404.html"], OWN_PAGE)}
# Pages for other sites' frames
${rules(patternsOf(framed), PAGE_FOR_FRAMES)}
# Data and pictures, which run nothing and may be read from anywhere
${rules(
  [
    "/data/:file",
    ...PLAIN_FOLDERS.map((folder) => `/data/${folder}/*`),
    ...["/data/releases/*", "/formats/*", "/pictures/*", "/cards/*", "/feed.xml", "/calendar.ics"],
  ],
  OPEN_DATA,
)}
# Texts whose names do not say that they are
${rules(TEXTS, [TEXT])}
# The whole edition as one file, which brings its own policy
${rule("/open-return.html", [
  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy: same-origin",
  "Cross-Origin-Resource-Policy: same-origin",
])}`;
}

/** One rule for each folder at the top that has pages. */
function patternsOf(routes: readonly Route[]): string[] {
  const folders = routes.map(({ path }) => /^\/(?:[^/]+\/)?/.exec(path)?.[0] ?? path);
  return [...new Set(folders)].map((folder) =>
    folder === "/" || WITH_FILES.includes(folder) ? folder : `${folder}*`,
  );
}

function rule(pattern: string, headers: readonly string[]): string {
  return `${[pattern, ...headers.map((header) => `  ${header}`)].join("\n")}\n`;
}

function rules(patterns: readonly string[], headers: readonly string[]): string {
  return patterns.map((pattern) => rule(pattern, headers)).join("\n");
}
