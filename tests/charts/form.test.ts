import { describe, expect, it } from "vitest";

import { formOf } from "../../src/charts/form.ts";
import { flow, indicator, percentage } from "../support/build.ts";

describe("the form of a series", () => {
  it("is bars for counts that are usually under 30", () => {
    expect(formOf(flow(), [14, 9, 21, 35])).toBe("bars");
    expect(formOf(flow(), [29])).toBe("bars");
    expect(formOf(indicator({ kind: "stock" }), [0, 7, 8])).toBe("bars");
  });

  it("is a line for larger counts, also where one month was small", () => {
    expect(formOf(flow(), [30])).toBe("line");
    expect(formOf(flow(), [300, 2, 310])).toBe("line");
  });

  it("is a line for shares, money and ranks, and where there is nothing", () => {
    expect(formOf(percentage(), [3, 4])).toBe("line");
    expect(formOf(indicator({ kind: "money", unit: "£" }), [3, 4])).toBe("line");
    expect(formOf(indicator({ kind: "rank", unit: "of 151 councils" }), [3, 4])).toBe("line");
    expect(formOf(flow(), [])).toBe("line");
  });
});
