// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";

import { DataTable } from "../../src/components/DataTable.tsx";
import type { TableSort } from "../../src/components/SortHead.tsx";

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

const PLACES = [
  { key: "a", cells: ["Ashford", "12", "off target"], by: ["Ashford", 12, 0] },
  { key: "b", cells: ["Burton", "[c]", ""], by: ["Burton", undefined, undefined] },
  { key: "c", cells: ["Crewe", "104", "on target"], by: ["Crewe", 104, 2] },
  { key: "d", cells: ["Dover", "−7", "off target"], by: ["Dover", -7, 0] },
];

function Places({ rows = PLACES }: { readonly rows?: typeof PLACES }) {
  const [order, setOrder] = useState<TableSort["order"]>();
  return (
    <DataTable
      caption="Places"
      columns={[
        { key: "place", label: "Place" },
        { key: "value", label: "Children", numeric: true },
        { key: "status", label: "Status", within: "value" },
        { key: "remark", label: "Remark" },
      ]}
      rows={rows}
      sort={{ order, ask: setOrder }}
    />
  );
}

describe("a table that can be sorted", () => {
  const placesInOrder = () =>
    screen.getAllByRole("rowheader").map(({ textContent }) => textContent.slice(0, 1));
  const head = (name: string) => screen.getByRole("columnheader", { name });
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

  it("puts the highest number first, then the lowest, then the rows as they were; without a number last", async () => {
    render(<Places />);
    expect(placesInOrder()).toEqual(["A", "B", "C", "D"]);
    await press("Children");
    expect(placesInOrder()).toEqual(["C", "A", "D", "B"]);
    expect(head("Children").getAttribute("aria-sort")).toBe("descending");
    await press("Children");
    expect(placesInOrder()).toEqual(["D", "A", "C", "B"]);
    expect(head("Children").getAttribute("aria-sort")).toBe("ascending");
    await press("Children");
    expect(placesInOrder()).toEqual(["A", "B", "C", "D"]);
    expect(head("Children").getAttribute("aria-sort")).toBeNull();
  });

  it("puts the first word first, and leaves rows of one key as they were", async () => {
    render(<Places />);
    await press("Place");
    expect(head("Place").getAttribute("aria-sort")).toBe("ascending");
    await press("Status");
    expect(placesInOrder()).toEqual(["A", "D", "C", "B"]);
    expect(head("Place").getAttribute("aria-sort")).toBeNull();
  });

  it("says to screen readers how it is sorted, and leaves the focus on the button", async () => {
    render(<Places />);
    expect(screen.getByRole("status").textContent).toBe("");
    await press("Children");
    expect(screen.getByRole("status").textContent).toBe("Sorted by Children, highest first");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Children" }));
    await press("Place");
    expect(screen.getByRole("status").textContent).toBe("Sorted by Place, in order");
  });

  it("has no button in a column without keys, nor where it has three rows", () => {
    render(<Places />);
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Place",
      "Children",
      "Status",
    ]);
    cleanup();
    render(<Places rows={PLACES.slice(1)} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has plain words in its head until a press can be answered", () => {
    const written = renderToString(
      <DataTable
        caption="Places"
        columns={[{ key: "place", label: "Place" }]}
        rows={PLACES}
        sort={{ order: undefined, ask: undefined }}
      />,
    );
    expect(written).toContain('<span class="sort">Place</span>');
    expect(written).not.toMatch(/<button|role="status"/);
  });

  it("has a column’s words within another’s cells as well, for a phone", () => {
    render(<Places />);
    const cells = screen.getAllByRole("cell").map(({ textContent }) => textContent);
    expect(cells.slice(0, 6)).toEqual(["12 off target", "off target", "", "[c]", "", ""]);
  });
});

describe("numbers in a column", () => {
  it("keep their text, and are followed by what they have less behind their point, also when the table is sorted", () => {
    const order = { column: "value", isDown: true };
    render(
      <DataTable
        caption="Places"
        columns={[
          { key: "name", label: "Name" },
          { key: "value", label: "Value", numeric: true },
        ]}
        rows={["1.0", "12", "4.25", "[c]"].map((text, at) => ({
          key: text,
          cells: [`Row ${at}`, text],
          by: [undefined, Number.isNaN(Number(text)) ? undefined : Number(text)],
        }))}
        sort={{ order, addressOf: () => "" } as unknown as TableSort}
      />,
    );
    const cells = [...screen.getByRole("table").querySelectorAll("td")];
    expect(cells.map(({ textContent }) => textContent)).toEqual(["12", "4.25", "1.0", "[c]"]);
    const tails = cells.map((cell) => cell.querySelector("[data-tail]")?.getAttribute("data-tail"));
    expect(tails).toEqual([".00", undefined, "0", ".00"]);
  });
});
