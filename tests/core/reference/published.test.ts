import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readCouncil } from "../../../src/core/reference/council.ts";
import { readBreakdowns, readIndicators } from "../../../src/core/reference/indicators.ts";
import { readPublishedIndicators, readPublishedTargets } from "../../../src/core/reference/published.ts";
import { readPublishedCouncil } from "../../../src/core/reference/publishedCouncil.ts";
import { checkOthers, readEvents } from "../../../src/core/reference/others.ts";
import {
  readPublishedBreakdowns,
  readPublishedEvents,
} from "../../../src/core/reference/publishedForPages.ts";
import { readTargets } from "../../../src/core/reference/targets.ts";
import { table } from "../../support/build.ts";
import { ROOT } from "../../support/command.ts";
import { textOf } from "../../support/repository.ts";

const FOLDERS = ["council", "tests/fixtures/small", "public/data"];
const tables = (file: string) =>
  FOLDERS.filter((folder) => existsSync(join(ROOT, folder, file))).map((folder) =>
    table(textOf(`${folder}/${file}`)),
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
      expect(checkOthers(new Map([["events.csv", each]]), ids)).toEqual([]);
      expect(readPublishedEvents(each)).toEqual(readEvents(each));
    }
    expect(readEvents(undefined)).toEqual([]);
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
