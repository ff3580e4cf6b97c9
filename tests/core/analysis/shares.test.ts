import { describe, expect, it } from "vitest";

import { sharesOf } from "../../../src/core/analysis/shares.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import { dec, figure } from "../../support/build.ts";

const written = (parts: string, whole: string) => {
  const { shares, total } = sharesOf(
    parts.split(" ").map((part) => figure(part)),
    figure(whole),
  );
  return {
    shares: shares.map((share) => share && writeDecimal(share)),
    total: total && writeDecimal(total),
  };
};

describe("shares", () => {
  it("are per cent of the whole, one decimal, half up", () => {
    expect(written("27 73", "100")).toEqual({ shares: ["27.0", "73.0"], total: "100.0" });
    expect(written("1 1 1", "3")).toEqual({ shares: ["33.3", "33.3", "33.3"], total: "99.9" });
    expect(written("5", "5")).toEqual({ shares: ["100.0"], total: "100.0" });
    expect(written("1 15", "16").shares).toEqual(["6.3", "93.8"]); // 6.25 and 93.75
  });

  it("are left out for a part that is hidden, and then have no total", () => {
    expect(written("27 c 60", "100")).toEqual({ shares: ["27.0", undefined, "60.0"], total: undefined });
  });

  it("are all left out where the whole is hidden or zero", () => {
    expect(written("27 73", "c").shares).toEqual([undefined, undefined]);
    expect(written("0 0", "0").shares).toEqual([undefined, undefined]);
    expect(sharesOf([], dec("3"))).toEqual({ shares: [], total: undefined });
  });
});
