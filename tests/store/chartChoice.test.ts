import { describe, expect, it } from "vitest";

import { BESIDES, RANGES, SHOWN, readChart, writeChart } from "../../src/store/chartChoice.ts";

describe("a chart in an address", () => {
  it("is five years beside other areas unless it says otherwise, in words of ours", () => {
    expect(readChart("")).toEqual({ range: "5y", beside: "areas", shown: "figure" });
    expect(readChart("?range=2y&beside=levels&show=parts")).toEqual({
      ...{ range: "2y", beside: "levels", shown: "parts" },
    });
    expect(readChart("?range=99y&beside=everything&show=all")).toEqual(readChart(""));
  });

  it("reads back as it was written, and is no query where nothing was chosen", () => {
    expect(writeChart({ range: "5y", beside: "areas", shown: "figure" })).toBe("");
    for (const range of RANGES)
      for (const beside of BESIDES)
        for (const shown of SHOWN)
          expect(readChart(writeChart({ range, beside, shown }))).toEqual({ range, beside, shown });
  });
});
