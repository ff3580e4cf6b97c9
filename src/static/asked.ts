import { AS_AT } from "../core/releases/asked.ts";

/**
 * The script at the head of each page of the app. Where the address asks for an earlier release, the style sheet hides the page’s own figures
 * until the app shows the right ones, or until the page’s script (src/main.ts) has failed. That is a module, which runs after the page is painted,
 * so this one stands inside the page (docs/decisions/0040).
 */
export const ASKED = `const { dataset } = document.documentElement;
if (new URLSearchParams(location.search).has("${AS_AT}") && !dataset.taken) {
  dataset.asks ??= "earlier";
  addEventListener("load", () => dataset.runs || (dataset.asks = "failed"));
}
`;

/** What policies call it: the SHA-256 of its text. Every page and every host allows this one script inside a page, and no other. */
export const ASKED_SOURCE = "'sha256-tYvpeITkqXHEqyrJSmtpozyQGdBxXeUU8GdxJfOebN0='";
