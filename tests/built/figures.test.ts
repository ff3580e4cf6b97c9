import { describe, expect, it } from "vitest";

import { INDICATORS, rowsOf } from "../support/built.ts";
import { builtPage } from "../support/builtPage.ts";
import { cellOf, rowsIn } from "../support/onPage.ts";

/* What the pages say, as every reader has them who runs no script, beside the files that they were made from. */

const pageOf = (indicator: string) => builtPage(`indicators/${indicator}/index.html`);

const IN_WORDS: Readonly<Record<string, string>> = {
  c: "hidden to protect privacy",
  x: "not available",
  z: "not applicable",
  low: "rounds to zero but is not zero",
  u: "too unreliable to show",
};

it("every row of the ledger says what latest.csv says, on the front page and on the page of all figures", () => {
  const latest = rowsOf("latest.csv");
  expect(latest.length).toBeGreaterThan(30);
  for (const file of ["index.html", "indicators/index.html"]) {
    const page = builtPage(file);
    expect(page.querySelectorAll(".ledger [data-indicator]")).toHaveLength(INDICATORS.length);
    for (const { indicator = "", value = "" } of latest) {
      const row = page.querySelector(`[data-indicator="${indicator}"]`)!;
      const words = row.querySelector(".ledger__value data")!.textContent;
      const millions = /^([+\u2212]?)£([\d.]+)m$/.exec(words);
      if (millions) {
        const exact = Number(value) / 1_000_000;
        // An amount has as many digits as tell it from the one it is set beside.
        const digits = millions[2]?.split(".")[1]?.length ?? 0;
        expect(digits, indicator).toBeGreaterThan(0);
        expect(`${millions[1] === "\u2212" ? "-" : ""}${millions[2]}`, indicator).toBe(exact.toFixed(digits));
      } else {
        expect(IN_WORDS[value] === undefined ? cellOf(words) : words, indicator).toBe(
          IN_WORDS[value] === undefined ? value : `[${value}]`,
        );
        expect(row.textContent, indicator).toContain(IN_WORDS[value] ?? "");
      }
    }
  }
});

describe("every row of the table of an indicator says what its series says:", () => {
  it("there are indicators of every kind", () => expect(INDICATORS.length).toBeGreaterThan(30));

  it.each(INDICATORS)("%s", (indicator) => {
    const series = rowsOf(`series/${indicator}.csv`).filter(({ category }) => category === "");
    const [columns = []] = rowsIn(pageOf(indicator), "#months .table thead tr");
    const body = rowsIn(pageOf(indicator), "#months tbody tr");
    const withFraction = series.some(({ denominator }) => denominator !== "");
    const valueAt = columns.indexOf("Covers") === 1 ? 2 : 1;
    const between = ["Target", "Status", "Mark"].filter((name) => columns.includes(name));
    const partsAt = valueAt + 1 + between.length;
    const shown = series.slice(-60); // the rest is in the file, and on the page with a script
    expect(pageOf(indicator).querySelectorAll("#months time")).toHaveLength(shown.length);
    const says = body.reverse().map((cells) => {
      const period = new Date(`1 ${cells[0] ?? ""} UTC`).toISOString().slice(0, 7);
      const figures = cells.slice(partsAt, partsAt + 2).map(cellOf);
      return [period, cellOf(cells[valueAt] ?? ""), ...(withFraction ? figures : [])];
    });
    expect(says).toEqual(
      shown.map(({ period, value, numerator, denominator }) => [
        period,
        value,
        ...(withFraction ? [numerator, denominator] : []),
      ]),
    );
  });
});

describe("every category says what the series says of the newest month:", () => {
  it.each([...new Set(rowsOf("breakdowns.csv").map((row) => row["indicator"] ?? ""))])("%s", (indicator) => {
    const series = rowsOf(`series/${indicator}.csv`);
    const newest = series.at(-1)?.["period"];
    const expected = rowsOf("breakdowns.csv")
      .filter((row) => row["indicator"] === indicator)
      .map(({ category, title }) => {
        const row = series.find((each) => each["period"] === newest && each["category"] === category);
        return [title, row?.["value"]];
      });
    // In the table of a distribution the mean within a band comes last, after how many there are in it.
    const column = indicator === "caseload" ? -1 : 1;
    const rows = rowsIn(
      pageOf(indicator),
      ".breakdown > .citable > .table tbody tr, .breakdown > .table tbody tr",
    );
    expect(rows.map((cells) => [cells[0], cellOf(cells.at(column) ?? "")])).toEqual(expected);
  });
});

it("other areas’ figures are those of their file", () => {
  const page = pageOf("assessments_on_time");
  const england = rowsOf("comparators/assessments_on_time.csv").filter(({ level }) => level === "country");
  // The newest three years, and those that are folded.
  const rows = rowsIn(page, "section[aria-labelledby='elsewhere'] tbody tr").reverse();
  expect(rows.map(([when, value = ""]) => [when, cellOf(value)])).toEqual(
    england.map(({ period, value }) => [period, value]),
  );
});

it.each(INDICATORS)("the page for other sites’ frames has the last twelve figures of %s", (indicator) => {
  const months = [...builtPage(`embed/${indicator}/index.html`).querySelectorAll("tbody time")];
  const series = rowsOf(`series/${indicator}.csv`).filter(({ category }) => category === "");
  expect(months.map((each) => each.getAttribute("datetime"))).toEqual(
    series
      .slice(-12)
      .reverse()
      .map(({ period }) => period),
  );
});
