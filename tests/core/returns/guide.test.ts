import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { hasFraction } from "../../../src/core/indicator.ts";
import { isError } from "../../../src/core/issue.ts";
import { keyOf } from "../../../src/core/observation.ts";
import { vocabularyOf } from "../../../src/core/publication/received/screened.ts";
import { GUIDE_COLUMNS, plainWords } from "../../../src/core/returns/guide.ts";
import { monthSheetOf, recordsOfSheet } from "../../../src/core/returns/monthSheet.ts";
import { templateOf } from "../../../src/core/returns/template.ts";
import { validate } from "../../../src/core/returns/validate.ts";
import { screenText } from "../../../src/core/screen/screen.ts";
import { month, table } from "../../support/build.ts";
import { csv } from "../../support/publish.ts";
import { GOOD_RETURN, rowOf, SMALL } from "../../support/small.ts";

const OCTOBER = validate(table(GOOD_RETURN), SMALL).monthlyReturn!.observations;
const HIDDEN = OCTOBER.map((each) =>
  each.indicator === "contacts" ? { ...each, value: "c" as const } : each,
);
const dataset = datasetOf(HIDDEN);

const guided = (cells: (guide: (typeof sheet.lines)[number]) => string[]) => {
  const [header = "", ...rows] = GOOD_RETURN.trimEnd().split("\n");
  const lines = rows.map((row) => {
    const [, , indicator = "", breakdown = "", category = ""] = row.split(",");
    const found = sheet.lines.find(({ line }) => keyOf(line) === keyOf({ indicator, breakdown, category }))!;
    return [...row.split(","), ...cells(found)];
  });
  return csv.write({ header: [...header.split(","), ...GUIDE_COLUMNS], rows: lines });
};
const sheet = monthSheetOf(month("2026-10"), SMALL, []);
const asWritten = guided(({ guide }) => GUIDE_COLUMNS.map((column) => guide[column]));

describe("the guide beside a return", () => {
  it("has the title, the unit, what the parts count, and of each line what was published last", () => {
    const next = monthSheetOf(month("2026-11"), SMALL, dataset.observations);
    const guideOf = (indicator: string, category = "") =>
      next.lines.find(({ line }) => line.indicator === indicator && line.category === category)!.guide;
    const { title, numeratorLabel, denominatorLabel, unit } = SMALL.indicators.find(
      ({ id }) => id === "on_time",
    )!;
    expect(guideOf("on_time")).toMatchObject({
      ...{
        indicator_title: title,
        numerator_label: numeratorLabel,
        denominator_label: denominatorLabel,
        unit,
      },
      ...{ numerator_before: "202", denominator_before: "249", value_before: "81.1" },
    });
    expect(guideOf("contacts").value_before).toBe("c");
    expect(guideOf("in_care", "kin").indicator_title).toContain(": ");
  });

  it("is set aside by the reader, and said", () => {
    const { monthlyReturn, issues } = validate(table(asWritten), SMALL);
    expect(issues).toEqual([{ code: "read-kindly", what: "guide-columns" }]);
    expect(monthlyReturn?.observations).toEqual(OCTOBER);
  });

  it("is no personal data, and its words alone are known to the screen", () => {
    expect(screenText(asWritten, vocabularyOf(SMALL))).toEqual([]);
    const named = asWritten.replace(/(?<=\n.*,rank,.*),[^,\n]*\n/, ",Jane Smith\n");
    expect(named).not.toBe(asWritten);
    expect(screenText(named, vocabularyOf(SMALL))).toMatchObject([{ kind: "name" }]);
  });

  it.each([
    ["indicator_title", "estimated"],
    ["unit", "about"],
    ["numerator_label", "contacts"],
    ["value_before", "about 12"],
    ["target", "to be agreed"],
  ] as const)("has no place for a remark in %s", (column, remark) => {
    const text = guided(({ line, guide }) =>
      GUIDE_COLUMNS.map((each) => (each === column && line.indicator === "rank" ? remark : guide[each])),
    );
    const { issues } = validate(table(text), SMALL);
    expect(issues.filter(isError)).toEqual([{ code: "guide-altered", row: rowOf("rank"), column }]);
  });

  it("is in ASCII, so that no form of CSV changes it", () => {
    expect(plainWords("Children’s “homes” – £ per place, café, 5½")).toBe(
      'Children\'s "homes" - pounds per place, cafe, 512',
    );
    expect(asWritten).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe("the month's sheet", () => {
  it("is empty for a new month, with the lines of the template", () => {
    expect(recordsOfSheet(sheet)).toEqual(templateOf(month("2026-10"), SMALL));
  });

  it("has a published month filled in, but for what is hidden", () => {
    const restated = monthSheetOf(month("2026-10"), SMALL, dataset.observations, true);
    expect(restated.hidden).toBe(1);
    const filled = csv.write(recordsOfSheet(restated));
    expect(filled.split("\n").sort()).toEqual(
      GOOD_RETURN.replace(/,1412$/m, ",")
        .split("\n")
        .sort(),
    );
    const follows = restated.lines.filter((line) => line.follows).map(({ line }) => line.indicator);
    expect(new Set(follows)).toEqual(new Set(SMALL.indicators.filter(hasFraction).map(({ id }) => id)));
  });
});
