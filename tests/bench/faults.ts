import { createHash } from "node:crypto";

import { ORIGIN, type Page } from "./pages.ts";

/** Attributes by which an element makes the browser fetch something. */
const FETCHING: readonly (readonly [selector: string, attribute: string])[] = [
  ["script, img, iframe, embed, source, track, video, audio, input", "src"],
  ["link", "href"],
  ["image, use", "href"],
  ["image, use", "xlink:href"],
  ["object", "data"],
  ["video", "poster"],
  ["form", "action"],
  ["base", "href"],
];
const WITH_CANDIDATES: readonly (readonly [selector: string, attribute: string])[] = [
  ["img, source", "srcset"],
  ["link", "imagesrcset"],
];
/** Links that only say something: nothing is fetched for them. */
const SAYS_ONLY = ["canonical", "alternate", "license", "author", "help", "next", "prev", "search", "me"];
/** Blocks of data that no browser runs. */
const DATA_BLOCKS = ["application/json", "application/ld+json"];

const digestOf = (text: string) => createHash("sha256").update(text).digest("base64");

/** What a page's HTML holds that the content security policy refuses or that leaves the site, as sentences. */
export function faultsOf({ document, path }: Page): string[] {
  const all = [...document.querySelectorAll("*")];
  const found: string[] = [];
  const count = (elements: number, one: string, many: string) => {
    if (elements > 0) found.push(`${path} has ${elements === 1 ? one : `${elements} ${many}`}.`);
  };
  const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']");
  const isRefused = ({ textContent }: Element) =>
    !(policy?.getAttribute("content") ?? "").includes(`'sha256-${digestOf(textContent)}'`);
  const inline = [...document.querySelectorAll("script:not([src])")].filter(
    (script) => !DATA_BLOCKS.includes(script.getAttribute("type") ?? "") && isRefused(script),
  );
  count(inline.length, "an inline script", "inline scripts");
  const refused = [...document.querySelectorAll("style")].filter(isRefused);
  count(refused.length, "an inline style sheet", "inline style sheets");
  count(
    all.filter((element) => element.hasAttribute("style")).length,
    "a style attribute",
    "style attributes",
  );
  const handlers = all.filter((element) => element.getAttributeNames().some((name) => /^on/i.test(name)));
  count(handlers.length, "an inline event handler", "inline event handlers");
  const elsewhere = requestsOf(document).filter((reference) => !isHere(reference, path));
  const inStyles = [...document.querySelectorAll("style")].flatMap(({ textContent }) =>
    elsewhereIn(textContent),
  );
  return [
    ...found,
    ...[...elsewhere, ...inStyles].map(
      (reference) => `${path} makes a request to ${reference}, another origin.`,
    ),
  ];
}

function requestsOf(document: Document): string[] {
  const valuesOf = ([selector, attribute]: readonly [string, string]) =>
    [...document.querySelectorAll(selector)]
      .filter(
        (element) => !(element.localName === "link" && SAYS_ONLY.includes(element.getAttribute("rel") ?? "")),
      )
      .flatMap((element) => element.getAttribute(attribute) ?? []);
  const candidates = WITH_CANDIDATES.flatMap(valuesOf).flatMap((list) =>
    list.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? ""),
  );
  const refresh = [...document.querySelectorAll("meta[http-equiv]")]
    .filter((element) => /^refresh$/i.test(element.getAttribute("http-equiv") ?? ""))
    .flatMap((element) => /url=(.*)/i.exec(element.getAttribute("content") ?? "")?.[1] ?? []);
  return [...FETCHING.flatMap(valuesOf), ...candidates, ...refresh];
}

function isHere(reference: string, path: string): boolean {
  const url = new URL(reference, ORIGIN + path);
  return url.origin === ORIGIN || ["data:", "blob:"].includes(url.protocol);
}

/** Addresses outside the site that a style sheet fetches. */
export function elsewhereIn(css: string): string[] {
  const references = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, url, sheet]) => url ?? sheet ?? "",
  );
  return references.filter((reference) => !isHere(reference, "/"));
}
