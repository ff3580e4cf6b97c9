import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BASES, DISCLOSURES, FREQUENCIES, KINDS, POLARITIES } from "../../../src/core/indicator.ts";
import { readBreakdowns } from "../../../src/core/reference/breakdowns.ts";
import { readCouncil } from "../../../src/core/reference/council.ts";
import { readIndicators } from "../../../src/core/reference/indicators.ts";
import { readEvents, readRelations } from "../../../src/core/reference/others.ts";
import { readPublishedCouncil } from "../../../src/core/reference/publishedCouncil.ts";
import { readTargets } from "../../../src/core/reference/targets.ts";
import { RELATION_NAMES as RELATION_KINDS } from "../../../src/core/relation.ts";
import { ACTIONS } from "../../../src/core/tables/actions.ts";
import { QUESTIONS } from "../../../src/core/tables/questions.ts";
import { EVALUATIONS } from "../../../src/core/tables/evaluations.ts";
import { VOICES } from "../../../src/core/tables/voices.ts";
import { BREAKDOWNS, readPublishedBreakdowns } from "../../../src/core/tables/breakdowns.ts";
import { COMMENTARY } from "../../../src/core/tables/commentary.ts";
import { readEntries } from "../../../src/core/tables/entries.ts";
import { EVENTS, readPublishedEvents } from "../../../src/core/tables/events.ts";
import { INDICATORS, readPublishedIndicators } from "../../../src/core/tables/indicators.ts";
import { cellsIn, type ReferenceTable } from "../../../src/core/tables/reference.ts";
import { readPublishedRelations, RELATIONS } from "../../../src/core/tables/relations.ts";
import { readPublishedTargets, TARGETS } from "../../../src/core/tables/targets.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { table } from "../../support/build.ts";
import { ROOT } from "../../support/command.ts";
import { textOf } from "../../support/repository.ts";

const FOLDERS = ["council", "tests/fixtures/small", "public/data"];
const tables = (file: string) =>
  FOLDERS.filter((folder) => existsSync(join(ROOT, folder, file))).map((folder) =>
    table(textOf(`${folder}/${file}`)),
  );
const INDICATORS_HERE = tables("indicators.csv").flatMap((each) => readIndicators(each).indicators);
const CATEGORIES_HERE = tables("breakdowns.csv").flatMap(
  (each) => readBreakdowns(each, new Set(INDICATORS_HERE.map(({ id }) => id))).categories,
);
const ids = new Set(
  tables("indicators.csv").flatMap((each) => readIndicators(each).indicators.map(({ id }) => id)),
);

/** Every default there is: only what must be there, for each kind. */
const BARE =
  "id,title,kind,unit,decimals,polarity\na,A,stock,children,0,lower\nb,B,flow,contacts,0,neutral\nc,C,ratio,%,1,higher\nd,D,mean,cases,2,lower\ne,E,money,£,0,lower\n";
const FREQUENT =
  "id,title,kind,unit,decimals,polarity,frequency,due_months\na,A,stock,children,0,lower,quarterly,\nb,B,flow,x,0,neutral,annual,\nc,C,flow,x,0,neutral,annual,9 10\n";

describe("reference files as published read as the ones that were checked", () => {
  it("indicators.csv", () => {
    const all = [...tables("indicators.csv"), table(BARE), table(FREQUENT)];
    expect(all.length).toBeGreaterThan(3);
    for (const each of all) {
      const { indicators, issues } = readIndicators(each);
      expect(issues).toEqual([]);
      expect(readPublishedIndicators(each)).toEqual(indicators);
    }
  });

  it("targets.csv, in any order of rows", () => {
    const known = new Set(["a", "b"]);
    const unsorted = table("from,indicator,target,to\n2026-01,b,5,\n2025-01,b,4,2025-12\n2025-01,a,1.50,\n");
    for (const each of [...tables("targets.csv"), unsorted]) {
      const named = new Set(each.map(({ cells }) => cells[0] ?? ""));
      const { targets, issues } = readTargets(each, new Set([...known, ...named]));
      expect(issues).toEqual([]);
      expect(readPublishedTargets(each)).toEqual(targets);
    }
  });

  it("breakdowns.csv", () => {
    const bare = table("indicator,breakdown,category\na,type,one\na,type,two\n");
    for (const each of [...tables("breakdowns.csv"), bare]) {
      const { categories, issues } = readBreakdowns(each, new Set(each.map(({ cells }) => cells[0] ?? "")));
      expect(issues).toEqual([]);
      expect(readPublishedBreakdowns(each)).toEqual(categories);
    }
  });

  it("events.csv", () => {
    const bare = table("id,date,kind,title\nbegun,2021-04-01,plan,Figures begin\n");
    for (const each of [...tables("events.csv"), bare]) {
      const { events, issues } = readEvents(each, ids);
      expect(issues).toEqual([]);
      expect(readPublishedEvents(each)).toEqual(events);
    }
    expect(readEvents(undefined, ids).events).toEqual([]);
  });

  it("relations.csv", () => {
    const all = tables("relations.csv");
    expect(all.length).toBeGreaterThan(1);
    for (const each of all) {
      const { relations, issues } = readRelations(each, INDICATORS_HERE, CATEGORIES_HERE);
      expect(issues).toEqual([]);
      expect(readPublishedRelations(each)).toEqual(relations);
    }
  });

  it("council.json", () => {
    const texts = FOLDERS.map((folder) => textOf(`${folder}/council.json`));
    for (const text of texts) {
      const published = JSON.stringify({ schema: 1, ...(JSON.parse(text) as object) });
      expect(readPublishedCouncil(published)).toEqual(readCouncil(published).council);
    }
  });
});

describe("a file that we did not publish is not read", () => {
  it.each([
    "",
    "<!doctype html>\n",
    "id,title,kind,unit,decimals\na,A,stock,children,0\n",
    BARE.replace("stock", "pile"),
    BARE.replace("neutral", "sideways"),
    BARE.replace("%,1", "%,one"),
  ])("as indicators: %j", (csv) => expect(readPublishedIndicators(table(csv))).toBeUndefined());

  it("as targets or breakdowns", () => {
    expect(readPublishedTargets(table("indicator,from\na,April\n"))).toBeUndefined();
    expect(readPublishedTargets(table("indicator,target\na,1\n"))).toBeUndefined();
    expect(readPublishedBreakdowns(table("indicator,category\na,b\n"))).toBeUndefined();
  });

  it.each([
    "",
    "<!doctype html>",
    "null",
    "7",
    "[]",
    "{}",
    '{"schema":2,"name":"A","la_code":"B"}',
    '{"schema":1,"name":"A"}',
  ])("as the council: %s", (json) => expect(readPublishedCouncil(json)).toBeUndefined());
});

/** Cells that some column takes and another does not. */
const CELLS = ["", "a", "b-1", "a b", "2026-10", "2026-10-31", "08-31", "7", "1.5", "-3", "yes", "no", "%"];
const WORDS = [...KINDS, ...POLARITIES, ...BASES, ...FREQUENCIES, ...DISCLOSURES, ...RELATION_KINDS];
const cell = fc.oneof(fc.constantFrom(...CELLS), fc.constantFrom(...WORDS));

/** Rows of a reference file under some of its columns, each cell one that Nenebridge has in it, or any other. */
function rowsOf({ file, columns, required }: ReferenceTable): fc.Arbitrary<string> {
  const [published = []] = tables(file);
  const [header, ...rows] = published;
  const cellsOf = (name: string) => rows.map(({ cells }) => cells[header?.cells.indexOf(name) ?? -1] ?? "");
  const others = Object.keys(columns).filter((name) => !required.includes(name));
  return fc
    .shuffledSubarray(others)
    .chain((some) => {
      const names = [...required, ...some];
      const usual = names.map((name) => fc.constantFrom(...cellsOf(name)));
      const row = fc.tuple(...usual.map((each) => fc.oneof({ weight: names.length, arbitrary: each }, cell)));
      return fc.array(row, { maxLength: 3 }).map((cells) => ({ header: names, rows: cells }));
    })
    .map(writeCsv);
}

const ALL: readonly ReferenceTable[] = [
  ...[INDICATORS, BREAKDOWNS, RELATIONS, TARGETS, EVENTS, ACTIONS, COMMENTARY, QUESTIONS, VOICES],
  EVALUATIONS,
];

describe.each(ALL)("$file, whatever stands in it,", (reference) => {
  it("reads lightly as it reads strictly, and not at all where a cell is at fault", () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(rowsOf(reference), (text) => {
        const { entries, issues } = readEntries(reference, table(text));
        const light = cellsIn(reference, table(text));
        expect(light).toEqual(issues.length > 0 ? undefined : entries.map(({ cells }) => cells));
        if (issues.length > 0) refused += 1;
        else if (entries.length > 0) read += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(20);
  });
});
