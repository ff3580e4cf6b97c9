import { describe, expect, it } from "vitest";

import { readReferenceFiles } from "../../../src/core/publication/received/reference.ts";
import { withdrawFigures, withdrawText } from "../../../src/core/publication/withdrawal.ts";
import { month } from "../../support/build.ts";
import { chanceOf } from "../../../examples/nenebridge/chance.ts";
import { faultsOf } from "../../support/log.ts";
import { csv, published, rowsIn, saying, sha256, type Site } from "../../support/publish.ts";
import { IS_NIGHTLY, SEED } from "../../support/seed.ts";
import { inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { publishedIn, siteAfter } from "../../support/withdrawn.ts";

/** Months of invented figures: each number of contacts is another, and stands nowhere else. */
const MONTHS = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
const contactsIn = (period: string) => String(1301 + 17 * MONTHS.indexOf(period));
const sent = (period: string) => withCells("contacts", { value: contactsIn(period) }, inMonth(period));
const ACTION = "a1,Hire Beatrix’s team,high,2026-01-10,2026-12-31,open,,Head of service,contacts,,\n";
const WITH_ACTION = new Map(SMALL_FILES).set(
  "actions.csv",
  `id,title,priority,agreed_on,due,status,completed_on,owner,indicators,evidence,source\n${ACTION}`,
);

let record: Site = new Map();
for (const period of MONTHS)
  record = (
    await published({ on: record, reference: WITH_ACTION, given: { [`${period}.csv`]: sent(period) } })
  ).site;

/** So many withdrawals are drawn, each looked for in every file. */
const CASES = IS_NIGHTLY ? 20 : 8;

const taken = { reason: "personal-data", now: new Date("2026-11-30T12:00:00Z"), approvedBy: [] } as const;

const lineOf = (indicator: string) => ({ indicator, breakdown: "", category: "" });
const figures = (site: Site, period: string, indicator?: string) =>
  withdrawFigures(
    publishedIn(site),
    { period: month(period), line: indicator === undefined ? undefined : lineOf(indicator) },
    taken,
    csv,
  );

/** How many of the numbers from 0 to 2,000, put in the place of one in the files that held it, have a hash that something still names. */
async function confirmed(held: Site, site: Site, number: string): Promise<number> {
  const named = [...site].map(([path, text]) => `${path}\n${text}`).join("\n");
  let count = 0;
  for (const [path, text] of held) {
    if (!text.includes(`,${number}`) || path.startsWith("objects/")) continue;
    for (let guess = 0; guess <= 2000; guess++)
      count += Number(named.includes(await sha256(text.replaceAll(`,${number}`, `,${guess}`))));
  }
  return count;
}

describe("a figure that is taken back", () => {
  it("is hidden with its month in place, in a release of its own that says why and of which month", async () => {
    const site = await siteAfter(record, figures(record, "2026-07", "contacts"));
    expect(rowsIn(site, "2026-07,E06009998,contacts,")).toEqual(["2026-07,E06009998,contacts,,,,,c"]);
    expect(rowsIn(site, "2026-07,").length).toBe(rowsIn(record, "2026-07,").length);
    expect(site.get("releases/log.txt")).toMatch(
      /\n7 2026-07 [0-9a-f]{64} 2026-11-30T12:00:00Z withdrawal personal-data /,
    );
    expect(site.get("releases/releases.csv")).toMatch(
      /\n7,2026-07,[0-9a-f]{64},2026-11-30T12:00:00Z,withdrawal,personal-data,-\n$/,
    );
    expect(saying(site, "contacts,,,value")).toEqual([]); // no revision tells of it
    expect(await faultsOf(site)).toEqual([]);
  });

  it(`is in no file, and no number from 0 to 2,000 can be confirmed by what still names hashes: ${CASES} drawn cases`, async () => {
    const chance = chanceOf(`withdrawals ${SEED}`);
    let site = record;
    expect(await confirmed(record, record, contactsIn("2026-06"))).toBeGreaterThan(2); // so an attacker would find it
    for (let index = 0; index < CASES; index++) {
      const period = MONTHS[Math.floor(chance.unit() * MONTHS.length)]!;
      const isWhole = chance.unit() < 0.3;
      const outcome = figures(record, period, isWhole ? undefined : "contacts");
      site = await siteAfter(record, outcome);
      expect(saying(site, `,${contactsIn(period)}`), period).toEqual([]);
      expect(await confirmed(record, site, contactsIn(period)), period).toBe(0);
      expect(await faultsOf(site)).toEqual([]);
    }
    // One after the other, from the same record.
    for (const period of MONTHS.slice(0, 3)) {
      const outcome = figures(site, period, "contacts");
      if (outcome.kind === "prepared") site = await siteAfter(site, outcome);
      expect(saying(site, `,${contactsIn(period)}`), period).toEqual([]);
    }
    expect(await faultsOf(site)).toEqual([]);
  });

  it("leaves all other months as they were, and what was published of them can still be checked", async () => {
    const site = await siteAfter(record, figures(record, "2026-04"));
    expect(rowsIn(site, "2026-04,").every((row) => row.endsWith(",c"))).toBe(true);
    for (const period of MONTHS.slice(1)) expect(rowsIn(site, period)).toEqual(rowsIn(record, period));
    const given = { "2026-10.csv": withCells("contacts", { value: "1444" }, inMonth("2026-10")) };
    const next = await published({ on: site, reference: WITH_ACTION, given });
    expect(next.release?.seq).toBe(8);
    expect(await faultsOf(next.site)).toEqual([]);
  });

  it("is refused where it is given again", async () => {
    const site = await siteAfter(record, figures(record, "2026-07", "contacts"));
    const again = await published({
      on: site,
      reference: WITH_ACTION,
      given: { "2026-07.csv": sent("2026-07") },
    });
    expect([again.release?.seq, again.files.size]).toEqual([7, 0]);
    expect(saying(again.site, `,${contactsIn("2026-07")}`)).toEqual([]);
  });

  it.each([
    ["a line that is not published", "2026-07", "nothing", "unknown"],
    ["a month that is not published", "2027-07", undefined, "unknown"],
  ])("is not %s", (_, period, indicator, kind) => {
    expect(figures(record, period, indicator).kind).toBe(kind);
  });

  it("is taken back once", async () => {
    const site = await siteAfter(record, figures(record, "2026-07", "contacts"));
    expect(figures(site, "2026-07", "contacts").kind).toBe("unchanged");
  });
});

describe("a text that is taken back", () => {
  const own = (files: Site) => readReferenceFiles(files, csv);
  const action = { file: "actions.csv", id: "a1" };

  it("is in no file once the council’s own file has it no more, and no version of the file stays", async () => {
    expect(saying(record, "Beatrix").length).toBe(2);
    const outcome = withdrawText(publishedIn(record), own(SMALL_FILES), action, taken, csv);
    const site = await siteAfter(record, outcome);
    expect(saying(site, "Beatrix")).toEqual([]);
    expect(site.has("actions.csv")).toBe(false);
    expect(await faultsOf(site)).toEqual([]);
    expect(site.get("releases/log.txt")).toMatch(/\n7 - [0-9a-f]{64} .* withdrawal personal-data /);
  });

  it("may be replaced by other words", async () => {
    const other = new Map(WITH_ACTION).set(
      "actions.csv",
      WITH_ACTION.get("actions.csv")!.replace("Beatrix’s", "a"),
    );
    const site = await siteAfter(record, withdrawText(publishedIn(record), own(other), action, taken, csv));
    expect(saying(site, "Beatrix")).toEqual([]);
    expect(saying(site, "Hire a team").length).toBe(2);
    expect(await faultsOf(site)).toEqual([]);
  });

  it("is not, while the council’s own file still has it, nor where nothing like it is published", () => {
    const kindOf = (files: Site, what = action) =>
      withdrawText(publishedIn(record), own(files), what, taken, csv).kind;
    expect(kindOf(WITH_ACTION)).toBe("still-there");
    expect(kindOf(SMALL_FILES, { file: "actions.csv", id: "a2" })).toBe("unknown");
    expect(kindOf(SMALL_FILES, { file: "council.json", id: "a1" })).toBe("unknown");
  });
});
