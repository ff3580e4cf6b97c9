import { expect, it } from "vitest";

import { previewPage } from "../../../../src/core/publication/folder/previewPage.ts";

const PAGE = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Overview</title><link rel="stylesheet" href="/assets/a.css">
<link rel="modulepreload" href="/assets/a.js"><script type="module" src="/assets/a.js"></script></head>
<body class="a"><a href="/">Overview</a><a href="/data/?as=csv#top">Data</a><a href="../../short/">Short</a><a href="./">Here</a><a href="//example.org/">Elsewhere</a><a href="https://example.org/">Other</a><img src="/pictures/x.svg"></body></html>`;

it("a page to look at is stamped, has no script, and leads to the files beside it", () => {
  const page = previewPage(PAGE, "figures/contacts/index.html");
  expect(page).toMatch(/<p class="not-published">Not published: .*<\/p>/);
  expect(page.replace(/<style>[^]*<p class="not-published">.*?<\/p>/, "")).toBe(
    `<!doctype html><html><head><title>Not published: Overview</title><link rel="stylesheet" href="../../assets/a.css">
</head>
<body class="a"><a href="../../index.html">Overview</a><a href="../../data/index.html?as=csv#top">Data</a><a href="../../short/index.html">Short</a><a href="./index.html">Here</a><a href="//example.org/">Elsewhere</a><a href="https://example.org/">Other</a><img src="../../pictures/x.svg"></body></html>`,
  );
  expect(previewPage(PAGE, "index.html")).toContain('<a href="index.html">Overview</a>');
});
