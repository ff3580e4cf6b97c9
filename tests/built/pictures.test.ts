import { expect, test } from "vitest";

import { openDots } from "../../scripts/raster/dots.ts";
import { readTypeface } from "../../scripts/raster/typeface.ts";
import { builtText } from "../support/built.ts";

const { fonts } = await readTypeface();
const dotsOf = await openDots(fonts);

test("a program that knows neither pages nor CSS variables draws the picture of five years in its colours", () => {
  const { width, height, pixels } = dotsOf(builtText("pictures/assessments_on_time.five-years.svg"));
  const dots = Array.from({ length: width * height }, (_, place) =>
    Buffer.from(pixels.subarray(4 * place, 4 * place + 3)).toString("hex"),
  );
  const dotsIn = (colour: string) => dots.filter((each) => each === colour).length;
  expect(width).toBe(1120 + 2 * 16);
  expect(dotsIn("ffffff") / dots.length, "paper").toBeGreaterThan(0.9);
  expect(dotsIn("12436d"), "the council’s line").toBeGreaterThan(500);
  expect(dotsIn("801650"), "England’s diamonds").toBeGreaterThan(50);
});
