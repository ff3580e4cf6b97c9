import { describe, expect, it } from "vitest";

import { typedNumber, typedPlace } from "../../../src/core/claims/typed.ts";

describe("a number as people write it", () => {
  it.each([
    ["5,901", "5901"],
    ["+13", "13"],
    ["−13", "-13"],
    ["–13", "-13"],
    ["£4.2m", "4.2m"],
    ["-£4.2 million", "-4.2m"],
    ["5.9 thousand", "5.9k"],
    ["5.9K", "5.9k"],
    ["84.70%", "84.70"],
    [" 5 per cent ", "5"],
    ["1,234,567.5", "1234567.5"],
  ])("%s is %s in an address", (text, number) => expect(typedNumber(text)).toBe(number));

  it.each(["5,90", "1,2345", "thirteen", "", "1 2"])("%s stays as it is, to be refused", (text) =>
    expect(typedNumber(text)).toBe(text),
  );

  it("that is a place, such as 38th, loses its ending", () => {
    expect(["107th", "1st", "22nd", "3rd", "38", "1,000th", "th"].map(typedPlace)).toEqual([
      "107",
      "1",
      "22",
      "3",
      "38",
      "1000",
      "th",
    ]);
  });
});
