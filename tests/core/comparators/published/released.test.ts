import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { KNOWN_EDITIONS } from "../../../../src/core/comparators/imported/edition.ts";
import { filesInUse, sortFiles, type FolderFile } from "../../../../src/core/comparators/imported/given.ts";
import { importFrom, type Import } from "../../../../src/core/comparators/imported/import.ts";
import { LAYOUTS } from "../../../../src/core/comparators/published/layouts.ts";
import { isNumber } from "../../../../src/core/observation.ts";
import { endOf } from "../../../../src/core/period.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";
import { decode } from "../../../../src/csv/decode.ts";
import { DEPARTMENT, HAS_DEPARTMENT, NO_DEPARTMENT } from "../../../support/departmentTables.ts";
import { indicatorsOf, table } from "../lait/handMade.ts";

/** Every measure that a statistic has, and the tool's, as an indicator `m0`, `m1` … */
const MEASURES = LAYOUTS.flatMap(({ counts }) => counts.map(({ measure }) => measure));

describe.skipIf(!HAS_DEPARTMENT)(`the Department's files as they were published${NO_DEPARTMENT}`, () => {
  const given = sortFiles(HAS_DEPARTMENT ? filesHere() : [], LAYOUTS);
  const alone = HAS_DEPARTMENT ? read({ ...given, lait: new Map() }) : undefined;

  it("are all known: by their columns, and by the hash of their bytes", () => {
    expect(filesInUse(given).map(({ path, hash }) => [path, KNOWN_EDITIONS.has(hash)])).toEqual(
      filesInUse(given).map(({ path }) => [path, true]),
    );
    expect(given.statistics.map(({ layout }) => layout.id).sort()).toEqual(
      LAYOUTS.map(({ id }) => id).sort(),
    );
    expect([given.models.length, given.others.map(({ path }) => path)]).toEqual([
      1,
      ["indicators-research.csv"],
    ]);
  });

  it("have every row used, asked for by no measure that is declared, or reported; and none is reported", () => {
    for (const { path, rows, used, unasked, unread } of alone!.accounts) {
      expect([path, used + unasked + unread.length, unread]).toEqual([path, rows, []]);
      expect([path, rows]).toEqual([path, linesIn(path)]);
    }
  });

  it.each([
    ["children in need", "CIN_Num", "2025", "2389"],
    ["children in need", "CIN_Num", "2024", "2282"],
    ["children in need", "CIN_Num", "2023", "1746"],
    ["children in need", "CIN_Num", "2022", "1477"],
    ["referrals", "CPP_Total_NumRef", "2025", "3850"],
    ["referred again", "ReReferral", "2025", "761/3850=19.8"],
    ["protection plans", "CPP_Num", "2025", "222"],
    ["protection plans started", "CPP_Abuse", "2025", "335"],
    ["second plans", "PrevRegCPR", "2025", "85/335=25.4"],
    ["plans open two years or more", "CPPlans2yrsActive_Num", "2025", "c"],
    ["children in care", "LACnum", "2025", "416"],
    ["started", "LACnum_Start", "2025", "182"],
    ["ceased", "LACceased", "2025", "188"],
    ["rate in care, with the population", "LAC", "2025", "416/57621=72"],
    ["rate in care of 2023, by the release of 2025", "LAC", "2023", "408/54870=74"],
    ["ceased in 2022-23, by the release of 2025", "LACceased", "2023", "128"],
    ["started in 2022-23, by the release of 2025", "LACnum_Start", "2023", "174"],
    ["ceased in 2023-24, by the release of 2025", "LACceased", "2024", "146"],
    ["social workers", "Work_Force_NoSW", "2025", "177"],
    ["social workers", "Work_Force_NoSW", "2024", "132.3"],
    ["agency", "Work_Force_Agecy_Rate", "2025", "=18.4"],
    ["agency", "Work_Force_Agecy_Rate", "2024", "=35"],
    ["vacancies", "Work_Force_Vac_Rate", "2025", "=17.7"],
    ["vacancies", "Work_Force_Vac_Rate", "2024", "=37.7"],
    ["caseload", "Work_Force_AvgNumCase_SW", "2025", "=17.1"],
    ["caseload", "Work_Force_AvgNumCase_SW", "2024", "=19"],
    ["caseload", "Work_Force_AvgNumCase_SW", "2023", "=14.5"],
    ["three social workers or more", "Stability_SocialWorker", "2024", "102/422=24"],
    ["foster care", "LAC_Foster_Placements", "2025", "293/416=70"],
    ["supported accommodation", "LAC_Ind_SInd_Liv_Arr", "2025", "58/416=14"],
    ["secure and children's homes", "LAC_SecHome_And_ChildHome", "2025", "52/416=13"],
    ["other residential settings", "LAC_Other_Res_Settings", "2025", "c/416=c"],
  ])("have Peterborough's check value of the README: %s (%s, %s)", (_, measure, year, expected) => {
    const [value = "", parts] = expected.split("=").reverse();
    const cell = cellOf(alone!, measure, "874", year);
    expect(parts === "" ? cell.replace(/^.*=/, "=") : cell).toBe(`${parts ?? "/"}=${value}`);
  });

  it("have England's plans of 2022 as the release of 2025 has them", () =>
    expect(cellOf(alone!, "PrevRegCPR", "970", "2022")).toMatch(/^14550\//));

  it("have England without a number of authorities' that add up to it: it is rounded to 10", () => {
    const count = alone!.imported.find(({ indicator }) => indicator.comparator === "LACnum")!;
    const ofYear = count.comparators.filter(({ period }) => endOf(period) === "2025-03-31");
    const [england, ...others] = ofYear.map((each) => [each.level, Number(figureCell(each.value))] as const);
    const sum = others
      .filter(([level, value]) => level === "authority" && !Number.isNaN(value))
      .reduce((total, [, value]) => total + value, 0);
    expect(england).toEqual(["country", 81_770]);
    expect([sum % 10 === 0, Math.abs(sum - 81_770) < 10]).toEqual([false, true]);
  });

  it("know when authorities came and went, and each of their ONS codes", () => {
    const lives = Object.fromEntries(alone!.areas.map((area) => [area.code, [area.from, area.to]]));
    expect([lives["909"], lives["928"], lives["942"], lives["420"], lives["201"], lives["874"]]).toEqual([
      ...[
        [undefined, "2023-03-31"],
        [undefined, "2021-03-31"],
      ],
      ...[
        ["2023-09-30", undefined],
        [undefined, undefined],
      ],
      ...[
        [undefined, undefined],
        [undefined, undefined],
      ],
    ]);
    const codes = (code: string) => alone!.areas.find((area) => area.code === code)?.onsCodes;
    expect(codes("825")).toEqual(["E06000060", "E10000002"]);
    expect(codes("370")).toEqual(["E08000038", "E08000016"]);
    expect([codes("986"), codes("987"), codes("988")]).toEqual([["E12000007"], ["E13000001"], ["E13000002"]]);
  });

  it("name Peterborough's ten statistical neighbours, the most alike first", () => {
    const ours = alone!.neighbours.filter(({ areaCode }) => areaCode === "874");
    expect(ours.map(({ neighbourCode }) => neighbourCode)).toEqual(
      "331 831 312 350 852 335 821 354 336 883".split(" "),
    );
    expect(new Set(alone!.neighbours.map(({ closeness }) => closeness))).toEqual(
      new Set(["Extremely close", "Very close", "Close", "Somewhat close", "Not close"]),
    );
    expect(alone!.neighbours).toHaveLength(1530);
  });

  it("agree with every number of the tool for the same thing, so that each count is what its measure counts", () => {
    const both = read(given);
    const pairs = both.imported.flatMap(({ indicator, pairs: each }) =>
      each.map(({ alike, differences }) => [indicator.comparator, alike > 0, differences.length]),
    );
    expect(pairs).toEqual(pairs.map(([measure]) => [measure, true, 0]));
    expect(pairs).toHaveLength(26);
  });

  it("give no number of an authority where it was given together with another's", () => {
    const cases = alone!.imported.find(
      ({ indicator }) => indicator.comparator === "Work_Force_AvgNumCase_SW",
    )!;
    const joint = cases.comparators.filter(({ areaCode }) => ["314", "318", "940", "941"].includes(areaCode));
    expect(joint.length).toBeGreaterThan(20);
    expect(joint.filter(({ value }) => isNumber(value))).toEqual([]);
  });
});

function filesHere(): FolderFile[] {
  return readdirSync(DEPARTMENT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".csv"))
    .map((path) => {
      const bytes = readFileSync(join(DEPARTMENT, path));
      return {
        path,
        hash: createHash("sha256").update(bytes).digest("hex"),
        table: table(decode(bytes).text ?? ""),
      };
    });
}

function read(given: ReturnType<typeof sortFiles>): Import {
  const specs = MEASURES.map((measure, at) => `m${at}:${measure}:month`);
  const { read: found, issues } = importFrom(given, indicatorsOf(...specs), ({ hash }) =>
    KNOWN_EDITIONS.get(hash)!,
  );
  if (found === undefined) throw new Error(JSON.stringify(issues));
  return found;
}

/** The rows of a file below its header, counted by another way of reading: no cell of these files has a line end. */
function linesIn(path: string): number {
  return readFileSync(join(DEPARTMENT, path), "utf8").trimEnd().split("\n").length - 1;
}

/** `416/57621=72`: the parts and the value of the period that ends in a year. */
function cellOf({ imported }: Import, measure: string, area: string, year: string): string {
  const found = imported
    .find(({ indicator }) => indicator.comparator === measure)
    ?.comparators.find(({ areaCode, period }) => areaCode === area && endOf(period).startsWith(year));
  const parts = [found?.numerator, found?.denominator].map(figureCell).join("/");
  return `${parts}=${figureCell(found?.value)}`;
}
