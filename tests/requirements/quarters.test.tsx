// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { chartLabels } from "../../src/charts/labels.ts";
import { chartPointsOf } from "../../src/charts/points.ts";
import { chartDescription, chartName, pointWords } from "../../src/charts/words.ts";
import { datasetOf, seriesOf } from "../../src/core/dataset/dataset.ts";
import { readObservations } from "../../src/core/tables/observations.ts";
import { isError } from "../../src/core/issue.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { cellsOf, wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";
import { published, type Site } from "../support/publish.ts";
import {
  CALLS,
  HEADER,
  MONTHS,
  REFERENCE,
  referenceOf,
  returnFor,
  STARTS,
  thinham,
} from "../support/thinham.ts";

const all = await thinham();

const faultsIn = async (period: string, starts: string, on?: Site) => {
  const given = { [`${period}.csv`]: returnFor(period, starts) };
  const { issues } = await published({ reference: REFERENCE, given, ...(on ? { on } : {}) });
  return issues.filter(isError).map(({ code }) => code);
};

afterEach(cleanup);

/** Opens a page and waits for words that it has once it has its figures. */
async function open(path: string, within: RegExp, changed: Site = new Map()) {
  const files = [...all.site, ...changed].map(([file, text]) => [`data/${file}`, text] as const);
  const opened = openSite(path, Object.fromEntries(files));
  await waitFor(() => expect(document.body.textContent).toMatch(within)); // its figures stand in elements of their own
  return opened;
}

describe("a figure by quarter in a return", () => {
  it("is due in March, June, September and December, and in no other month", async () => {
    expect(all.issues.filter(isError)).toEqual([]);
    expect(await faultsIn("2026-06", "")).toEqual(["row-missing"]);
    expect(await faultsIn("2026-05", "12")).toEqual(["row-not-due"]);
    expect(await faultsIn("2026-05", "")).toEqual([]);
  });

  it("is published under the month that its quarter ends with, and hidden by its own size", () =>
    expect(all.site.get("series/starts.csv")!.trimEnd().split("\n").slice(1)).toEqual([
      "2025-03,E06009997,starts,,,,,14",
      "2025-06,E06009997,starts,,,,,38",
      "2025-09,E06009997,starts,,,,,21",
      "2025-12,E06009997,starts,,,,,c",
      "2026-03,E06009997,starts,,,,,36",
      "2026-06,E06009997,starts,,,,,41",
    ]));

  it("is not recommended to be what it is, and a run chart stands beside it", () => {
    expect(all.issues.filter(({ code }) => code === "months-too-thin")).toEqual([]);
    const limits = all.site.get("limits.csv")!.split("\n");
    expect(limits.find((line) => line.startsWith("starts,"))).toContain(",quarter,");
  });
});

const REVISIONS =
  "release,time,reason,file,period,indicator,breakdown,category,column,from,to\n" +
  "19,2026-07-20T12:00:00Z,late-recording,returns/2026-03.csv,2026-03,starts,,,value,35,36\n";

const RESTATED = `19,2026-03,${"d".repeat(64)},2026-07-20T12:00:00Z,revision,late-recording,-\n`;

describe("its page", () => {
  it("says the quarter wherever it says when", async () => {
    const { container } = await open("/indicators/starts/", /it was 41/);
    expect(wordsOf(screen.getByRole("heading", { level: 1 }))).toBe(
      "Plan starts: 41, 3 higher than Apr–Jun 2025",
    );
    expect(wordsOf(container.querySelector(".indicator__sentence"))).toBe(
      "From April to June 2026 it was 41. A year before it was 38.",
    );
    expect(document.body.textContent).not.toMatch(/In (March|June) 20|last month|month by month|every month/);
  });

  it("sets it beside the quarter before and the same quarter last year", async () => {
    const { container } = await open("/indicators/starts/", /it was 41/);
    const strip = [...container.querySelectorAll(".strip__entry")].map(wordsOf);
    expect(strip).toContain("Compared with the quarter before (January to March 2026)+5 (+13.9%, from 36)");
    expect(strip).toContain(
      "Compared with the same quarter last year (April to June 2025)+3 (+7.9%, from 38)",
    );
    expect(strip).toContain("Average of the four quarters beforeA quarter is hidden to protect privacy");
  });

  it("has a table of quarters", async () => {
    await open("/indicators/starts/", /it was 41/);
    expect(
      cellsOf(screen.getByRole("table", { name: /every quarter/ })).map((row) => row.slice(0, 2)),
    ).toEqual([
      ["Quarter", "Children"],
      ["April to June 2026", "41"],
      ["January to March 2026", "36"],
      ["October to December 2025", "[c]"],
      ["July to September 2025", "21"],
      ["April to June 2025", "38"],
      ["January to March 2025", "14"],
    ]);
  });

  it("has its categories, events and restated figures by quarter too", async () => {
    const category = (period: string, value: string) => `${period},E06009997,starts,age,teens,,,${value}\n`;
    const changed = new Map([
      ["breakdowns.csv", "indicator,breakdown,category,title,adds_up\nstarts,age,teens,Teenagers,\n"],
      [
        "series/starts.csv",
        all.site.get("series/starts.csv")! + category("2025-06", "11") + category("2026-06", "12"),
      ],
      ["events.csv", "id,date,kind,title,indicators\nteams,2026-05-11,practice,Teams join,starts\n"],
      ["releases/releases.csv", `${all.site.get("releases/releases.csv")!}${RESTATED}`],
      ["revisions/starts.csv", REVISIONS],
    ]);
    await open("/indicators/starts/", /it was 41/, changed);
    expect(cellsOf(await screen.findByRole("table", { name: /by age.*, April to June 2026/ }))).toEqual([
      ["Category", "April to June 2026", "Compared with April to June 2025"],
      ["Teenagers", "12", "+1 (from 11)"],
    ]);
    expect(wordsOf(document.querySelector(".breakdown__months"))).toMatch(/quarter by quarter/);
    const rows = cellsOf(screen.getByRole("table", { name: /every quarter/ }));
    expect(rows[1]?.at(-1)).toBe("Event 1");
    expect(rows[2]).toContain("[r]");
    expect(wordsOf(document.querySelector(".chart__changed"))).toContain(
      "January to March 2026: first published as 35; 36 since 20 July 2026 (recorded late)",
    );
    expect(cellsOf(screen.getByRole("table", { name: /restated quarters/ })).map(([when]) => when)).toEqual([
      "Quarter",
      "January to March 2026",
    ]);
  });

  it("has no limits, and says why; the running total has its hidden quarter in mind", async () => {
    const { container } = await open("/indicators/starts/", /it was 41/);
    expect(wordsOf(container.querySelector(".variation"))).toContain(
      "No limits are drawn: with four figures a year there are too few to look for seasons in.",
    );
    expect(wordsOf(screen.getByText("Running total since April").parentElement)).toContain(
      "some quarters of the last two years are hidden or count few",
    );
  });

  it("leaves a figure by month as it is", async () => {
    const { container } = await open("/indicators/calls/", /it was 706/);
    expect(wordsOf(container.querySelector(".indicator__sentence"))).toContain("In June 2026 it was 706.");
    expect(screen.getByRole("table", { name: /13 figures|every month/ })).toBeDefined();
  });
});

it("its row and the short version say the quarter too", async () => {
  const { container: theme } = await open("/themes/plans/", /Children who started/);
  const [, row = []] = cellsOf(theme.querySelector("table")!);
  expect(row.slice(1, 5)).toEqual(["41 children", "Apr–Jun 2026", "–", "38"]);
  cleanup();
  const { container: easy } = await open("/short-version/", /Plan starts/);
  expect(wordsOf(easy)).toContain("April to June 2026");
});

it("its chart says the quarters, in its name, its words and beside its last point", () => {
  const { indicators, targets } = all.editions!.after.reference;
  const dataset = datasetOf(readObservations(readCsv(all.site.get("series/starts.csv")!).table)!);
  const chart = chartPointsOf(seriesOf(dataset, indicators[0]!, targets), {}, "all")!;
  expect(chartName(chart)).toBe(
    "Children who started on a plan: line chart by quarter, January 2025 to June 2026",
  );
  expect(pointWords(chart.points[1]!, chart)).toBe("April to June 2025: 38 children");
  expect(chartDescription(chart)).toBe(
    "First 14 children (January to March 2025), last 41 children (April to June 2026). Of the figures shown, highest 41 children (April to June 2026), lowest 14 children (January to March 2025). Not shown: October to December 2025 (hidden to protect privacy).",
  );
  expect(chartLabels(chart).find(({ kind }) => kind === "last")).toMatchObject({ when: "Apr–Jun 2026" });
});

describe("an indicator that was counted by month", () => {
  const byMonth = STARTS.replace(",quarter,", ",,");
  const thin = async (on: Site, reference: Site, period: string, starts: string) =>
    published({ on, reference, given: { [`${period}.csv`]: returnFor(period, starts) } });
  const months = Object.fromEntries(
    MONTHS.slice(0, 3).map((period, index) => [`${period}.csv`, returnFor(period, String(3 + 2 * index))]),
  );

  it("is recommended to be counted by quarter, where its months are thin", async () => {
    const given = { "2025-01.csv": returnFor("2025-01", "5"), "2025-02.csv": returnFor("2025-02", "4") };
    const { issues } = await published({ reference: referenceOf(byMonth, CALLS), given });
    expect(issues).toEqual([
      {
        ...{ code: "months-too-thin", indicator: "starts", thin: 2, months: 2, threshold: 5 },
        ...{ file: "indicators.csv", column: "basis" },
        line: expect.objectContaining({
          indicator: "starts",
          title: "Children who started on a plan",
        }) as object,
      },
    ]);
  });

  it("cannot become one by quarter: its months would be read as quarters", async () => {
    const { site } = await published({ reference: referenceOf(byMonth, CALLS), given: months });
    const { issues, verdict } = await turned(
      site,
      referenceOf(STARTS.replace(",,person", ",1 4 7 10,person"), CALLS),
    );
    expect(issues).toEqual(["basis-changed"]);
    expect(verdict).toBe(true);
  });

  it("ends, and a new one by quarter begins after it", async () => {
    const { site } = await published({ reference: referenceOf(byMonth, CALLS), given: months });
    expect(site.has("series/starts.csv")).toBe(true);
    const header = HEADER.replace("due_months", "due_months,first_period,last_period");
    const ended = byMonth.replace(",,,person", ",,,,2025-03,person");
    const anew = STARTS.replace("starts,", "starts_quarter,").replace(",,person", ",,2025-06,,person");
    const calls = CALLS.replace(",,,none", ",,,,,none");
    const reference = new Map([
      ...REFERENCE,
      ["indicators.csv", [header, ended, anew, calls, ""].join("\n")],
    ]);
    const given = ["2025-04", "2025-05", "2025-06"].map((period) => [
      `${period}.csv`,
      returnFor(period).replace(",starts,", ",starts_quarter,"),
    ]);
    const after = await published({
      on: site,
      reference,
      given: Object.fromEntries(given) as Record<string, string>,
    });
    expect(after.issues.filter(isError)).toEqual([]);
    expect(after.site.get("series/starts_quarter.csv")).toContain("2025-06,E06009997,starts_quarter,,,,,38");
  });

  async function turned(site: Site, reference: Site) {
    const { issues, prepared } = await thin(site, reference, "2025-04", "12");
    return { issues: issues.map(({ code }) => code), verdict: prepared === undefined };
  }
});
