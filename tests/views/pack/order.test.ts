import { expect, it } from "vitest";

import { orderPack, sayOtherRelease } from "../../../src/views/pack/order.ts";
import { documentOf } from "../../support/documents.ts";

const papers = () =>
  documentOf(`<main data-slides="month changed figure-a figure-b figure-c"><p data-left-out></p>
    <section data-slide="changed" data-title="What changed"></section>
    <ul><li data-about="figure-a"></li><li data-about="figure-c"></li></ul>
    <div><section data-slide="figure-a" data-title="A"></section><section data-slide="figure-b" data-title="B"></section>
    <section data-slide="figure-c" data-title="C"></section></div></main>`);
const shownIn = (page: Document, selector: string, name: string) =>
  [...page.querySelectorAll<HTMLElement>(selector)]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset[name]);

it("The papers have the parts that the address asks for, in its order, and say which they leave out", () => {
  const page = papers();
  orderPack(page, "?slides=figure-c,changed,figure-b");
  expect(shownIn(page, "div > [data-slide]", "slide")).toEqual(["figure-c", "figure-b"]);
  expect(shownIn(page, "[data-slide=changed]", "slide")).toEqual(["changed"]);
  expect(shownIn(page, "[data-about]", "about")).toEqual(["figure-c"]);
  expect(page.querySelector("[data-left-out]")?.textContent).toBe("Left out of this pack: A.");
});

it("An agenda of slides that are no figures leaves out every figure", () => {
  const page = papers();
  orderPack(page, "?slides=month");
  expect(shownIn(page, "[data-slide]", "slide")).toEqual([]);
});

it("Without an agenda everything is there, in its own order", () => {
  const page = papers();
  orderPack(page, "");
  expect(shownIn(page, "[data-slide]", "slide")).toEqual(["changed", "figure-a", "figure-b", "figure-c"]);
  expect(page.querySelector("[data-left-out]")?.textContent).toBe("");
});

it("Papers whose address keeps to another release say of which they are", () => {
  const page = documentOf(`<p data-other-release></p>`);
  page.documentElement.dataset["release"] = "67";
  const said = (search: string) => {
    sayOtherRelease(page, search);
    return page.querySelector("[data-other-release]")?.textContent;
  };
  expect(said("?as-at=67")).toBe("");
  expect(said("?slides=month")).toBe("");
  expect(said("?as-at=60")).toBe(
    "The slides that led here keep to release 60. These papers are of release 67.",
  );
  expect(said("?as-at=%3Cb%3E")).toBe(
    "The link that led here asks for a release that cannot be. These papers are of release 67.",
  );
});
