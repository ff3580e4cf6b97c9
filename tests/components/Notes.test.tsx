// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { Notes } from "../../src/components/Notes.tsx";
import type { Explanation } from "../../src/core/analysis/notes.ts";
import type { Note } from "../../src/core/note.ts";
import { month } from "../support/build.ts";

afterEach(cleanup);

const SAID: Note = {
  ...{ period: month("2026-06"), indicator: "plans", role: "Head of care" },
  ...{ isException: true, text: "Cause: two posts are empty.", backOnTrackBy: month("2026-12") },
};
const NOTHING: Explanation = { exception: undefined, note: undefined, offFor: 0 };
const shown = (explanation: Partial<Explanation>, isDoubtful: (note: Note) => boolean = () => false) => {
  const all = { ...NOTHING, ...explanation };
  const { container } = render(<Notes explanation={all} month={month("2026-10")} isDoubtful={isDoubtful} />);
  for (const each of container.querySelectorAll(".heading .copy")) each.remove(); // it says the heading again
  return container.textContent;
};

it("the section gives the service's own words, who said them, when, and when the figure is to be back on track", () => {
  expect(shown({ exception: { ...SAID, period: month("2026-09") }, offFor: 3 })).toBe(
    "What the service saysCause: two posts are empty.Head of care, September 2026. Back on track by December 2026.",
  );
  expect(screen.getByRole("blockquote").textContent).toBe("Cause: two posts are empty.");
});

it("the section says that a note is old, and that its month has passed", () => {
  expect(shown({ exception: { ...SAID, backOnTrackBy: month("2026-09") }, offFor: 5 })).toContain(
    "June 2026. Written more than two months before this figure. Back on track by September 2026, which has passed.",
  );
});

it("the section says that a figure off target twice running has no explanation", () => {
  expect(shown({ offFor: 2 })).toBe(
    "What the service saysOff target 2 times running. No explanation published.",
  );
  cleanup();
  expect(shown({ offFor: 1 })).toBe("");
});

it("the section shows another note where an explanation is missing", () => {
  const text = shown({ offFor: 4, note: { ...SAID, isException: false } });
  expect(text).toContain("No explanation published.");
  expect(text).toContain("Cause: two posts are empty.");
  expect(text).not.toContain("Back on track");
});

it("the section says of one note alone that a number in it is not published", () => {
  const note = { ...SAID, period: month("2026-09"), isException: false, text: "It was 99%." };
  const text = shown({ exception: SAID, note, offFor: 2 }, (each) => each === note);
  expect(text).toMatch(
    /Head of care, September 2026\. A figure in this note is not among those published\.$/,
  );
  expect(text.match(/not among those published/g)).toHaveLength(1);
});

it("the section is left out where there is nothing to say", () => expect(shown({})).toBe(""));
