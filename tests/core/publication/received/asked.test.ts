import { describe, expect, it } from "vitest";

import { isError, isPersonal, type Issue } from "../../../../src/core/issue.ts";
import { issueWords } from "../../../../src/core/messages/message.ts";
import { readKnownNames } from "../../../../src/core/publication/received/knownNames.ts";
import type { KnownWords } from "../../../../src/core/publication/release.ts";
import { screenProse } from "../../../../src/core/screen/prose.ts";
import { NENEBRIDGE_FILES } from "../../../support/nenebridge.ts";
import { csv, published } from "../../../support/publish.ts";
import { textOf } from "../../../support/repository.ts";
import { SENTENCES, SENTENCES_KNOWN } from "../../../support/councilSentences.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../../support/small.ts";
import { isEnglish, SMALL_WORDS } from "../../../support/words.ts";

const HEADER = "period,indicator,role,kind,text\n";
const withNote = (text: string) =>
  new Map(SMALL_FILES).set(
    "commentary.csv",
    csv.write({
      header: HEADER.trim().split(","),
      rows: [["2026-10", "home_cost", "Head of care", "note", text]],
    }),
  );
const KNOWN = "phrase,kind,approved_by\n";
const knowing = (...rows: string[]): KnownWords => ({
  isOrdinary: isEnglish,
  knownNames: [SMALL_WORDS.knownNames?.trimEnd(), ...rows].join("\n"),
});
const given = { "2026-10.csv": GOOD_RETURN };
const place = { file: "commentary.csv", row: 2, column: "text" };

describe("a word that is in no list", () => {
  const reference = withNote("The centre in Wexcombe closed for a week.");

  it("holds what is given, told by its place and never by itself", async () => {
    const { issues, isHeld, files } = await published({ reference, given, words: SMALL_WORDS });
    expect(issues).toEqual([{ code: "name-asked", words: [4], ...place }]);
    expect([isHeld, files.size]).toEqual([true, 0]);
    expect(JSON.stringify([issues, issues.map(issueWords)])).not.toMatch(/wexcombe/i);
  });

  it("is not answered by a confirmation", async () => {
    const { isHeld } = await published({
      reference,
      given,
      words: SMALL_WORDS,
      confirm: "checked-and-right",
    });
    expect(isHeld).toBe(true);
  });

  it("is answered by its phrase in the council’s list, and by no other", async () => {
    const held = async (row: string) => (await published({ reference, given, words: knowing(row) })).isHeld;
    expect(await held("Wexcombe,place,Data protection officer")).toBe(false);
    expect(await held("Wexcombe House,place,Data protection officer")).toBe(true);
    expect(await held("centre in Wexcombe,place,Data protection officer")).toBe(false);
  });

  it("is not answered by a phrase without a word", async () => {
    const row = (phrase: string) => knowing(`${phrase},place,Data protection officer`);
    for (const phrase of ["W", "*", "P.S."])
      expect(
        (await published({ reference, given, words: row(phrase) })).issues.filter(isError),
        phrase,
      ).toMatchObject([{ code: "reference-value", file: "known_names.csv", column: "phrase" }]);
  });

  it("is not asked about where the files are those published", async () =>
    expect((await published({ reference, given })).issues).toEqual([]));
});

it("no byte that is published comes from the council’s list, also where it is given among the files", async () => {
  const words = knowing("Zyxwold Lodge,place,Keeper of the list");
  const reference = new Map(SMALL_FILES).set("known_names.csv", words.knownNames!);
  const { site, issues } = await published({ reference, given, words });
  expect(site.size).toBeGreaterThan(10);
  expect(issues).toEqual([]);
  for (const [path, text] of site) {
    expect(path).not.toContain("known_names");
    expect(text, path).not.toMatch(/zyxwold|keeper of the list|known_names/i);
  }
});

describe("the council’s list", () => {
  const issuesOf = (...rows: string[]) => readKnownNames(csv.read(KNOWN + rows.join("\n")).table).issues;
  it.each<[string, string, Pick<Issue, "code">["code"], string]>([
    ["names a person", "Rose Baker,other,Head of care", "personal-data", "phrase"],
    ["names a child by a letter", "Child R,other,Head of care", "personal-data", "phrase"],
    ["names who approved", "Wexcombe,place,Priya Okafor", "personal-data", "approved_by"],
    ["is a first name", "Priya,place,Head of care", "personal-data", "phrase"],
    ["is a first name and a word", "Grace,place,Head of care", "reference-value", "phrase"],
    ["has no kind", "Wexcombe,,Head of care", "reference-value", "kind"],
    ["has a kind that is none", "Wexcombe,child,Head of care", "reference-value", "kind"],
    ["has nobody who approved", "Wexcombe,place,", "reference-value", "approved_by"],
  ])("is refused where a row %s", (_, row, code, column) => {
    const issues = issuesOf("Smallbridge,place,Head of care", row);
    expect(issues.map((issue) => [issue.code, issue.file, issue.row, issue.column])).toEqual([
      [code, "known_names.csv", 3, column],
    ]);
    expect(JSON.stringify([issues, issues.map(issueWords)])).not.toMatch(
      /rose|baker|priya|okafor|grace|wexcombe/i,
    );
  });

  it("is refused where a column is not known, and may be absent", () => {
    expect(
      readKnownNames(csv.read("phrase,kind,approved_by,note\na b,place,Head,x\n").table).issues.map(
        ({ code }) => code,
      ),
    ).toEqual(["column-unknown"]);
    expect(readKnownNames(undefined)).toEqual({ knownNames: [], issues: [] });
  });

  it("refuses what is given, where it is at fault", async () => {
    const { issues, files } = await published({
      reference: SMALL_FILES,
      given,
      words: knowing("Rose Baker,other,Head of care"),
    });
    expect([issues.some(isPersonal), files.size]).toEqual([true, 0]);
  });
});

describe("200 sentences as councils write them", () => {
  const lists = (knownNames: readonly string[]) => ({ isOrdinary: isEnglish, knownNames });
  const verdicts = (names: readonly string[], as: "text" | "dated-text") =>
    SENTENCES.map((sentence) => screenProse(sentence, as, lists(names))?.verdict ?? "read");
  const count = (all: readonly string[], verdict: string) => all.filter((each) => each === verdict).length;

  it("are hardly ever refused, and seldom asked about", () => {
    expect(SENTENCES.length).toBe(200);
    for (const as of ["text", "dated-text"] as const) {
      expect(count(verdicts([], as), "refused")).toBeLessThanOrEqual(4);
      expect(count(verdicts([], as), "held")).toBeLessThanOrEqual(20);
    }
  });

  it("are all read once the council has listed its places and organisations", () => {
    const { knownNames, issues } = readKnownNames(csv.read(SENTENCES_KNOWN).table);
    expect(issues).toEqual([]);
    const found = verdicts(knownNames, "dated-text");
    expect(SENTENCES.filter((_, index) => found[index] !== "read")).toEqual([]);
  });
});

it("Nenebridge is read with one phrase of its own", async () => {
  const knownNames = textOf("council/known_names.csv");
  expect(knownNames.trim().split("\n").length).toBe(2);
  const { issues } = await published({
    reference: NENEBRIDGE_FILES,
    given: {},
    words: { isOrdinary: isEnglish, knownNames },
  });
  expect(issues.map(({ code }) => code)).toEqual(["nothing-published"]);
});

describe("the breach procedure", () => {
  const remedy = (issue: Issue) => issueWords(issue).remedy;
  const personal = { code: "personal-data", row: 2, column: "A" } as const;
  it("is spoken of only where a check digit is valid, or a name stands with a date of birth", () => {
    expect(remedy({ ...personal, kind: "nhs-number" })).toContain("breach procedure");
    expect(remedy({ ...personal, kind: "uln" })).toContain("breach procedure");
    expect(remedy({ ...personal, kind: "name", withBirth: true })).toContain("breach procedure");
    for (const kind of ["name", "date", "age", "address", "upn", "phone"] as const)
      expect(remedy({ ...personal, kind })).not.toContain("breach");
  });

  it("is so of a name with its date of birth in a sentence and in a row", async () => {
    const note = await published({ reference: withNote("Seen: Priya Okafor, 14 March 2015."), given });
    expect(note.issues).toEqual([
      expect.objectContaining({ code: "personal-data", withBirth: true, ...place }),
    ]);
    const row = `${GOOD_RETURN}Priya Okafor,14/03/2015,x,x,x\n`;
    const { issues } = await published({ reference: SMALL_FILES, given: { "2026-10.csv": row } });
    expect(issues.map((issue) => "withBirth" in issue && issue.withBirth)).toContain(true);
  });
});
