import { describe, expect, it } from "vitest";

import { reconciled, type ReasonToDiffer } from "../../../src/core/analysis/reconciled.ts";
import type { Comparator } from "../../../src/core/comparators/comparator.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { decimal } from "../../../src/core/decimal.ts";
import {
  differenceWords,
  isUnexplained,
  reconciledSentence,
  whyWords,
} from "../../../src/core/history/reconciledWords.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import type { Note } from "../../../src/core/note.ts";
import { monthOf, readPeriod } from "../../../src/core/period.ts";
import { figureCell } from "../../../src/core/tables/figure.ts";
import type { Restatement } from "../../../src/core/tables/revisions.ts";
import { day, figure, indicator, month } from "../../support/build.ts";

const RATE = indicator({
  ...{ id: "rate", title: "Children in care per 10,000", kind: "ratio", unit: "per 10,000 children" },
  ...{ scale: 10_000, decimals: 1, basis: "snapshot", polarity: "neutral", comparator: "Theirs" },
  denominatorLabel: "children under 18",
} satisfies Partial<Indicator>);

/** `2024-03-31: 412 of 50000 82.4` */
function ours(lines: readonly string[], breakIn?: string) {
  const rows = lines.map((line) => {
    const [on = "", top = "", , bottom = "", value = ""] = line.split(/:? /);
    return {
      period: monthOf(day(on)),
      ...{ indicator: "rate", breakdown: "", category: "" },
      ...{ numerator: figure(top), denominator: figure(bottom), value: figure(value)! },
    };
  });
  const defined = (from: string, definition: string) => ({
    ...{ indicator: "rate", from: month(from), to: undefined, target: undefined },
    ...{ tolerance: decimal(0), definition, source: "" },
  });
  const targets = breakIn === undefined ? [] : [defined("2020-01", "as before"), defined(breakIn, "anew")];
  return seriesOf(datasetOf(rows), RATE, targets);
}

function theirs(on: string, value: string, parts: readonly [string, string] = ["", ""]): Comparator {
  return {
    ...{ indicator: "rate", level: "authority", areaCode: "999", area: "Testford", source: "dfe" },
    period: readPeriod("snapshot", on)!,
    ...{ numerator: figure(parts[0]), denominator: figure(parts[1]), value: figure(value)! },
  };
}

const NOTHING = { restatements: [], notes: [] };

function restated(release: number, column: Restatement["column"], from: string, to: string): Restatement {
  return {
    ...{ release, time: `2025-0${release}-10T09:30:00Z`, reason: "late-recording" },
    ...{ period: month("2024-03"), indicator: "rate", breakdown: "", category: "", column },
    ...{ from: figure(from), to: figure(to) },
  };
}

function note(period: string, text: string): Note {
  const role = "Head of performance";
  return {
    period: month(period),
    indicator: "rate",
    role,
    isException: false,
    text,
    backOnTrackBy: undefined,
  };
}

/** Each explanation by its kind. */
const kinds = (because: readonly ReasonToDiffer[]) => because.map(({ kind }) => kind);
const only = (...given: Parameters<typeof reconciled>) => reconciled(...given)[0]!;
const becauseOf = (...given: Parameters<typeof reconciled>) => {
  const { found } = only(...given);
  return found.kind === "differs" ? kinds(found.because) : found.kind;
};

describe("our figure beside the Department's for us", () => {
  const lines = ["2023-03-31: 400 of 50000 80.0", "2024-03-31: 412 of 50000 82.4"];

  it("is there for every period that both have, the newest first, and for no other", () => {
    const official = [
      ...[theirs("2022-03-31", "79"), theirs("2023-03-31", "80.0"), theirs("2024-03-31", "81.4")],
      theirs("2025-03-31", "83"),
    ];
    const rows = reconciled(ours(lines), official, NOTHING);
    expect(
      rows.map(({ period, found }) => [figureCell(found.kind === "differs" ? found.by : "x"), period]),
    ).toEqual([
      ["1.0", { kind: "snapshot", day: "2024-03-31" }],
      ["x", { kind: "snapshot", day: "2023-03-31" }],
    ]);
    expect(rows[1]?.found).toEqual({ kind: "same" });
    expect(reconciled(ours(lines), [], NOTHING)).toEqual([]);
  });

  it("is the same where only noughts behind the point differ", () =>
    expect(becauseOf(ours(lines), [theirs("2023-03-31", "80")], NOTHING)).toBe("same"));

  it("says nothing where one of the two is no number", () => {
    const hidden = only(ours(["2024-03-31: c of c c"]), [theirs("2024-03-31", "82")], NOTHING);
    expect(hidden.found).toEqual({ kind: "none", whose: "ours", absence: "c" });
    expect(differenceWords(hidden, RATE)).toBe("ours is hidden to protect privacy");
    const absent = only(ours(lines), [theirs("2024-03-31", "x")], NOTHING);
    expect(absent.found).toEqual({ kind: "none", whose: "theirs", absence: "x" });
    expect(reconciledSentence([hidden, absent])).toBeUndefined();
  });

  it("is flagged where nothing explains the difference", () => {
    const row = only(ours(lines), [theirs("2024-03-31", "81")], NOTHING);
    expect(isUnexplained(row)).toBe(true);
    expect(whyWords(row, RATE)).toEqual(["Not explained."]);
    expect(differenceWords(row, RATE)).toBe("+1.4");
  });
});

describe("what explains a difference", () => {
  const lines = ["2024-03-31: 412 of 50000 82.4"];

  it.each([
    ["theirs has no decimals", "82", "rounded"],
    ["theirs has no decimals, and is not ours rounded", "83", undefined],
    ["theirs has two, and ours is it rounded", "82.44", "rounded"],
    ["theirs has two, and ours is not", "82.46", undefined],
  ])("rounding, where %s", (_, value, kind) => {
    expect(becauseOf(ours(lines), [theirs("2024-03-31", value)], NOTHING)).toEqual(
      kind === undefined ? [] : [kind],
    );
  });

  it("rounding, from our parts and not from our rounded figure: 82.46 is 82.5, and rounds to 82", () => {
    const series = ours(["2024-03-31: 4123 of 500000 82.5"]);
    expect(becauseOf(series, [theirs("2024-03-31", "82")], NOTHING)).toEqual(["rounded"]);
    expect(becauseOf(series, [theirs("2024-03-31", "83")], NOTHING)).toEqual([]);
  });

  it("rounding, whichever way a tie goes", () => {
    const series = ours(["2024-03-31: 825 of 100000 82.5"]);
    for (const value of ["82", "83"])
      expect(becauseOf(series, [theirs("2024-03-31", value)], NOTHING)).toEqual(["rounded"]);
  });

  it("that we restated ours since, with what it was, when and why", () => {
    const restatements = [
      restated(3, "numerator", "405", "410"),
      restated(3, "value", "81.0", "82.0"),
      restated(5, "numerator", "410", "412"),
      restated(5, "value", "82.0", "82.4"),
    ];
    const first = only(ours(lines), [theirs("2024-03-31", "81")], { ...NOTHING, restatements });
    expect(first.found.kind === "differs" && first.found.because).toMatchObject([
      { kind: "restated", before: { units: 810n, places: 1 }, change: { reason: "late-recording" } },
    ]);
    expect(whyWords(first, RATE)).toEqual([
      "We restated ours on 10 March 2025 (recorded late): before that it was 81.0.",
    ]);
    expect(becauseOf(ours(lines), [theirs("2024-03-31", "80")], { ...NOTHING, restatements })).toEqual([]);
    const second = only(ours(lines), [theirs("2024-03-31", "82.0")], { ...NOTHING, restatements });
    expect(whyWords(second, RATE)).toContain(
      "We restated ours on 10 May 2025 (recorded late): before that it was 82.0.",
    );
  });

  it("not a figure that was hidden before we restated it", () => {
    const restatements = [restated(3, "value", "c", "82.4"), restated(3, "numerator", "c", "412")];
    expect(becauseOf(ours(lines), [theirs("2024-03-31", "81")], { ...NOTHING, restatements })).toEqual([]);
  });

  it("that both counted the same and divided it by another number", () => {
    const row = only(ours(lines), [theirs("2024-03-31", "80.5", ["412", "51200"])], NOTHING);
    expect(whyWords(row, RATE)).toEqual([
      "Another number to divide by: ours is of 50,000 children under 18, theirs of 51,200.",
    ]);
    expect(becauseOf(ours(lines), [theirs("2024-03-31", "80.3", ["411", "51200"])], NOTHING)).toEqual([]);
  });

  it("that ours was counted by a definition that another has followed", () => {
    const official = [theirs("2024-03-31", "70")];
    expect(becauseOf(ours(lines, "2024-04"), official, NOTHING)).toEqual(["redefined"]);
    expect(becauseOf(ours(lines, "2024-03"), official, NOTHING)).toEqual([]);
  });

  it("what the service says of it, where it names the Department", () => {
    const notes = [
      note("2024-03", "Two children were recorded late."),
      note("2024-02", "The Department counts otherwise."),
      note("2024-03", "The Department counts short breaks as well."),
    ];
    const row = only(ours(lines), [theirs("2024-03-31", "90")], { ...NOTHING, notes });
    expect(whyWords(row, RATE)).toEqual([
      "Head of performance: “The Department counts short breaks as well.”",
    ]);
  });
});

it("in a sentence counts what is the same, rounded, explained and not", () => {
  const series = ours([
    ...["2020-03-31: 400 of 50000 80.0", "2021-03-31: 400 of 50000 80.0", "2022-03-31: 412 of 50000 82.4"],
    ...["2023-03-31: 400 of 50000 80.0", "2024-03-31: 400 of 50000 80.0"],
  ]);
  const official = [
    ...[theirs("2020-03-31", "80"), theirs("2022-03-31", "82"), theirs("2021-03-31", "77", ["400", "51900"])],
    ...[theirs("2023-03-31", "70"), theirs("2024-03-31", "60")],
  ];
  const rows = reconciled(series, official, NOTHING);
  expect(reconciledSentence(rows)).toBe(
    "In 2 of 5 years ours is the same as the Department’s, once rounded; 1 difference is explained below; 2 differences are not explained.",
  );
  expect(reconciledSentence(rows.filter(({ found }) => found.kind === "same"))).toBe(
    "In 1 of 1 year ours is the same as the Department’s.",
  );
});
