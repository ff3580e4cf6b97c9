import fc from "fast-check";
import { expect, it } from "vitest";

import {
  fileOfFigure,
  isAsPublished,
  NAMED,
  namedFigures,
  type NamedFigure,
} from "../../src/store/namedFigures.ts";
import { ONE_FILE } from "../bench/pages.ts";
import { builtText, DIST, INDICATORS } from "../support/built.ts";
import { builtPage } from "../support/builtPage.ts";
import { filesIn } from "../support/dist.ts";
import { ownWords } from "../support/onPage.ts";

/* What every built page prints of its edition is named, and is what the published files say. */

const files = new Map<string, string>();

function published(figure: NamedFigure): string {
  const file = fileOfFigure(figure);
  const text = files.get(file) ?? builtText(`data/${file}`);
  files.set(file, text);
  return text;
}

const FILES = filesIn(DIST, ".html").filter((file) => file !== ONE_FILE);
const PAGES = FILES.map((file) => ({ file, figures: namedFigures(builtPage(file)) }));
const ALL = PAGES.flatMap(({ figures }) => figures);

it("every figure and sentence that a page names is as it was published", () => {
  expect(ALL.length).toBeGreaterThan(8_000);
  const others = PAGES.flatMap(({ file, figures }) =>
    figures.filter((each) => !isAsPublished(each, published(each))).map((each) => ({ file, ...each })),
  );
  expect(others).toEqual([]);
});

it("figures of every kind are named", () => {
  const kinds = new Set(
    ALL.map((each) => `${each.part} ${fileOfFigure(each).replace(/[^/]+\.csv$/, "") || fileOfFigure(each)}`),
  );
  expect([...kinds].sort()).toMatchInlineSnapshot(`
    [
      "denominator latest.csv",
      "denominator series/",
      "numerator latest.csv",
      "numerator series/",
      "sentence findings.csv",
      "target targets.csv",
      "value comparators/",
      "value latest.csv",
      "value series/",
      "value years.csv",
    ]
  `);
});

it.each(INDICATORS)("every number in the tables of months of %s is named", (indicator) => {
  const page = builtPage(`indicators/${indicator}/index.html`);
  const cells = page.querySelectorAll("#months td.numeric, .breakdown__months td.numeric");
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) expect(withoutNamed(cell), cell.outerHTML).toBe("");
});

it.each(FILES)("every fact, slide and frame names its figure, and those of other areas: %s", (file) => {
  const printed = builtPage(file).querySelectorAll(
    ".facts__value, .facts__beside > span, .slide__facts .slide__value, .embed__value",
  );
  for (const each of printed)
    if (/\d/.test(each.textContent)) expect(each.matches(NAMED) || each.querySelector(NAMED)).toBeTruthy();
});

it("the short version names every figure that it rounds, and the counts behind what it says in ten", () => {
  const figures = [...builtPage("short-version/index.html").querySelectorAll(".short")];
  expect(figures.length).toBeGreaterThan(10);
  for (const figure of figures) {
    const printed = figure.querySelector(".short__figure")!;
    const isShare = figure.querySelector(".ten-of") !== null;
    if (/\d/.test(printed.textContent) && !isShare)
      expect(printed.querySelector(NAMED), printed.textContent).not.toBeNull();
    if (figure.querySelector(".ten-of")) expect(figure.querySelectorAll(".meta data")).toHaveLength(2);
  }
});

it("the one file has the figures of the pages, under their names", () => {
  const named = (file: string) => builtText(file).match(/<data [^>]*>[^<]*<\/data>/g) ?? [];
  const onPages = new Set(FILES.flatMap(named));
  const inFile = named(ONE_FILE);
  expect(inFile.length).toBeGreaterThan(5_000);
  expect(inFile.filter((each) => !onPages.has(each))).toEqual([]);
});

it("a digit altered in the cell or in the text of any figure is found", () => {
  const withDigits = ALL.filter(({ text }) => /\d/.test(text));
  fc.assert(
    fc.property(
      fc.nat(withDigits.length - 1),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("value", "text", "both"),
      (at, place, step, what) => {
        const figure = withDigits[at]!;
        const alter = (text: string) => withOtherDigit(text, place, step);
        const altered = {
          ...figure,
          ...(what === "text" ? {} : { value: alter(figure.value) }),
          ...(what === "value" ? {} : { text: alter(figure.text) }),
        };
        expect(isAsPublished(altered, published(figure))).toBe(false);
      },
    ),
  );
});

/** The text with one of its digits, counted round, raised by so many. */
function withOtherDigit(text: string, place: number, step: number): string {
  const digits = [...text.matchAll(/\d/g)];
  const { index, 0: digit } = digits[place % digits.length]!;
  return `${text.slice(0, index)}${(Number(digit) + step) % 10}${text.slice(index + 1)}`;
}

function withoutNamed(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(NAMED)) each.remove();
  return ownWords(copy).replace(/^[–x[\]]*$/, "");
}
