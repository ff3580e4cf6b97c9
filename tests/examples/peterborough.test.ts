import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";

import { keptFigures } from "../../examples/peterborough/figures.ts";
import { proseIssues } from "../../src/core/publication/received/prose.ts";
import { readCouncil } from "../../src/core/reference/council.ts";
import { readIndicators } from "../../src/core/reference/indicators.ts";
import { readEvents } from "../../src/core/reference/others.ts";
import { startingFiles } from "../../src/core/start/startingFiles.ts";
import { EVENTS } from "../../src/core/tables/events.ts";
import { readAreas } from "../../src/core/tables/areas.ts";
import { comparatorRecords, readComparators } from "../../src/core/tables/comparators.ts";
import { readNeighbours } from "../../src/core/tables/neighbours.ts";
import { comparatorsFile, SOURCES_FILE } from "../../src/core/tables/paths.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { makeOfficial } from "../../src/static/official/official.tsx";
import { hasComparators } from "../../src/store/around.ts";
import { table } from "../support/build.ts";
import { ROOT } from "../support/command.ts";
import { DEPARTMENT, HAS_DEPARTMENT, NO_DEPARTMENT } from "../support/departmentTables.ts";
import { documentOf } from "../support/documents.ts";
import { textOf } from "../support/repository.ts";

const HOME = "examples/peterborough";
const AREAS = readAreas(table(textOf("reference/areas.csv")))!;
const PETERBOROUGH = AREAS.get("874")!;
const NEIGHBOURS = readNeighbours(table(textOf("reference/neighbours.csv")))!;
const { indicators } = readIndicators(table(textOf("reference/indicators.csv")));
const COMPARED = indicators.filter(hasComparators);
const files = startingFiles(
  PETERBOROUGH,
  {
    areas: AREAS,
    neighbours: NEIGHBOURS,
    indicators: textOf("reference/indicators.csv"),
  },
  writeCsv,
);
const { council } = readCouncil(files.get("council.json")!);

describe("the folder is what init writes, with official figures", () => {
  // Its events are the public record, which nobody can write mechanically: each row has its own source.
  test.each([...files].filter(([file]) => file !== EVENTS.file))("council/%s", async (file, text) => {
    await expect(text).toMatchFileSnapshot(`../../${HOME}/council/${file}`);
  });

  test.each(COMPARED.map(({ id }) => id))("data/comparators/%s.csv", async (id) => {
    const all = readComparators(id, table(textOf(`public/data/${comparatorsFile(id)}`)))!;
    const kept = keptFigures(all, PETERBOROUGH, council!.region, AREAS);
    await expect(writeCsv(comparatorRecords(kept))).toMatchFileSnapshot(
      `../../${HOME}/data/${comparatorsFile(id)}`,
    );
  });

  test("sources.csv", async () => {
    await expect(textOf(`public/data/${SOURCES_FILE}`)).toMatchFileSnapshot(
      `../../${HOME}/data/${SOURCES_FILE}`,
    );
  });

  test("nothing else is in it, and it is small", () => {
    const all = readdirSync(join(ROOT, HOME), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const names = all.map((each) => each.name).sort();
    const wanted = [
      ...files.keys(),
      ...COMPARED.map(({ id }) => `${id}.csv`),
      "sources.csv",
      "README.md",
      "figures.ts",
    ];
    expect(names).toEqual(wanted.sort());
    const bytes = all.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
    expect(bytes).toBeLessThan(400_000);
  });
});

const STYLE = '<link rel="stylesheet" crossorigin href="./assets/index.css">';
const tools = {
  template: textOf("index.html").replace("</head>", `  ${STYLE}\n  </head>`),
  sheets: new Map([["index.css", "body{}"]]),
  hash: (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex")),
};
const tableAt = (path: string) =>
  Promise.resolve(
    existsSync(join(ROOT, HOME, "data", path)) ? table(textOf(`${HOME}/data/${path}`)) : undefined,
  );
const { events, issues } = readEvents(
  table(textOf(`${HOME}/council/${EVENTS.file}`)),
  new Set(indicators.map(({ id }) => id)),
);
const GIVEN = { events, council: council!, indicators, areas: AREAS, neighbours: NEIGHBOURS, tableAt };
const made = await makeOfficial(GIVEN, tools);
const html = typeof made === "string" ? "" : made.html;
const page = documentOf(html);
const text = page.body.textContent;

/** The row of the table of newest figures, by its cells. */
const newest = (title: string) =>
  [...page.querySelectorAll("table")[0]!.querySelectorAll("tbody tr")]
    .filter((row) => row.querySelector("th a")?.textContent === title)
    .flatMap((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.trim()));
const numbersOf = (cells: readonly string[]) =>
  cells.map((cell) => Number(/^-?[\d,.]+/.exec(cell)?.[0].replaceAll(",", "")));

describe("what has happened in Peterborough, from 2010 to 2024", () => {
  test("is read, every row with a source that a reader can open", () => {
    expect(issues).toEqual([]);
    for (const { id, source, url } of events) {
      expect(source, id).not.toBe("");
      expect(url, id).toMatch(/^https:\/\//);
    }
    expect(events[0]?.date.slice(0, 4)).toBe("2010");
    expect(events.at(-1)?.date.slice(0, 4)).toBe("2024");
  });

  test("names no person: roles and institutions alone", () => {
    const parsed = new Map([[EVENTS.file, readCsv(textOf(`${HOME}/council/${EVENTS.file}`))]]);
    expect(proseIssues({ texts: new Map(), parsed }, 5, undefined)).toEqual([]);
    expect(text).not.toMatch(/\b(Mr|Mrs|Ms|Cllr|Councillor) [A-Z]/);
  });

  test("has inspections with their grades, and none for a focused visit", () => {
    const rows = [...page.querySelectorAll("section:has(#inspections) tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
    );
    const graded = (title: string, when: string) =>
      rows.find(([day, what]) => day === when && what === title)?.[2];
    expect(graded("Focused visit: the front door", "March 2023")).toBe("None given");
    expect(graded("Inspection", "2015")).toBe(
      "Requires improvement to be good (other rules: it does not compare with the grade before)",
    );
    expect(graded("Unannounced inspection", "January 2013")).toBe("Adequate");
    expect(graded("Inspection", "November 2023")).toBe("Inadequate");
  });

  test("lets sources that disagree both stand, each with its day", () => {
    const told = page.querySelector("#director-2023-07")?.textContent;
    expect(told).toContain("July 2023");
    expect(told).toContain("Another source, which gives June 2023: A new director of children’s services.");
    expect(page.querySelector("#notice-2023")?.textContent).toContain(
      "Another source: An improvement notice issued by Ofsted.",
    );
  });
});

describe("the page of a council that does not publish", () => {
  test("says so in its title and at its head", () => {
    expect(page.title).toBe("Official figures about Peterborough. Peterborough does not publish here");
    expect(page.querySelector("h1")?.textContent).toBe(page.title);
    expect(page.querySelector(".masthead")?.textContent).not.toContain("Peterborough");
  });

  test.each([
    ["Children in care per 10,000", "31 March 2025", 72, 67, 49],
    ["Referred again within a year", "2024-25", 19.8, 22.6, 19.4],
    ["Assessments finished on time", "2024-25", 77, 85.7, 86.7],
    ["Cases per social worker", "30 September 2025", 17.1, 15.2, 14.5],
    ["Care leavers in suitable homes", "2024-25", 87, 89, 88],
  ])("%s", (title, period, own, country, region) => {
    const row = newest(title);
    expect(row[1]).toContain(period);
    expect(numbersOf(row.slice(2, 5))).toEqual([own, country, region]);
  });

  test.skipIf(!HAS_DEPARTMENT)(`every newest figure is the one "to check against"${NO_DEPARTMENT}`, () => {
    const listed = readFileSync(join(DEPARTMENT, "README.md"), "utf8");
    const values = new Map(
      [...listed.matchAll(/^(\S.*?) \| .*=(\S+) \| EoE (\S+) \| Eng (\S+)$/gm)].map(
        ([, measure = "", own, region, country]) => [measure, [own, country, region].map(Number)],
      ),
    );
    expect(values.size).toBeGreaterThan(40);
    for (const { title, comparator } of COMPARED)
      expect(numbersOf(newest(title).slice(2, 5)), title).toEqual(values.get(comparator));
  });

  test("says of each figure what /compare/ says, and who is similar", () => {
    const said = page.querySelector("section:has(#referred_again) > p")?.textContent;
    expect(said).toContain("Peterborough was ");
    expect(said).toContain(" for 2024-25, counted from the lowest.");
    expect(text).not.toContain(" of 1 authorities");
    expect(text).toContain("most like Peterborough: Coventry, Derby, Hillingdon,");
    const [, ...lines] = table(textOf(`${HOME}/data/${comparatorsFile("referred_again")}`));
    const similar = lines
      .filter(({ cells }) => cells[4] === "2024-25")
      .filter(({ cells }) =>
        NEIGHBOURS.some((each) => each.areaCode === "874" && each.neighbourCode === cells[1]),
      )
      .map(({ cells }) => Number(cells.at(-2)))
      .sort((a, b) => a - b);
    expect(similar).toHaveLength(10);
    const shown = newest("Referred again within a year")[5]!;
    expect(shown).toMatch(/^\d+\.\d%$/);
    expect(Math.abs(parseFloat(shown) - (similar[4]! + similar[5]!) / 2)).toBeLessThan(0.051);
  });

  test("places are those of a plain sort over the file", () => {
    for (const indicator of COMPARED.filter(({ polarity }) => polarity !== "neutral")) {
      const [, ...lines] = textOf(`${HOME}/data/${comparatorsFile(indicator.id)}`)
        .trim()
        .split("\n");
      const rows = lines.map((line) => table(`${line}\n`)[0]!.cells);
      const own = rows.filter((cells) => cells[1] === "874").at(-1)!;
      const value = (cells: readonly string[]) => Number(cells.at(-2));
      // What is not applicable to an authority gives it no place, here as on /compare/.
      const others = rows.filter(
        (cells) =>
          cells[0] === "authority" && cells[1] !== "874" && cells[4] === own[4] && cells.at(-2) !== "z",
      );
      const better = (cells: readonly string[]) =>
        indicator.polarity === "higher" ? value(cells) > value(own) : value(cells) < value(own);
      const place = 1 + others.filter(better).length;
      expect(newest(indicator.title).at(-1), indicator.id).toMatch(
        new RegExp(`^(joint )?${place}(st|nd|rd|th)( to \\d+(st|nd|rd|th))? of ${1 + others.length}$`),
      );
    }
  });

  test("has nothing in the council's voice, nothing due or late, and no month's figure", () => {
    // What has happened is told by others and has days of its own; figures have none.
    const own = [
      ...page.querySelectorAll("main > *:not(section, #happened), main > section > :not(details, .meta)"),
    ];
    const said = own.map((each) => each.textContent).join(" ");
    expect(said).not.toMatch(/\b(we|our|us|ours|you|your)\b/i);
    expect(text).not.toMatch(/\bdue\b|\blate\b|next month|each month|this month|provisional|target/i);
    expect(
      said.replace(/31 March|30 September/g, "").match(/[A-Z][a-z]+ 20\d\d|20\d\d-(0[1-9]|1[0-2])\b/g),
    ).toBeNull();
    expect(page.querySelectorAll("svg, img, canvas")).toHaveLength(0);
  });

  test("claims no checking, and runs nothing", () => {
    expect(text).not.toMatch(/verif|nobody has changed|signed|fingerprint/i);
    expect(html).not.toMatch(/<script|modulepreload|data-release/);
    expect(html).toContain("default-src 'none'; style-src 'self' 'sha256-");
  });

  test("names a source, its date and the licence beside every indicator", () => {
    const sections = [...page.querySelectorAll("main > section[aria-labelledby]")];
    expect(sections).toHaveLength(COMPARED.length);
    for (const section of sections)
      expect(section.querySelector(".meta")?.textContent).toMatch(
        /^Source: .+ copied on 22 November 2026\. .*Open Government Licence v3\.0/,
      );
  });
});

test("a council that is in no official figures has no page", async () => {
  const invented = { ...council!, name: "Smallbridge", laCode: "E06009999" };
  const none = await makeOfficial({ ...GIVEN, council: invented }, tools);
  expect(none).toMatch(/^Smallbridge is in no official figures/);
});

test("without official figures the page says that there are none yet", async () => {
  const bare = await makeOfficial({ ...GIVEN, tableAt: () => Promise.resolve(undefined) }, tools);
  expect(bare).toMatchObject({
    html: expect.stringContaining("No official figures have been brought in yet.") as string,
  });
});
