import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../../examples/nenebridge/council.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { issueWords } from "../../../src/core/messages/message.ts";
import { NENEBRIDGE_FILES, NENEBRIDGE_RESTATED, NENEBRIDGE_RETURNS } from "../../support/nenebridge.ts";
import { nenebridgeAtOnce } from "../../support/nenebridgeAtOnce.ts";
import { plainFiles, published, type Site } from "../../support/publish.ts";
import { textOf } from "../../support/repository.ts";
import { IS_NIGHTLY } from "../../support/seed.ts";

const sent = [...NENEBRIDGE_RETURNS];

/** So many months are published one by one: by day the last, at night all but the first. */
const ALONE = IS_NIGHTLY ? sent.length - 1 : 9;

/** Every return in one drop, and one after the other on the 20th of the month after. */
const { site: atOnce, issues } = await nenebridgeAtOnce();

/** The cells of a CSV of ours without a quotation mark in it. */
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

const { indicators, categories } = readNenebridge();
const classOf = new Map(indicators.map(({ id, disclosure }) => [id, disclosure]));
const breakdownClassOf = new Map(
  categories.map(({ indicator, breakdown, category, disclosure }) => [
    [indicator, breakdown, category].join(),
    disclosure,
  ]),
);
const kindOf = new Map(indicators.map(({ id, kind }) => [id, kind]));
const sentCells = new Map(
  sent
    .flatMap(([, text]) => rowsOf(text).slice(1))
    .map((cells) => [cells.slice(0, 5).join(), cells.slice(5)]),
);

/** Whether a row counts one to five people, by arithmetic of this test's own. */
function countsFew(
  [, , id = "", breakdown = "", category = ""]: readonly string[],
  [numerator = "", denominator = "", value = ""]: readonly string[],
): boolean {
  const few = (count: number) => count >= 1 && count <= 5;
  const about = breakdown === "" ? classOf.get(id) : breakdownClassOf.get([id, breakdown, category].join());
  if (about === "none" || !/^\d/.test(value)) return false;
  const isFraction = kindOf.get(id) === "ratio" || kindOf.get(id) === "mean";
  if (about === "service") return isFraction && few(Number(denominator));
  if (!isFraction) return few(Number(value));
  return few(Number(numerator)) || few(Number(denominator)) || few(Number(denominator) - Number(numerator));
}

/** What a check of all months says of the smallest kind of placement, before anything is published. */
const JOINED: Issue = {
  ...{ code: "category-too-thin", file: "breakdowns.csv", column: "category", threshold: 5 },
  ...{ indicator: "placements", breakdown: "type", category: "other", joinedTo: "with_parents" },
  ...{ thin: 48, months: 67, hidden: 157, hiddenJoined: 61 },
  line: {
    ...{ indicator: "placements", breakdown: "type", category: "other" },
    title: "Where children in care live: Anywhere else",
  },
};

const returnsShown = (site: Site) =>
  [...site].filter(([path]) => /^(returns\/|series\/|observations\.csv)/.test(path));

describe("everything published of Nenebridge", () => {
  it("is 67 months without a fault, one of which a person had to look at", () => {
    const lineOf = (indicator: string) => ({
      line: {
        indicator,
        breakdown: "",
        category: "",
        title: indicators.find(({ id }) => id === indicator)!.title,
      },
    });
    const old = (indicator: string, since: string, months: number) => ({
      ...{ code: "limits-old", indicator, since, months, file: "events.csv", ...lineOf(indicator) },
    });
    expect(issues).toEqual([
      {
        ...{ code: "far-from-history", file: "2025-05.csv", row: 8, column: "value" },
        ...{ ...lineOf("assessments_overdue"), answered: "checked-and-right" },
      },
      JOINED,
      old("contacts_decided_in_time", "2024-02", 33),
      old("assessments_on_time", "2025-04", 19),
      old("enquiries", "2023-06", 41),
    ]);
    const releases = atOnce.get("releases/releases.csv")!;
    expect(releases.match(/,return,-,-\n/g)?.length).toBe(66);
    expect(releases).toMatch(/^50,2025-05,.*,return,-,checked-and-right$/m);
  });

  it("would hide 61 lines instead of 157 with children placed anywhere else and with parents as one kind, as a check says", async () => {
    expect(issueWords(JOINED).message).toBe(
      "“placements/type/other” counts 1 to 5 in 48 of 67 months. Joined to “with_parents”, 61 lines of all these months would be hidden instead of 157.",
    );
    const hiddenLines = (site: Site) => site.get("observations.csv")!.match(/,c\n/g)?.length;
    expect(hiddenLines(atOnce)).toBe(157);
    const breakdowns = NENEBRIDGE_FILES.get("breakdowns.csv")!.replace(/^placements,type,other,.*\n/m, "");
    const given = sent.map(([name, text]): [string, string] => {
      const few = Number(/,placements,type,other,,,(\d+)\n/.exec(text)?.[1]);
      const joined = text.replace(
        /(,placements,type,with_parents,,,)(\d+)\n/,
        (_row, key: string, count: string) => `${key}${Number(count) + few}\n`,
      );
      return [name, joined.replace(/^.*,placements,type,other,.*\n/m, "")];
    });
    const { site, issues: found } = await published({
      reference: new Map(NENEBRIDGE_FILES).set("breakdowns.csv", breakdowns),
      given: Object.fromEntries(given),
      confirm: "checked-and-right",
    });
    expect(hiddenLines(site)).toBe(61);
    expect(found.map(({ code }) => code)).not.toContain("category-too-thin");
  });

  it(`is the same under the plain names, published month by month (the last ${ALONE}) or all at once`, async () => {
    let { site } = await published({
      reference: NENEBRIDGE_FILES,
      given: Object.fromEntries(sent.slice(0, -ALONE)),
      confirm: "checked-and-right",
    });
    for (const [name, text] of sent.slice(-ALONE)) {
      ({ site } = await published({
        on: site,
        reference: NENEBRIDGE_FILES,
        given: { [name]: text },
        confirm: "checked-and-right",
      }));
    }
    for (const [path, text] of plainFiles(site)) expect(atOnce.get(path) === text, path).toBe(true);
    expect(plainFiles(site).size).toBe(plainFiles(atOnce).size);
  });

  it("is in the public folder as the returns give it, up to September 2026, with what was restated in August", async () => {
    const shipped = (path: string) => textOf(`public/data/${path}`);
    const reference = new Map([...NENEBRIDGE_FILES.keys()].map((file) => [file, shipped(file)]));
    // What was asked, said and judged came with September’s figures.
    const early = new Map(
      [...reference].filter(([file]) => !["questions.csv", "voices.csv", "evaluations.csv"].includes(file)),
    );
    const upTo = (last: string) => Object.fromEntries(sent.filter(([name]) => name <= last));
    const before = await published({
      reference: early,
      given: upTo("2026-06.csv"),
      confirm: "checked-and-right",
    });
    const restated = await published({
      ...{ on: before.site, reference: early, given: Object.fromEntries(NENEBRIDGE_RESTATED) },
      ...{ now: "2026-08-12T08:30:00Z", revise: true, reason: "late-recording" },
    });
    const later = sent.filter(([name]) => "2026-06.csv" < name && name <= "2026-09.csv");
    const { site } = await published({ on: restated.site, reference, given: Object.fromEntries(later) });
    expect(restated.revisions.length).toBe(17);
    expect(site.size).toBeGreaterThan(100);
    for (const [path, text] of plainFiles(site)) expect(shipped(path) === text, path).toBe(true);
  });

  it("is what was sent, cell by cell, or hidden", () => {
    let rows = 0;
    for (const [path, text] of returnsShown(atOnce)) {
      for (const cells of rowsOf(text).slice(1)) {
        rows++;
        const [key, shown] = [cells.slice(0, 5).join(), cells.slice(5)];
        const before = sentCells.get(key)!;
        const isHidden = shown[2] === "c";
        expect(shown, `${path} ${key}`).toEqual(before.map((cell) => (isHidden && cell !== "" ? "c" : cell)));
      }
    }
    expect(rows).toBe(3 * sentCells.size);
  });

  it("never counts one to five people, in any file", () => {
    const few = [...sentCells].filter(([key, cells]) => countsFew(key.split(","), cells)).map(([key]) => key);
    expect(few.length).toBeGreaterThan(80);
    for (const [path, text] of returnsShown(atOnce)) {
      const shown = new Map(rowsOf(text).map((cells) => [cells.slice(0, 5).join(), cells.slice(5)]));
      for (const key of few) {
        const cells = shown.get(key);
        if (cells !== undefined)
          expect(
            cells.filter((cell) => cell !== "c" && cell !== ""),
            `${path} ${key}`,
          ).toEqual([]);
      }
    }
    const recent = new Map(rowsOf(atOnce.get("latest.csv")!).map((cells) => [cells[0], cells]));
    for (const key of few) {
      const [period = "", , id = "", breakdown] = key.split(",");
      const row = recent.get(id);
      if (breakdown !== "" || row === undefined) continue;
      const newest = row[1] === period ? row.slice(2, 5) : [];
      const told = row[5]!
        .split(" ")
        .filter((part) => part.startsWith(period))
        .map((part) => part.slice(8));
      expect(
        [...newest, ...told].filter((cell) => cell !== "c" && cell !== ""),
        key,
      ).toEqual([]);
    }
  });

  it("hides nothing else, except money for few children and figures that would give a count away", () => {
    // The first partner of each hidden count: with it the count would follow from a total, or from two months' stocks.
    const partnerOf = new Map([
      ["placements,type,with_parents", "placements,type,other"],
      ["left_care,,", "started_in_care,,"],
    ]);
    const hidden = rowsOf(atOnce.get("observations.csv")!).filter((cells) => cells[7] === "c");
    expect(hidden.length).toBeGreaterThan(80);
    for (const cells of hidden) {
      const key = cells.slice(0, 5);
      const behind = key.with(2, indicators.find(({ id }) => id === key[2])!.behind);
      const children = sentCells.get(behind.join())?.[2];
      const fewBehind = children !== undefined && Number(children) >= 1 && Number(children) <= 5;
      const protects = partnerOf.get(key.slice(2).join())?.split(",") ?? [];
      const shielded = key.toSpliced(2, 3, ...protects);
      const isPartner = protects.length > 0 && countsFew(shielded, sentCells.get(shielded.join())!);
      const isFew = countsFew(key, sentCells.get(key.join())!);
      expect(isFew || fewBehind || isPartner, key.join()).toBe(true);
    }
  });

  it("has one canonical form: UTF-8, LF, a header, no blank line, no character that cannot be seen", () => {
    expect(atOnce.size).toBeGreaterThan(100);
    for (const [path, text] of atOnce) {
      if (/^releases\/(checkpoint$|tile\/)/.test(path)) continue; // whose form is a standard's
      if (/[./]salt$/.test(path)) continue; // random bytes
      expect(text.endsWith("\n"), path).toBe(true);
      // eslint-disable-next-line no-control-regex -- control characters are what it looks for
      expect(/[\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd\u200b-\u200f]|\n\n/.test(text), path).toBe(false);
    }
  });
});
