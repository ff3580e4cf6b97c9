import fc from "fast-check";
import { expect, it } from "vitest";

import { readTypeface } from "../../scripts/raster/typeface.ts";
import { makeAlone } from "../../src/static/alone.tsx";
import { makeCards } from "../../src/static/cards.tsx";
import { makePages } from "../../src/static/pages.tsx";
import { securityOf } from "../../src/static/security.ts";
import { readWhole } from "../../src/static/whole.ts";
import { csv, published } from "../support/publish.ts";
import { textOf } from "../support/repository.ts";
import { IS_NIGHTLY, SEED } from "../support/seed.ts";
import { GOOD_RETURN, SMALL_FILES } from "../support/small.ts";
import { readFrom } from "../support/smallSite.ts";

/** How many councils are drawn: each is checked, published and built, which takes a tenth of a second. */
const COUNCILS = IS_NIGHTLY ? 500 : 12;
console.info(`${COUNCILS} drawn councils; FC_SEED=${SEED} repeats them.`);

const [index, present, pack, embed] = ["index.html", "present.html", "pack.html", "embed.html"].map(
  textOf,
) as [string, string, string, string];
const { measure } = await readTypeface();

/** Words as a council may write them, and signs that mean something to a page, a path, a table or a spreadsheet. */
const words = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.constantFrom(
      "Front door",
      "Care & homes",
      "A/B",
      "../x",
      "100% <b>",
      "“Best” – ‘now’",
      "a\\b",
      "#?&",
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom("é ü ß", "$& $1", "{}", "\u{1f600}", "constructor", "x ".repeat(200), ""),
  },
  { weight: 8, arbitrary: fc.string({ maxLength: 20 }).map((text) => `A ${text}`) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom("=1+1", " -5", "a\u202eb", "tab\there", "one\ntwo", "---") },
);
const address = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "",
      "https://example.org/",
      "https://example.org/a/b/",
      "https://example.org/ü/",
    ),
  },
  { weight: 4, arbitrary: fc.webUrl({ validSchemes: ["https"] }).map((url) => `${url}/`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "https:// www.example.org/",
      "https://[/",
      "https://user@example.org/",
      "https://%/",
      "javascript:1",
    ),
  },
);
const optionalText = fc.option(words, { nil: undefined });
const contact = fc.record({
  label: words,
  phone: optionalText,
  email: optionalText,
  url: fc.option(address, { nil: undefined }),
});

const council = fc.record({
  name: fc.oneof(fc.constant("Smallbridge"), words),
  la_code: fc.constant("E06009998"),
  illustrative: fc.constant(true),
  site: fc.option(address, { nil: undefined }),
  region: optionalText,
  licence: optionalText,
  contacts: fc.record({
    help: fc.array(contact, { maxLength: 2 }),
    data: fc.array(contact, { maxLength: 2 }),
  }),
  disclosure: fc.record({ threshold: fc.integer({ min: 1, max: 12 }), reason: words }),
  timetable: fc.record({ day: fc.integer({ min: 1, max: 31 }), note: words }),
  revisions: fc.record({ months: fc.nat(4), note: words }),
});

/** Smallbridge's table with a column of drawn words. */
function withColumn(file: string, column: string, cells: readonly string[]): string {
  const { table } = csv.read(SMALL_FILES.get(file)!);
  const [header = { row: 1, cells: [] }, ...rows] = table;
  const at = header.cells.includes(column) ? header.cells.indexOf(column) : header.cells.length;
  const written = rows.map((row, index) => {
    const changed = header.cells.map((_, place) => row.cells[place] ?? "");
    changed[at] = cells[index % cells.length] ?? "";
    return changed;
  });
  const names = [...header.cells];
  names[at] = column;
  return csv.write({ header: names, rows: written });
}

const columnOf = (file: string, ...columns: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...columns), fc.array(words, { minLength: 1, maxLength: 8 }))
    .map(([column, cells]) => [file, withColumn(file, column, cells)] as const);
const eventsFile = fc.tuple(words, words, address).map(
  ([title, detail, url]) =>
    [
      "events.csv",
      csv.write({
        header: ["id", "date", "kind", "title", "detail", "indicators", "url"],
        rows: [["new_team", "2026-10-05", "practice", title || "A new team", detail, "on_time", url]],
      }),
    ] as const,
);
const changed = fc.array(
  fc.oneof(
    columnOf(
      "indicators.csv",
      ...["title", "short_title", "theme", "unit", "definition", "easy_read", "for_you"],
      ...["delivered_by", "aliases"],
    ),
    columnOf("breakdowns.csv", "title"),
    eventsFile,
  ),
  { maxLength: 2 },
);

let accepted = 0;

it("what the check accepts, the build builds", async () => {
  await fc.assert(
    fc.asyncProperty(council, changed, async (drawn, files) => {
      const reference = new Map([...SMALL_FILES, ["council.json", JSON.stringify(drawn)], ...files]);
      const given = { "2026-10.csv": GOOD_RETURN };
      const { site } = await published({ reference, given, confirm: "checked-and-right" });
      if (site.size === 0) return;
      accepted += 1;
      const read = readFrom(Object.fromEntries([...site].map(([path, text]) => [`data/${path}`, text])));
      const whole = (await readWhole(read))!;
      const { pages, missing } = await makePages(whole, index);
      expect(missing).toEqual([]);
      const paths = [...pages, ...makeAlone(whole, { present, pack, embed })].map(({ file }) => file);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      await makeCards(whole, measure);
      securityOf(whole.edition.council, new Date("2026-11-24T00:00:00Z"));
    }),
    { numRuns: COUNCILS, seed: SEED },
  );
  console.info(`${accepted} of ${COUNCILS} accepted, and built.`);
  expect(accepted).toBeGreaterThan(0);
});
