// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { DataTable } from "../../src/components/DataTable.tsx";

afterEach(cleanup);

function show() {
  render(
    <DataTable
      caption="Every month"
      columns={[
        { key: "month", label: "Month" },
        { key: "value", label: "Children", numeric: true },
      ]}
      rows={[
        { key: "2026-10", cells: ["October 2026", "[c]"] },
        { key: "2026-09", cells: ["September 2026", "416"] },
      ]}
    />,
  );
  return screen.getByRole("table");
}

describe("a table", () => {
  it("is named by its caption", () => {
    expect(show().querySelector("caption")?.textContent).toBe("Every month");
  });

  it("has a header for every column and every row", () => {
    const table = show();
    const columns = within(table).getAllByRole("columnheader");
    const rows = within(table).getAllByRole("rowheader");
    expect(columns.map(({ textContent }) => textContent)).toEqual(["Month", "Children"]);
    expect(columns.every((each) => each.getAttribute("scope") === "col")).toBe(true);
    expect(rows.map(({ textContent }) => textContent)).toEqual(["October 2026", "September 2026"]);
    expect(rows.every((each) => each.getAttribute("scope") === "row")).toBe(true);
  });

  it("keeps its cells in order and marks those that are figures", () => {
    const cells = within(show()).getAllByRole("cell");
    expect(cells.map(({ textContent, className }) => [textContent, className])).toEqual([
      ["[c]", "numeric"],
      ["416", "numeric"],
    ]);
  });

  it("scrolls in a region that the keyboard reaches and a screen reader names", () => {
    const region = show().parentElement!;
    expect(region).toBe(screen.getByRole("region", { name: /Every month/ }));
    expect(region.tabIndex).toBe(0);
  });
});
