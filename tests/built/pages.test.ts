import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { formatsOf } from "../../scripts/formats/formats.ts";
import { FORMAT_SOURCES } from "../../src/core/formats/source.ts";
import { ONE_FILE } from "../bench/pages.ts";
import { builtText, DIST, INDICATORS, rowsOf } from "../support/built.ts";
import { builtPage } from "../support/builtPage.ts";
import { filesIn } from "../support/dist.ts";

/** What is published, and what the build copies from. */
const PUBLISHED = join(import.meta.dirname, "../../public");

const FILES = filesIn(DIST, ".html").filter((file) => file !== ONE_FILE);

describe("every page has one heading and its own title:", () => {
  it("there are pages of every kind", () => expect(FILES.length).toBeGreaterThan(80));

  it.each(FILES)("%s", (file) => {
    const page = builtPage(file);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.title).toMatch(/ – Nenebridge Council$/);
  });
});

/** Slides and frames stand alone. */
const WITH_FOOT = FILES.filter((file) => !/^(?:embed|present)\//.test(file));

it.each(WITH_FOOT)("%s says at its foot where there is help", (file) => {
  expect(builtPage(file).querySelector("footer")!.textContent).toContain("999");
});

it("a page says which release it was made from", () => {
  expect(builtPage("index.html").documentElement.dataset["release"]).toBe(
    String(rowsOf("releases/releases.csv").length),
  );
});

it("every file on the data page is there, byte for byte as published or as it is made of what is published", async () => {
  const links = [...builtPage("data/index.html").querySelectorAll("main a")];
  expect(links.length).toBeGreaterThan(140);
  const texts = FORMAT_SOURCES.map(
    (path) => [path, readFileSync(join(PUBLISHED, "data", path), "utf8")] as const,
  );
  const made = (await formatsOf(new Map(texts)))!;
  for (const link of links) {
    const href = link.getAttribute("href") ?? "";
    const path = join("data", href);
    const expected = made.get(path.replace(/^formats\//, "")) ?? readFileSync(join(PUBLISHED, path));
    expect(readFileSync(join(DIST, path)).equals(expected), href).toBe(true);
  }
});

it("every published file is on the data page; of revisions and of the record it names the folder and the lists", () => {
  const page = builtPage("data/index.html");
  const linked = [...page.querySelectorAll("main a")].map((link) =>
    join("data", link.getAttribute("href") ?? ""),
  );
  const published = filesIn(join(PUBLISHED, "data"), ".csv", ".json").filter(
    (file) => !/^(?:objects|releases|revisions)\//.test(file),
  );
  expect(published.length).toBeGreaterThan(120);
  expect(published.filter((file) => !linked.includes(join("data", file)))).toEqual([]);
  expect(page.querySelector("main")!.textContent).toContain("One figure’s own are in revisions/");
});

describe("every chart is there as a picture, in its own place, and says what it shows:", () => {
  it.each(INDICATORS)("%s", (indicator) => {
    const file = `indicators/${indicator}/index.html`;
    const charts = [...builtPage(file).querySelectorAll("figure.chart")];
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      const image = chart.querySelector("img")!;
      expect(image.getAttribute("alt")).toMatch(/chart\./);
      const sources = [...chart.querySelectorAll("source")].map((each) => each.getAttribute("srcset"));
      for (const source of [image.getAttribute("src"), ...sources])
        expect(widthOf(file, source)).toBeGreaterThan(300);
    }
  });
});

/** How wide a picture draws itself, in pixels. That browsers read it: tests/browser/everyPage.sampled.spec.ts. */
function widthOf(from: string, source: string | null): number {
  const svg = builtText(join(dirname(from), source ?? ""));
  return Number(/^<svg[^>]* width="(\d+)"/.exec(svg)?.[1]);
}
