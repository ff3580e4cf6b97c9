import { describe, expect, it } from "vitest";

import type { Issue } from "../../../src/core/issue.ts";
import { checkedOf, foundIn, NO_ANSWERS } from "../../../src/core/checking/checked.ts";
import { announcementOf, headingOf, placeWithin, publishCommand } from "../../../src/core/checking/words.ts";
import { opened, published, type Content } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, rowOf, SMALL_FILES, withCells } from "../../support/small.ts";

const SEPTEMBER = await published({ reference: SMALL_FILES, given: { "2026-09.csv": inMonth("2026-09") } });

async function checked(
  given: Readonly<Record<string, Content>>,
  answers = NO_ANSWERS,
  now = "2026-12-12T12:00:00Z",
) {
  const outcome = await published({ on: SEPTEMBER.site, reference: SMALL_FILES, given, now, ...answers });
  const files = Object.entries(given).map(([name, content]) => opened(name, content));
  return checkedOf(outcome, files, answers);
}

const place = (row: number, code: "not-a-number" | "not-a-month" = "not-a-number"): Issue => ({
  ...{ code, row, column: "value", file: "2026-10.csv" },
});

describe("what a check found", () => {
  it("of a good file is what would change", async () => {
    const result = await checked({ "2026-10.csv": GOOD_RETURN });
    expect(result).toMatchObject({ verdict: "changed", counts: { error: 0, warning: 0 } });
    expect(result.changes?.headlines.length).toBeGreaterThan(5);
    const [october] = result.beside;
    expect(october?.heads).toEqual(["Figure", "October 2026", "September 2026", "October 2025"]);
    expect(october?.rows.slice(0, 3)).toEqual([
      ["Contacts about a child", "1,412", "1,411", ""],
      ["Children in care", "392", "392", ""],
      ["\u00a0\u00a0Foster carers", "266", "266", ""],
    ]);
    expect(headingOf(result)).toBe("2026-10.csv: no problem found");
    expect(publishCommand(result)).toBe("npm run returns -- publish 2026-10.csv");
  });

  it("of two months shows both", async () => {
    const result = await checked({ "2026-10.csv": GOOD_RETURN, "2026-11.csv": inMonth("2026-11") });
    const headlines = result.changes?.headlines ?? [];
    expect([...new Set(headlines.map(({ period }) => period))]).toEqual(["2026-10", "2026-11"]);
    expect(result.beside.map(({ period }) => period)).toEqual(["2026-10", "2026-11"]);
    expect(result.beside[1]?.rows[0]).toEqual(["Contacts about a child", "1,413", "1,412", ""]);
  });

  it("of a bad file is its problems, and where the first is", async () => {
    const result = await checked({ "2026-10.csv": withCells("rank", { value: "thirty" }) });
    expect(headingOf(result)).toBe("2026-10.csv: 1 problem");
    expect(announcementOf(result)).toBe(
      `2026-10.csv: 1 problem. The first is in 2026-10.csv, row ${rowOf("rank")}, “Place in England”, value.`,
    );
    expect(result.changes).toBeUndefined();
  });

  it("of a published month is every figure that differs, and with a reason the command for it", async () => {
    const given = { "2026-09.csv": inMonth("2026-09").replace(",1411", ",1400") };
    expect(await checked(given)).toMatchObject({ verdict: "refused", revisions: [{ period: "2026-09" }] });
    const result = await checked(given, { revise: true, reason: "late-recording", confirm: undefined });
    expect(publishCommand(result)).toBe(
      "npm run returns -- publish 2026-09.csv --revise --reason late-recording",
    );
    expect(headingOf(await checked({ "2026-09.csv": inMonth("2026-09") }))).toBe(
      "2026-09.csv: published already, with these figures",
    );
  });

  it("lists the hidden rows by their place in the spreadsheet", async () => {
    const { withheld } = await checked(
      { "2026-10.csv": withCells("contacts", { value: "3" }) },
      {
        ...NO_ANSWERS,
        confirm: "checked-and-right",
      },
    );
    expect(withheld).toMatchObject([{ indicator: "contacts", row: rowOf("contacts"), columns: ["value"] }]);
  });

  it("of personal data is its kind and place: files are called by numbers, and nothing else is said of them", async () => {
    const result = await checked({
      "2026-10.csv": withCells("rank", { value: "Jane Osei" }),
      "2026-11.csv": GOOD_RETURN,
    });
    expect(result).toMatchObject({ isPersonal: true, files: [], withheld: [], revisions: [] });
    expect(result.groups[0]?.told[0]).toMatchObject({ file: "file 1", row: rowOf("rank"), column: "H" });
    expect(headingOf(result)).toBe("This looks like personal data");
    expect(announcementOf(result)).toBe(
      `This looks like personal data. 1 problem. The first is in file 1, row ${rowOf("rank")}, column H.`,
    );
    expect(JSON.stringify(result)).not.toMatch(/2026|Jane|Osei/);
  });
});

describe("a workbook", () => {
  it("is reported as a file that nobody opens, not as personal data", async () => {
    const result = await checked({ "2026-10.csv": new Uint8Array([0x50, 0x4b, 3, 4]) });
    expect(headingOf(result)).toBe("Not opened: a workbook can hold personal data out of sight");
    expect(result.files).toEqual([]);
  });
});

describe("issues in groups", () => {
  it("have a number for each cause, errors first and questions last, and the same one in the table", () => {
    const issues: Issue[] = [
      { code: "read-kindly", what: "blank-rows", file: "2026-10.csv" },
      { code: "tenfold", row: 4, column: "value", file: "2026-10.csv" },
      place(9),
      place(2, "not-a-month"),
      place(5),
    ];
    expect(foundIn("2026-10.csv", issues)).toEqual([
      { row: 4, column: "value", number: 4 },
      { row: 9, column: "value", number: 1 },
      { row: 2, column: "value", number: 2 },
      { row: 5, column: "value", number: 1 },
    ]);
    expect(foundIn("2026-11.csv", issues)).toEqual([]);
  });

  it("show a few of hundreds, hold the next ones, and count the others", async () => {
    const [header = "", ...rows] = GOOD_RETURN.trimEnd().split("\n");
    const text = `${header}\n${`${rows[0]!.replace("1412", "many")}\n`.repeat(300)}`;
    const [group] = (await checked({ "2026-10.csv": text })).groups;
    expect([group?.told.length, group?.rest.length, group?.untold]).toEqual([3, 200, 297]);
    expect(group?.rest[0]?.row).toBe(5);
  });

  it("are told by the place alone, without the file’s name, where the file is in view", () => {
    expect(placeWithin(place(9))).toBe("row 9, value");
    expect(placeWithin({ code: "empty", file: "2026-10.csv" })).toBe("");
    expect(placeWithin({ code: "nothing-published" })).toBe("");
  });
});
