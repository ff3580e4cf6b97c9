// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { comparedSite } from "../support/comparedSite.ts";
import { fileOfFigure, isAsPublished, nameOfElement, namedFigures } from "../../src/store/namedFigures.ts";
import { cellsOf, wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";
import { SMALL_SITE } from "../support/smallSite.ts";

afterEach(cleanup);

const opened = async (address: string, isOfficial = true) => {
  const site = openSite(address, comparedSite(isOfficial));
  await screen.findByRole("heading", { level: 2, name: /On time|Assessments finished on time/ });
  return site;
};
const strip = () => screen.getByRole("application", { name: /in all authorities$/ });
const reading = () => wordsOf(document.querySelector(".strip-figure__reading"));

describe("the page of comparisons", () => {
  it("says so where there is nothing to compare", async () => {
    openSite("/compare/", SMALL_SITE);
    await screen.findByText("There are no figures of all authorities yet");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Is it like this elsewhere?");
  });

  it("says whether a difference is clear, and then the place", async () => {
    const { container } = await opened("/compare/");
    const words = wordsOf(container);
    expect(words).toContain("Clearly worse than England (85.7%)");
    expect(words).toContain(
      "Testford Council was 5th of 8 authorities for 2024-25, counted from the highest.",
    );
    expect(words).toContain("One authority has no published figure, which could move it to 6th at worst.");
    expect(words.indexOf("Clearly worse")).toBeLessThan(words.indexOf("5th of 8"));
    expect(words).toContain("At England’s rate it would have had 171 finished on time, not 142.");
  });

  it("of a council without official figures says if", async () => {
    const { container } = await opened("/compare/", false);
    expect(wordsOf(container)).toContain(
      "If Testford Council’s own figure for 2024-25 stood among the official ones, it would be 5th of 8 authorities",
    );
    expect(wordsOf(container)).toContain("is invented, so none of the official figures is its own");
  });

  it("has one stop on the strip, from which arrow keys go from authority to authority", async () => {
    const { user } = await opened("/compare/");
    expect(strip().querySelectorAll("[tabindex]")).toHaveLength(0);
    act(() => strip().focus());
    expect(reading()).toBe("Testford Council: 71%, 5th to 6th of 8.");
    await user.keyboard("{ArrowLeft}");
    expect(reading()).toBe("Fern: 60%, 6th to 7th of 8. A statistical neighbour.");
    await user.keyboard("{Home}{ArrowLeft}");
    expect(reading()).toBe("Gorse: 55%, 7th to 8th of 8.");
    await user.keyboard("{End}{ArrowRight}");
    expect(reading()).toBe("Avon: 90%, 1st to 2nd of 8.");
    await user.tab();
    expect(reading()).toBe("");
  });

  it("takes areas that the reader picks into the address, by keyboard, and gives them back", async () => {
    const { user } = await opened("/compare/");
    const box = screen.getByRole("combobox", { name: "Add an authority or a region" });
    await user.type(box, "e");
    expect(within(screen.getByRole("listbox")).getAllByRole("option").map(wordsOf)).toEqual([
      "Elm",
      "Dene",
      "Fern",
      "Gorse",
      "Old Shire (until Mar 2024)",
    ]);
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(location.search).toBe("?with=804");
    await user.type(box, "avo{Enter}");
    expect(location.search).toBe("?with=804+801");
    expect(document.querySelectorAll(".years__panel--picked")).toHaveLength(2);
    await user.click(screen.getByRole("link", { name: /^Dene/ }));
    await waitFor(() => expect(location.search).toBe("?with=801"));
  });

  it("shows what the address picks, and nothing that is no area", async () => {
    await opened("/compare/?figure=on_time&with=803+999");
    expect(within(screen.getByRole("list", { name: "Picked" })).getAllByRole("link")).toHaveLength(1);
  });

  it("has every authority in a table that sorts, with England and the council first", async () => {
    await opened("/compare/?sort-areas=-value");
    const table = await screen.findByRole("table", { name: /^Assessments finished on time for 2024-25/ });
    const rows = within(table)
      .getAllByRole("row")
      .slice(1)
      .map((row) => wordsOf(row.querySelector("th")));
    expect(rows.slice(0, 3)).toEqual(["Avon", "Brook", "England"]);
    expect(rows).toHaveLength(10);
    expect(rows).not.toContain("Old Shire");
  });

  it("names every number of that table by its cell, parts as well as figures", async () => {
    await opened("/compare/", false);
    const table = await screen.findByRole("table", { name: /^Assessments finished on time for 2024-25/ });
    const named = (head: string) =>
      [...within(table).getByRole("rowheader", { name: head }).closest("tr")!.querySelectorAll("data")].map(
        (each) => [
          nameOfElement(each),
          each.dataset["part"] ?? "value",
          each.dataset["in"] ?? "",
          each.value,
        ],
      );
    expect(named("Testford Council")).toEqual([
      ["on_time:2024-25", "value", "years", "71"],
      ["on_time:2024-25", "numerator", "years", "142"],
      ["on_time:2024-25", "denominator", "years", "200"],
    ]);
    expect(named("Elm")).toEqual([
      ["on_time:2024-25@805", "value", "", "c"],
      ["on_time:2024-25@805", "numerator", "", "c"],
      ["on_time:2024-25@805", "denominator", "", "200"],
    ]);
    const files = comparedSite(false);
    const all = namedFigures(document);
    expect(all.filter(({ part }) => part !== "value").length).toBeGreaterThan(15);
    for (const figure of all)
      expect(isAsPublished(figure, files[`data/${fileOfFigure(figure)}`]!), JSON.stringify(figure)).toBe(
        true,
      );
    const numbers = table.querySelectorAll("td.numeric:not(:nth-child(3))"); // places are worked out
    for (const cell of numbers) expect(cell.querySelector("data"), cell.outerHTML).not.toBeNull();
  });

  it("lets an authority that has ended be picked, and says that it has ended where it has no figure", async () => {
    const { user } = await opened("/compare/");
    await user.type(screen.getByRole("combobox", { name: "Add an authority or a region" }), "old");
    expect(within(screen.getByRole("listbox")).getAllByRole("option").map(wordsOf)).toEqual([
      "Old Shire (until Mar 2024)",
    ]);
    await user.keyboard("{Enter}");
    const panel = document.querySelector(".years__panel--picked");
    expect(wordsOf(panel)).toContain("Old Shire 50% for 2023-24");
    expect(wordsOf(document.querySelector(".years__panel--picked .years__life"))).toBe("until Mar 2024");
    expect(wordsOf(document.querySelector(".years"))).toContain(
      "The last official figures of Old Shire are of 31 March 2024: there is no such authority any more, and no figure is withheld.",
    );
    const years = screen.getByRole("table", { name: /by year/ });
    expect(cellsOf(years).map((row) => [row[0], row.at(-1)])).toEqual([
      ["Year or day", "Old Shire"],
      ["2024-25", "not there any more"],
      ["2023-24", "50%"],
    ]);
  });

  it("has a spine of all figures, in which each row leads to its figure", async () => {
    await opened("/compare/");
    const spine = screen.getByRole("table", { name: "The newest official year of every figure" });
    const row = within(spine).getByRole("rowheader", { name: "Assessments finished on time" }).closest("tr")!;
    expect([...row.cells].map(wordsOf)).toEqual(
      expect.arrayContaining(["2024-25", "71%", "74.0%", "[x]", "85.7%", "5th to 6th of 8"]),
    );
    expect(within(spine).getByRole("link").getAttribute("href")).toBe("./?figure=on_time");
  });

  it("keeps a sort and an earlier release in the address when something is chosen", async () => {
    const { user } = await opened("/compare/?sort-areas=-value");
    await user.type(screen.getByRole("combobox", { name: "Add an authority or a region" }), "clay{Enter}");
    expect(location.search).toBe("?with=803&sort-areas=-value");
  });
});

describe("the page of a figure", () => {
  it("says where the council stands, and leads to all authorities", async () => {
    openSite("/indicators/on_time/", comparedSite(true));
    const link = await screen.findByRole("link", { name: "Every authority by name, and over the years" });
    expect(link.getAttribute("href")).toBe("../../compare/?figure=on_time");
    expect(wordsOf(link.closest("section"))).toContain("Testford Council was 5th of 8 authorities");
  });

  it("leaves that away where there is nothing to say it from", async () => {
    openSite("/indicators/on_time/", SMALL_SITE);
    await screen.findByRole("heading", { level: 2, name: "Elsewhere" });
    expect(screen.queryByRole("link", { name: /^Every authority/ })).toBeNull();
  });
});
