import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { Sparkline } from "../../src/components/Sparkline.tsx";
import { dec, month, percentage, series, target } from "../support/build.ts";

const values = { "2026-07": "70.0", "2026-08": "c", "2026-09": "72.0", "2026-10": "74.0" };
const drawn = renderToStaticMarkup(
  <Sparkline
    series={series(percentage(), values, [target("2021-04", { target: dec("85") })])}
    until={month("2026-10")}
  />,
);

it("the sparkline is the same in every rendering, without a style attribute, and hidden from screen readers", () => {
  expect(drawn).not.toContain("style=");
  expect(drawn).not.toContain(" id=");
  expect(drawn).toContain('aria-hidden="true"');
});

it("the sparkline draws the line, the target, a number alone and the last number", () => {
  expect(drawn.match(/<(path|circle) class="[a-z_]+/g)).toEqual([
    '<path class="spark__target',
    '<path class="spark__line',
    '<circle class="spark__alone',
    '<circle class="spark__last',
  ]);
});

it("the sparkline is nothing without a number", () => {
  expect(
    renderToStaticMarkup(
      <Sparkline series={series(percentage(), { "2026-10": "c" })} until={month("2026-10")} />,
    ),
  ).toBe("");
});
