import { expect, it } from "vitest";

import { builtText, rowsOf } from "../support/built.ts";
import { builtPage } from "../support/builtPage.ts";

const page = () => builtPage("releases/index.html");
const LISTED = rowsOf("releases/releases.csv");

it("the page of every release has a row for each, in tables with headers, the newest first", () => {
  const rows = [...page().querySelectorAll("tbody tr")];
  expect(rows).toHaveLength(LISTED.length);
  for (const table of page().querySelectorAll("main table")) {
    expect(table.querySelectorAll("thead th[scope=col]")).toHaveLength(3);
    expect(table.querySelectorAll("tbody th[scope=row]")).toHaveLength(
      table.querySelectorAll("tbody tr").length,
    );
  }
  const days = rows.map((row) => row.querySelector("time")!.getAttribute("datetime")!);
  expect(days).toEqual(days.toSorted().reverse());
});

it("it says which share of months came on time, what is due next, and what was restated and why", () => {
  const text = page().querySelector("main")!.textContent;
  expect(text).toContain("All 65 months that were due were published on time.");
  expect(text).toContain("Figures for October 2026: by 25 November 2026");
  expect(text).toMatch(
    /Recorded late\. \d+ numbers of \d+ figures between April 2026 and June 2026 changed\./,
  );
});

it("it leads to files that are there: the lists of each release, the log and its checkpoint", () => {
  const hrefs = [...page().querySelectorAll("main a")].map((link) => link.getAttribute("href")!);
  const files = hrefs.filter((href) => href.startsWith("../data/"));
  expect(files.length).toBeGreaterThan(3 * 60);
  for (const href of files) expect(builtText(href.slice(3)), href).not.toBe("");
  expect(hrefs).toContain("../data/releases/checkpoint");
  expect(builtText("calendar.ics")).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

it("every page leads to it from its foot, and the overview beside the day of publication", () => {
  expect(
    builtPage("indicators/contacts/index.html").querySelector('footer a[href="../../releases/"]'),
  ).not.toBeNull();
  expect(builtPage("index.html").querySelector('.check-up a[href="./releases/"]')).not.toBeNull();
});
