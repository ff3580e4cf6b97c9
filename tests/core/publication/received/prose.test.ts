import { describe, expect, it } from "vitest";

import { proseIssues } from "../../../../src/core/publication/received/prose.ts";
import { readReferenceFiles } from "../../../../src/core/publication/received/reference.ts";
import { strictCouncilFaults } from "../../../../src/core/reference/strictCouncil.ts";
import { csv } from "../../../support/publish.ts";
import { SMALL_FILES } from "../../../support/small.ts";
import { isEnglish } from "../../../support/words.ts";

// Every number here is invented; check digits are valid, and no person has them.

const issuesIn = (file: string, text: string) =>
  proseIssues(readReferenceFiles(new Map(SMALL_FILES).set(file, text), csv), 5, undefined);

describe("a number that names a person, where a figure is asked for, is refused", () => {
  it.each(["9434765919", "9434765919.0", "3758633299"])("as a target or its tolerance: %s", (number) => {
    const targets = (cells: string) => `indicator,from,target,tolerance\ncontacts,2026-04,${cells}\n`;
    const kind = number.startsWith("3") ? "uln" : "nhs-number";
    expect(issuesIn("targets.csv", targets(`${number},5`))).toEqual([
      { code: "personal-data", kind, file: "targets.csv", row: 2, column: "target" },
    ]);
    expect(issuesIn("targets.csv", targets(`10,${number}`))).toMatchObject([{ kind, column: "tolerance" }]);
  });

  it("as the threshold in council.json", () => {
    const council = JSON.parse(SMALL_FILES.get("council.json") ?? "") as object;
    const json = JSON.stringify({ ...council, disclosure: { threshold: 9434765919 } });
    expect(issuesIn("council.json", json)).toEqual([
      { code: "personal-data", kind: "nhs-number", file: "council.json", column: "disclosure.threshold" },
    ]);
  });

  it("but not the digits of a public key, which fall as they may; the name before them is a text", () => {
    const council = JSON.parse(SMALL_FILES.get("council.json") ?? "") as object;
    const witnessed = (name: string) => {
      const key = `${name}+1b2c3d4e+BA+9434765919+PE1/1AB+${"a".repeat(22)}`;
      return JSON.stringify({
        ...council,
        witnesses: [{ name: "A region", key, url: "https://example.org/" }],
      });
    };
    expect(issuesIn("council.json", witnessed("witness.example.org/east"))).toEqual([]);
    expect(issuesIn("council.json", witnessed("w/9434765919"))).toEqual([
      { code: "personal-data", kind: "nhs-number", file: "council.json", column: "witnesses.0.key" },
    ]);
  });

  it("but months with blanks between them are months, and a target of nine digits is one", () => {
    const months = "1 2 3 4 5 6 7 8 9 10";
    const indicators = (SMALL_FILES.get("indicators.csv") ?? "").replace(",lower,10,", `,lower,${months},`);
    expect(indicators).toContain(months);
    expect(issuesIn("indicators.csv", indicators)).toEqual([]);
    expect(issuesIn("targets.csv", "indicator,from,target\ncontacts,2026-04,943476591\n")).toEqual([]);
  });
});

describe("council.json", () => {
  const asked = (name: string, region = "") =>
    proseIssues(
      readReferenceFiles(
        new Map([["council.json", JSON.stringify({ name, region, la_code: "E06009998" })]]),
        csv,
      ),
      5,
      { isOrdinary: isEnglish, knownNames: [] },
    );

  it("may say what the council is called without a list of known names, and in that place alone", () => {
    for (const name of ["Fenwick Council", "London Borough of Fenwick", "Fenwick-on-Wex City Council"])
      expect(asked(name), name).toEqual([]);
    expect(asked("Fenwick Council", "Fenwick")).toMatchObject([{ code: "name-asked", column: "region" }]);
    expect(asked("Fenwick")).toMatchObject([{ code: "name-asked", column: "name" }]);
    expect(asked("Priya Sharma Council")).toMatchObject([{ code: "personal-data", column: "name" }]);
  });

  it("is refused where lists stand in lists without end, and soon", () => {
    const deep = `${"[".repeat(20_000)}"a"${"]".repeat(20_000)}`;
    expect(readReferenceFiles(new Map(SMALL_FILES).set("council.json", deep), csv).issues).not.toEqual([]);
    expect(strictCouncilFaults(deep)).toEqual([]);
    expect(strictCouncilFaults(`{"notes":${deep}}`)).toMatchObject([{ code: "key-unknown" }]);
  });
});

describe("an official counterpart", () => {
  const named = (column: string, words: string) =>
    proseIssues(
      readReferenceFiles(
        new Map(SMALL_FILES).set("indicators.csv", `id,title,${column}\ncontacts,Contacts,${words}\n`),
        csv,
      ),
      5,
      { isOrdinary: isEnglish, knownNames: [] },
    ).filter((issue) => "column" in issue && issue.column === column);

  it("may have the name of any measure that is known, which is nobody’s in that place", () => {
    for (const measure of ["LACnum", "CPP_Num", "CPPlans2yrsActive_Num", "LACnum_Start", "CPP_Total_NumRef"])
      expect(named("comparator", measure), measure).toEqual([]);
  });

  it("and anything else is asked about there as before, as that name is in any other place", () => {
    for (const words of ["LACwexcombe", "LACnum Wexcombe", "Wexcombe"])
      expect(named("comparator", words), words).toMatchObject([{ code: "name-asked", column: "comparator" }]);
    expect(named("comparator", "Priya Sharma")).toMatchObject([{ code: "personal-data" }]);
    expect(named("official_code", "LACnum")).toMatchObject([{ code: "name-asked", column: "official_code" }]);
  });
});
