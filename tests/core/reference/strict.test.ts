import { describe, expect, it } from "vitest";

import { readGivenReference, readReferenceFiles } from "../../../src/core/publication/received/reference.ts";
import type { Day } from "../../../src/core/period.ts";
import { NENEBRIDGE_FILES } from "../../support/nenebridge.ts";
import { csv } from "../../support/publish.ts";
import { SMALL, SMALL_FILES } from "../../support/small.ts";

const TODAY = "2026-11-22" as Day;

const read = (changed: Readonly<Record<string, string>>, published?: ReadonlyMap<string, string>) =>
  readGivenReference(new Map([...SMALL_FILES, ...Object.entries(changed)]), csv, TODAY, published);
const council = (more: string) =>
  read({ "council.json": `{ "name": "Smallbridge", "la_code": "E06009998", ${more} }` }).issues;
const placesIn = (changed: Readonly<Record<string, string>>) =>
  read(changed).issues.map(({ code, file, row, column }) =>
    [code, file, row, column].filter((part) => part !== undefined).join(" "),
  );
const withId = (id: string) =>
  placesIn({
    "indicators.csv": `id,title,kind,unit,decimals,polarity\n${id},Visits,flow,visits,0,neutral\n`,
    "breakdowns.csv": "indicator,breakdown,category\n",
  });

describe("the council's own files, as it gives them", () => {
  it("are read as they are where there is nothing to say", () => {
    expect(readGivenReference(SMALL_FILES, csv, TODAY)).toMatchObject({ reference: SMALL, issues: [] });
    expect(readGivenReference(NENEBRIDGE_FILES, csv, TODAY).issues).toEqual([]);
  });

  it("may have no key that is not known: nobody would heed it, and everybody could read it", () => {
    const at = { code: "key-unknown", file: "council.json" };
    expect(council('"disclosur": { "threshold": 10 }')).toEqual([{ ...at, place: 3, nearest: "disclosure" }]);
    expect(council('"_internal": "the family in Mill Lane"')).toEqual([{ ...at, place: 3 }]);
    expect(council('"disclosure": { "reason": "x", "treshold": 10 }')).toEqual([
      { ...at, column: "disclosure", place: 2, nearest: "threshold" },
    ]);
    expect(council('"contacts": { "help": [{ "label": "a" }, { "label": "b", "tel": "999" }] }')).toEqual([
      { ...at, column: "contacts.help.1", place: 2 },
    ]);
    expect(council('"__proto__": 1, "toString": 2').map(({ code }) => code)).toEqual([
      "key-unknown",
      "key-unknown",
    ]);
  });

  it("may have no key twice, of which one would be lost", () => {
    const expected = "there once only";
    expect(council('"disclosure": { "threshold": 10 }, "disclosure": {}')).toEqual([
      { code: "reference-value", file: "council.json", column: "disclosure", expected },
    ]);
    expect(council('"contacts": { "help": [{ "label": "a" }, { "label": "b" }] }')).toEqual([]);
  });

  it("say the nearest column beside one that is not known", () =>
    expect(read({ "targets.csv": "indicator,from,target,tolerence\non_time,2026-04,85,5\n" }).issues).toEqual(
      [{ code: "column-unknown", file: "targets.csv", row: 1, column: "D", nearest: "tolerance" }],
    ));

  it.each(["\u202e", "\u200b", "\u0000", "\u0007", "\u00ad", "\u2066"])(
    "have no character such as %j",
    (hidden) => {
      const text = `id,date,kind,title\na,2026-04-01,plan,A ${hidden} plan\n`;
      expect(placesIn({ "events.csv": text })).toEqual(["hidden-character events.csv 2 D"]);
      expect(council(`"region": ${JSON.stringify(`East ${hidden}`)}`)).toMatchObject([{ column: "region" }]);
    },
  );

  it("may have texts of several lines, but in no name of the council", () => {
    expect(placesIn({ "events.csv": 'id,date,kind,title\na,2026-04-01,plan,"One\ntwo"\n' })).toEqual([]);
    expect(council('"region": "East\\nWest"')).toMatchObject([{ column: "region" }]);
  });

  it.each(["=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", '"\n=1"', '"  =1"', "\uff1d1"])(
    "have no text that a spreadsheet runs, such as %j",
    (text) =>
      expect(
        placesIn({
          "commentary.csv": `period,indicator,role,kind,text\n2026-10,on_time,${text},note,Words\n`,
        }),
      ).toEqual(["reference-value commentary.csv 2 role"]),
  );

  it.each(["con", "5-9", "mar-1", "1e5", "latest"])("have no id such as %s", (id) =>
    expect(withId(id)).toEqual(["reference-value indicators.csv 2 id"]),
  );

  it("have no two ids that differ in capitals alone", () => {
    const rows = "visits,Visits,flow,visits,0,neutral\nVisits,Visits,flow,visits,0,neutral\n";
    const none = { "breakdowns.csv": "indicator,breakdown,category\n" };
    expect(placesIn({ "indicators.csv": `id,title,kind,unit,decimals,polarity\n${rows}`, ...none })).toEqual([
      "reference-value indicators.csv 3 id",
    ]);
    const bands = "in_care,home,foster\nin_care,home,Foster\nin_care,Home,kin\n";
    expect(placesIn({ "breakdowns.csv": `indicator,breakdown,category\n${bands}` })).toEqual([
      "reference-value breakdowns.csv 4 breakdown",
      "reference-value breakdowns.csv 3 category",
    ]);
  });

  it.each([
    ...[
      "https:// www.example.org",
      "https://",
      "https://exa mple.org/",
      "https://[/",
      "https://user:pass@example.org/",
    ],
  ])("have no address such as %j", (url) => {
    const said = council(`"contacts": { "data": [{ "label": "Ask", "url": ${JSON.stringify(url)} }] }`);
    expect(said.map(({ column }) => column)).toContain("contacts.data.0.url");
    expect(placesIn({ "events.csv": `id,date,kind,title,url\na,2026-04-01,plan,A,${url}\n` })).toEqual([
      "reference-value events.csv 2 url",
    ]);
  });

  it("have no site that the build could not take apart", () =>
    expect(council('"site": "https://[/"')).toMatchObject([{ code: "reference-value", column: "site" }]));
});

describe("what is published already", () => {
  it("was read by the rules of its time, and is read", () => {
    const files = new Map([...SMALL_FILES, ["events.csv", "id,date,kind,title\ncon,2026-04-01,plan,=1\n"]]);
    expect(readReferenceFiles(files, csv).issues).toEqual([]);
  });
});

describe("targets and dates that cannot be", () => {
  const target = (row: string) => placesIn({ "targets.csv": `indicator,from,to,target,tolerance\n${row}\n` });

  it.each([
    ["a share above its whole", "on_time,2026-04,,185,5", ["reference-value targets.csv 2 target"]],
    ["a share below 0", "on_time,2026-04,,-1,5", ["reference-value targets.csv 2 target"]],
    ["a count below 0", "contacts,2026-04,,-5,5", ["reference-value targets.csv 2 target"]],
    ["a place that there is not", "rank,2026-04,,152,5", ["reference-value targets.csv 2 target"]],
    ["place 0", "rank,2026-04,,0,5", ["reference-value targets.csv 2 target"]],
    ["a tolerance below 0", "on_time,2026-04,,85,-5", ["reference-value targets.csv 2 tolerance"]],
    ["all and none", "on_time,2026-04,2026-05,100,0\non_time,2026-06,,0,0", []],
    ["a signed amount below 0", "forecast,2026-04,,-100000,0", []],
    ["a rate", "care_rate,2026-04,,120,0", []],
  ])("%s", (_, row, places) => expect(target(row)).toEqual(places));

  it("an indicator that ends before it begins", () => {
    const row = "visits,Visits,flow,visits,0,neutral,2026-05,2026-04";
    const header = "id,title,kind,unit,decimals,polarity,first_period,last_period";
    expect(
      placesIn({
        "indicators.csv": `${header}\n${row}\n`,
        "breakdowns.csv": "indicator,breakdown,category\n",
      }),
    ).toEqual(["reference-value indicators.csv 2 last_period"]);
  });

  const note = (period: string, by: string) =>
    `period,indicator,role,kind,text,back_on_track_by\n${period},on_time,Head of assessment,exception,Words.,${by}\n`;

  it.each(["soon", "2026-13", "2026-09", "2026-12-01"])("a month back on track such as %s", (by) =>
    expect(placesIn({ "commentary.csv": note("2026-10", by) })).toEqual([
      "reference-value commentary.csv 2 back_on_track_by",
    ]),
  );

  it("a note on a month that is not over, unless it is published already", () => {
    const file = note("2026-11", "2027-01");
    expect(placesIn({ "commentary.csv": file })).toEqual(["reference-value commentary.csv 2 period"]);
    expect(placesIn({ "commentary.csv": note("2026-10", "") })).toEqual([]);
    expect(read({ "commentary.csv": file }, new Map([["commentary.csv", file]])).issues).toEqual([]);
  });

  it("an inspection that was written about before it", () => {
    const event = (kind: string, on: string) =>
      placesIn({ "events.csv": `id,date,published_on,kind,title\na,2026-04-10,${on},${kind},A title\n` });
    expect(event("inspection", "2026-04-09")).toEqual(["reference-value events.csv 2 published_on"]);
    expect(event("inspection", "2026-04-10")).toEqual([]);
    expect(event("target", "2026-03-01")).toEqual([]);
  });
});
