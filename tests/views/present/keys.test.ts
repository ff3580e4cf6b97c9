import { describe, expect, it } from "vitest";

import { deckMoveOf, swipeOf } from "../../../src/views/present/keys.ts";

describe("a key", () => {
  it.each([
    ["ArrowRight", 1],
    ["ArrowDown", 1],
    ["PageDown", 1],
    [" ", 1],
    ["ArrowLeft", -1],
    ["ArrowUp", -1],
    ["PageUp", -1],
  ])("%j is one slide: %i", (key, by) => expect(deckMoveOf(key, false)).toMatchObject({ kind: "step", by }));

  it("space with shift goes back", () => {
    expect(deckMoveOf(" ", true)).toMatchObject({ kind: "step", by: -1 });
  });

  it("that scrolls on other pages reads a long slide to its end first; left and right never do", () => {
    expect(deckMoveOf("PageDown", false)).toMatchObject({ scrolls: true });
    expect(deckMoveOf("ArrowRight", false)).toMatchObject({ scrolls: false });
  });

  it.each([
    ["Home", "first"],
    ["End", "last"],
    ["Escape", "out"],
  ])("%s is the %s", (key, kind) => expect(deckMoveOf(key, false)).toEqual({ kind }));

  it.each(["Tab", "Enter", "a", "F5", "1"])("%s is not ours", (key) =>
    expect(deckMoveOf(key, false)).toBeUndefined(),
  );
});

describe("a finger", () => {
  it("that goes left brings the next slide, and right the one before", () => {
    expect(swipeOf(-80, 10)).toBe(1);
    expect(swipeOf(80, -10)).toBe(-1);
  });

  it("that taps or scrolls brings none", () => {
    expect(swipeOf(-20, 0)).toBeUndefined();
    expect(swipeOf(-80, 70)).toBeUndefined();
  });
});
