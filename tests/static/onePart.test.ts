import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";

import { pagePartOf } from "../../src/static/onePart.ts";

const document = new Window().document as unknown as Document;
const sheet = (main: string) => ({
  path: "/indicators/a/",
  id: "a",
  title: "A",
  html: `<html><body><header></header><main class="page" id="main">${main}</main></body></html>`,
});
const part = (main: string, site = "") =>
  pagePartOf(sheet(main), {
    document,
    idOf: (path) => ({ "/": "overview", "/indicators/a/": "a", "/indicators/b/": "b" })[path],
    site,
    pictures: new Map([["/pictures/a.wide.svg", '<svg width="9">\n<text>50% &amp; #1</text></svg>\n']]),
  });

describe("a page as a part of the one file", () => {
  it("stands under the file’s heading, named by its own", () => {
    const html = part('<h1 tabindex="-1">A</h1><h2>B</h2>');
    expect(html).toContain('<article class="part" id="a" aria-labelledby="a--title">');
    expect(html).toContain('<h2 id="a--title">A</h2><h3>B</h3>');
  });

  it("keeps its ids apart from those of others, and what refers to them", () => {
    const html = part('<h1>A</h1><h2 id="x">X</h2><ul aria-labelledby="x"></ul><a href="#x">to x</a>');
    expect(html).toContain('<h3 id="a--x">X</h3><ul aria-labelledby="a--x"></ul><a href="#a--x">to x</a>');
  });

  it("names none of its sections, since every part has the same", () => {
    expect(part('<h1>A</h1><section aria-labelledby="x"><h2 id="x">X</h2></section>')).toContain(
      "<section><h3",
    );
  });

  it("links to other parts, whatever query the link had; and to other sites as before", () => {
    expect(part('<a href="../b/">b</a>')).toContain('<a href="#b">b</a>');
    expect(part('<a href="../../..?theme=Money">Money</a>')).toContain('<a href="#overview">Money</a>');
    expect(part('<a href="https://example.org/">e</a>')).toContain('<a href="https://example.org/">e</a>');
    expect(part('<a href="tel:999">999</a>')).toContain('<a href="tel:999">999</a>');
  });

  it("links to what is only on the site where the site’s address is known; otherwise only the words stay", () => {
    const link = '<a href="../../data/latest.csv" download="latest.csv">the <b>file</b></a>';
    expect(part(link)).toContain(">the <b>file</b>\n");
    expect(part(link, "https://example.org/c/")).toContain(
      '<a href="https://example.org/c/data/latest.csv">the <b>file</b></a>',
    );
  });

  it("has its pictures inside, the larger of two", () => {
    const picture =
      '<picture><source srcset="n.svg"><img src="../../pictures/a.wide.svg" alt="A &quot;b&quot;"></picture>';
    expect(part(picture)).toContain(
      '<img src="data:image/svg+xml,<svg width=%229%22>%0A<text>50%25 %26amp; %231</text></svg>" alt="A &quot;b&quot;">',
    );
    expect(() => part('<picture><img src="../../pictures/b.svg" alt=""></picture>')).toThrow(
      "/pictures/b.svg",
    );
  });

  it("leaves out what does not work outside the site", () => {
    const html = part(
      '<h1>A</h1><div class="filters is-waiting"><a href="./?x">x</a></div><form><input></form><nav class="contents"></nav>',
    );
    expect(html).not.toMatch(/filters|form|input|contents"><\/nav/);
  });
});
