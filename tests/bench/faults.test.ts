import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";

import { elsewhereIn, faultsOf } from "./faults.ts";
import { parse } from "./pages.ts";

const faultsIn = (body: string, head = "") =>
  faultsOf({
    file: "a/index.html",
    path: "/a/",
    document: parse(`<!doctype html><html><head><title>A</title>${head}</head><body>${body}</body></html>`),
  });

describe("a page keeps the content security policy", () => {
  test("scripts and styles of the site, data blocks, data pictures and links elsewhere are no faults", () => {
    const head = `
      <script type="module" crossorigin src="../assets/main.js"></script>
      <link rel="stylesheet" href="/assets/main.css">
      <link rel="license" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
      <script type="application/ld+json">{ "@type": "Dataset" }</script>`;
    expect(
      faultsIn(
        `<img src="data:image/gif;base64,R0lGODlhAQ" alt=""><a href="https://example.org/">out</a>`,
        head,
      ),
    ).toEqual([]);
  });

  test("a style sheet inside the page is none where the page’s policy names its hash", () => {
    const styles = "p { color: red }";
    const hash = createHash("sha256").update(styles).digest("base64");
    const allowing = (text: string) =>
      `<meta http-equiv="Content-Security-Policy" content="style-src 'self' 'sha256-${hash}'"><style>${text}</style>`;
    expect(faultsIn("", allowing(styles))).toEqual([]);
    expect(faultsIn("", allowing(`${styles} `))).toEqual(["/a/ has an inline style sheet."]);
  });

  test("nor is a script inside the page", () => {
    const script = "let a = 1;";
    const hash = createHash("sha256").update(script).digest("base64");
    const allowing = (text: string) =>
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-${hash}'"><script>${text}</script>`;
    expect(faultsIn("", allowing(script))).toEqual([]);
    expect(faultsIn("", allowing(`${script} `))).toEqual(["/a/ has an inline script."]);
  });

  test.each([
    ["an inline script", `<script>let a = 1;</script>`],
    ["an inline script", `<script type="module">let a = 1;</script>`],
    ["an inline style sheet", `<style>p { color: red }</style>`],
    ["a style attribute", `<p style="">A</p>`],
    ["2 style attributes", `<svg style="width: 1px"><path style="fill: red" d="M0 0"/></svg>`],
    ["an inline event handler", `<button onclick="go()">A</button>`],
  ])("%s is a fault: %s", (fault, body) => {
    expect(faultsIn(body)).toEqual([`/a/ has ${fault}.`]);
  });
});

describe("a page asks nobody else for anything", () => {
  test.each([
    ["https://cdn.example.org/a.js", `<script src="https://cdn.example.org/a.js"></script>`],
    ["//cdn.example.org/a.png", `<img src="//cdn.example.org/a.png" alt="">`],
    ["https://cdn.example.org/2.png", `<img srcset="a.png 1x, https://cdn.example.org/2.png 2x" alt="">`],
    ["https://cdn.example.org/", `<link rel="preconnect" href="https://cdn.example.org/">`],
    [
      "https://cdn.example.org/a.css",
      `<link rel="alternate stylesheet" href="https://cdn.example.org/a.css">`,
    ],
    ["https://example.org/", `<iframe src="https://example.org/"></iframe>`],
    ["https://cdn.example.org/a.svg#b", `<svg><use href="https://cdn.example.org/a.svg#b"/></svg>`],
    ["https://example.org/b", `<meta http-equiv="Refresh" content="0; url=https://example.org/b">`],
    ["http://site.test/a.js", `<script src="http://site.test/a.js"></script>`],
  ])("%s", (address, body) => {
    expect(faultsIn(body)).toEqual([`/a/ makes a request to ${address}, another origin.`]);
  });

  test("a style sheet asks nobody else either", () => {
    const css = `@import "https://example.org/a.css"; @font-face { src: url(//example.org/b.woff2), url("./c.woff2") }`;
    expect(elsewhereIn(css)).toEqual(["https://example.org/a.css", "//example.org/b.woff2"]);
  });
});
