import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fit, type TextMeasure } from "../../../src/static/cards/fit.ts";

/** Every letter is half as wide as it is high. */
const measure: TextMeasure = (text, size) => (Array.from(text).length * size) / 2;
const room = (width: number, ...tries: (readonly [number, number])[]) =>
  ({ width, tries, weight: 400 }) as const;

describe("words of a card", () => {
  it("take the first size at which they fit into their lines", () => {
    expect(fit("five words", room(100, [20, 1], [10, 1]), measure)).toEqual({
      size: 20,
      lines: ["five words"],
    });
    expect(fit("five words", room(60, [20, 1], [10, 1]), measure)).toEqual({
      size: 10,
      lines: ["five words"],
    });
    expect(fit("five words", room(50, [20, 2], [10, 1]), measure)).toEqual({
      size: 20,
      lines: ["five", "words"],
    });
  });

  it("are in lines about equally long, with no word left alone", () => {
    expect(fit("one two three four", room(140, [20, 2]), measure).lines).toEqual(["one two", "three four"]);
  });

  it("are broken after a comma or a dash where there is one", () => {
    const headline = "Contacts: 1,142, 51 lower than September 2025";
    const lines = (width: number) => fit(headline, room(width, [20, 2]), measure).lines;
    expect(lines(300)).toEqual(["Contacts: 1,142,", "51 lower than September 2025"]);
    expect(lines(270)).toEqual(["Contacts: 1,142, 51 lower", "than September 2025"]); // else it would not fit
  });

  it("stay whole at a smaller size rather than be broken at a larger", () => {
    expect(fit("extraordinarily", room(80, [20, 3], [10, 1]), measure)).toEqual({
      size: 10,
      lines: ["extraordinarily"],
    });
  });

  it("are broken, then cut off with an ellipsis, where nothing else helps", () => {
    expect(fit("extraordinarily", room(40, [10, 2]), measure).lines).toEqual(["extraord", "inarily"]);
    expect(fit("extraordinarily long", room(40, [10, 2]), measure).lines).toEqual(["extraord", "inarily…"]);
  });

  it("are never wider than their place, nor on more lines, whatever they are", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (all, width) => {
        const { size, lines } = fit(all.join(" "), room(width, [40, 1], [20, 2], [10, 3]), measure);
        expect(lines.length).toBeLessThanOrEqual({ 40: 1, 20: 2, 10: 3 }[size] ?? 0);
        for (const line of lines) expect(measure(line, size, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
