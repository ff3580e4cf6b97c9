import { expect, it } from "vitest";

import { readBuilt } from "../../scripts/build/dist.ts";
import { readTypeface } from "../../scripts/raster/typeface.ts";
import { CARD_SIZE } from "../../src/static/cards/card.ts";
import { makeCards } from "../../src/static/cards.tsx";
import { readWhole } from "../../src/static/whole.ts";
import { documentOf } from "../support/documents.ts";
import { labelFaults } from "../support/labelBoxes.ts";

const { measure } = await readTypeface();
const whole = await readWhole(readBuilt);
const cards = await makeCards(whole!, measure);

/** The capitals' height and the depth of letters below the line, as shares of the type size. */
const [UP, DOWN] = [0.68, 0.2];

/** The boxes of a card's words, by the widths of its typeface's letters. */
function linesOf(svg: string) {
  return [...documentOf(svg, "image/svg+xml").querySelectorAll("text")].map((each) => {
    const numberOf = (name: string) => Number(each.getAttribute(name));
    const [x, y, size] = [numberOf("x"), numberOf("y"), numberOf("font-size")];
    const text = each.textContent;
    const width = measure(text, size, numberOf("font-weight") as Parameters<typeof measure>[2]);
    const left = each.getAttribute("text-anchor") === "end" ? x - width : x;
    return { part: "words", text, left, right: left + width, top: y - UP * size, bottom: y + DOWN * size };
  });
}

it("no words of a card overlap or are cut off, on any card there is", () => {
  expect(cards.length).toBeGreaterThan(45);
  const faults = cards.flatMap(({ file, svg }) => {
    const lines = linesOf(svg);
    expect(lines.length, file).toBeGreaterThan(2);
    const drawn = {
      ...{ lines, atEdge: [], flags: [], plotShare: 1, isDown: false },
      whole: { left: 0, top: 0, right: CARD_SIZE.width, bottom: CARD_SIZE.height },
    };
    return labelFaults(drawn).map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
});
