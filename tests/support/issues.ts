import type { Disguise, Issue, IssueCode, Kindness, PersonalKind } from "../../src/core/issue.ts";
import { month } from "./build.ts";

/** One issue of every code. A new code without one does not compile. */
const ONE: {
  readonly [Code in Exclude<IssueCode, "not-a-csv" | "personal-data" | "read-kindly">]: Issue & {
    code: Code;
  };
} = {
  "not-a-file": { code: "not-a-file" },
  "file-name": { code: "file-name" },
  "file-name-other-month": { code: "file-name-other-month" },
  encoding: { code: "encoding" },
  "too-large": { code: "too-large" },
  empty: { code: "empty" },
  "month-given-twice": { code: "month-given-twice" },
  quotes: { code: "quotes", row: 4 },
  "hidden-character": { code: "hidden-character", row: 4, column: "C" },
  "column-missing": { code: "column-missing", column: "value" },
  "column-unknown": { code: "column-unknown", row: 1, column: "I" },
  "column-repeated": { code: "column-repeated", row: 1, column: "value" },
  "column-unnamed": { code: "column-unnamed", row: 1, column: "I" },
  "breakdown-without-category": { code: "breakdown-without-category", row: 1 },
  "row-ragged": { code: "row-ragged", row: 4 },
  "cell-blank": { code: "cell-blank", row: 4, column: "value" },
  "not-a-month": { code: "not-a-month", row: 4, column: "period" },
  "month-differs": { code: "month-differs", row: 4, column: "period" },
  "other-council": { code: "other-council", row: 4, column: "la_code" },
  "indicator-unknown": { code: "indicator-unknown", row: 4, column: "indicator" },
  "category-unknown": { code: "category-unknown", row: 4, column: "category" },
  "not-a-number": { code: "not-a-number", row: 4, column: "value" },
  "too-many-decimals": { code: "too-many-decimals", decimals: 1, row: 4, column: "value" },
  "below-zero": { code: "below-zero", row: 4, column: "value" },
  "value-does-not-follow": { code: "value-does-not-follow", decimals: 1, row: 4, column: "value" },
  "part-missing": { code: "part-missing", row: 4, column: "numerator" },
  "part-without-value": { code: "part-without-value", row: 4, column: "numerator" },
  "part-of-a-symbol": { code: "part-of-a-symbol", row: 4, column: "numerator" },
  "denominator-not-blank": { code: "denominator-not-blank", row: 4, column: "denominator" },
  "numerator-differs": { code: "numerator-differs", row: 4, column: "numerator" },
  "numerator-above-denominator": { code: "numerator-above-denominator", row: 4, column: "numerator" },
  "denominator-zero": { code: "denominator-zero", row: 4, column: "value" },
  "categories-do-not-add-up": {
    code: "categories-do-not-add-up",
    breakdown: "home",
    row: 4,
    column: "value",
  },
  "row-repeated": { code: "row-repeated", first: 3, row: 4 },
  "row-not-due": { code: "row-not-due", row: 4, column: "indicator" },
  "row-missing": { code: "row-missing", indicator: "in_care", breakdown: "home", category: "kin" },
  "month-not-over": { code: "month-not-over", month: month("2026-10"), column: "period" },
  "month-before-first": { code: "month-before-first", first: month("2021-04"), column: "period" },
  "month-gap": { code: "month-gap", expected: month("2026-09"), column: "period" },
  "month-already-published": { code: "month-already-published", month: month("2026-10"), cells: 1 },
  "council-not-illustrative": { code: "council-not-illustrative", file: "council.json" },
  "nothing-published": { code: "nothing-published" },
  "reference-missing": { code: "reference-missing", file: "indicators.csv" },
  "reference-not-json": { code: "reference-not-json", file: "council.json" },
  "reference-value": { code: "reference-value", expected: "filled in", file: "indicators.csv", row: 4 },
  "reference-repeated": { code: "reference-repeated", file: "indicators.csv", row: 4, column: "id" },
  "reference-unknown": { code: "reference-unknown", among: "indicators.csv", file: "targets.csv", row: 4 },
  "published-unreadable": { code: "published-unreadable", file: "observations.csv" },
};

const DISGUISES: Record<Disguise, true> = {
  workbook: true,
  archive: true,
  "old-workbook": true,
  pdf: true,
  markup: true,
  json: true,
  binary: true,
};

const KINDNESSES: Record<Kindness, true> = {
  "byte-order-mark": true,
  "utf-16": true,
  "pound-byte": true,
  "end-of-file-byte": true,
  "line-ends": true,
  delimiter: true,
  "sep-line": true,
  "blank-rows": true,
  "blank-columns": true,
  "header-written-differently": true,
  "outer-blanks": true,
  thousands: true,
  "pound-sign": true,
  "per-cent-sign": true,
  "trailing-zeros": true,
  "leading-zeros": true,
  "short-month": true,
};

const PERSONAL: Record<PersonalKind, true> = {
  identifier: true,
  upn: true,
  "nhs-number": true,
  uln: true,
  "property-number": true,
  "national-insurance": true,
  name: true,
  birth: true,
  date: true,
  age: true,
  sex: true,
  "ethnic-code": true,
  address: true,
  postcode: true,
  contact: true,
  "e-mail": true,
  phone: true,
  "child-level-return": true,
};

/** An issue of every code, of every disguise, of every kind of personal data and of every kindness. */
export const EVERY_ISSUE: readonly Issue[] = [
  ...Object.values(ONE),
  ...(Object.keys(DISGUISES) as Disguise[]).map((found): Issue => ({ code: "not-a-csv", found })),
  ...(Object.keys(PERSONAL) as PersonalKind[]).flatMap((kind): Issue[] => [
    { code: "personal-data", kind },
    { code: "personal-data", kind, row: 4, column: "E" },
  ]),
  ...(Object.keys(KINDNESSES) as Kindness[]).map((what): Issue => ({ code: "read-kindly", what })),
];
