import { describe, expect, it } from "vitest";

import { readOrder, withOrder, withOrdersOf } from "../../src/store/tableOrder.ts";

describe("the order of a table in an address", () => {
  it("is read as it was written, for the table that it names", () => {
    for (const order of [
      { column: "value", isDown: true },
      { column: "month", isDown: false },
    ]) {
      const query = withOrder("", "months", order);
      expect(readOrder(query, "months")).toEqual(order);
      expect(readOrder(query, "elsewhere")).toBeUndefined();
    }
    expect(withOrder("", "months", { column: "value", isDown: true })).toBe("?sort-months=-value");
  });

  it("is written beside what else the address says, and taken out of it again", () => {
    const sorted = withOrder("?range=all&as-at=3", "months", { column: "value", isDown: false });
    expect(sorted).toBe("?range=all&as-at=3&sort-months=value");
    expect(withOrder(sorted, "months", undefined)).toBe("?range=all&as-at=3");
  });

  it("is none where the address says something that no table writes", () => {
    for (const odd of ["", "-", "--value", "<b>", "VALUE", "value,month"])
      expect(readOrder(`?sort-months=${encodeURIComponent(odd)}`, "months"), odd).toBeUndefined();
  });

  it("stays where something else is chosen", () => {
    expect(withOrdersOf("?range=2y", "?range=all&sort-months=-value&theme=money")).toBe(
      "?range=2y&sort-months=-value",
    );
    expect(withOrdersOf("", "?range=all")).toBe("");
  });
});
