import { describe, expect, it } from "vitest";

import {
  comparedYears,
  isOtherSource,
  newestCompared,
  placeMoveOf,
  type Around,
} from "../../../src/core/comparators/standing/compared.ts";
import type { Comparator, Level } from "../../../src/core/comparators/comparator.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import {
  expectedSentence,
  intervalSentence,
  standingInShort,
  standingSentences,
} from "../../../src/core/story/standing.ts";
import { figure, indicator } from "../../support/build.ts";

const SHARE = indicator({
  id: "late",
  kind: "ratio",
  unit: "%",
  scale: 100,
  decimals: 1,
  numeratorLabel: "late reviews",
});

/** `801 2023: 5/100 6/100 …`: the figures of an area in the financial years from one on. England is 970. */
function rows(of: Indicator, ...lines: readonly string[]): Comparator[] {
  return lines.flatMap((line) => {
    const [, areaCode = "", starts = "", cells = ""] = /^(\d{3}) (\d{4}): (.*)$/.exec(line) ?? [];
    return cells.split(" ").map((cell, at): Comparator => {
      const [top = "", bottom = ""] = cell.split("/");
      const level: Level = areaCode === "970" ? "country" : "authority";
      const rate = bottom === "" ? top : String((Number(top) / Number(bottom)) * of.scale);
      return {
        ...{ indicator: of.id, level, areaCode, area: areaCode, source: "dfe" },
        period: { kind: "financial-year", starts: Number(starts) + at },
        numerator: bottom === "" ? undefined : figure(top),
        denominator: figure(bottom),
        value: figure(rate)!,
      };
    });
  });
}

const NAMES: Readonly<Record<string, string>> = {
  "801": "Avon",
  "802": "Brook",
  "803": "Clay",
  "804": "Dene",
  "970": "England",
};
const around = (own: string): Around => ({
  council: { name: "Avon", laCode: own, illustrative: false, region: "", neighbours: [] },
  areas: new Map(
    Object.entries(NAMES).map(([code, name]) => [
      code,
      {
        ...{ code, name, region: "", from: undefined, to: undefined },
        level: code === "970" ? "country" : "authority",
        onsCodes: code === "801" ? ["E06000001"] : [],
      },
    ]),
  ),
  neighbours: [],
  years: [
    {
      indicator: "late",
      period: { kind: "financial-year", starts: 2024 },
      ...{ numerator: figure("10"), denominator: figure("100"), value: figure("10")! },
    },
  ],
});

function said(of: Indicator, own: string, ...lines: readonly string[]) {
  const years = comparedYears(of, rows(of, ...lines), around(own));
  const compared = newestCompared(years.periods)!;
  const move = placeMoveOf(compared, years.periods, (from, to) =>
    isOtherSource(years.comparators, [from, to]),
  );
  return {
    compared,
    sentences: standingSentences(compared, "Avon", (code) => NAMES[code] ?? code, move),
    short: standingInShort(compared, "Avon"),
  };
}

const OTHERS = ["802 2024: 5/100", "803 2024: 12/100", "804 2024: 40/100", "970 2024: 1200/10000"];

describe("where a council stands, in sentences", () => {
  it("whether a difference is clear comes before any place", () => {
    const { sentences, compared } = said(SHARE, "E06000001", "801 2024: 10/100", ...OTHERS);
    expect(sentences).toEqual([
      "Not clearly different from England (12%) or the median of all authorities (11.0%).",
      "Avon was 2nd of 4 authorities for 2024-25, counted from the lowest.",
      "That is in the second quarter.",
      "The next place up is 5 percentage points away (Brook).",
    ]);
    expect(intervalSentence(compared)).toBe(
      "Chance alone could put it anywhere from 5.5% to 17.4% (95% confidence interval).",
    );
    expect(expectedSentence(compared)).toBe("At England’s rate it would have had 12 late reviews, not 10.");
  });

  it("clear differences are better or worse by what is better", () => {
    const lines = ["801 2024: 300/1000", "802 2024: 5/100", "970 2024: 1200/10000"];
    expect(said(SHARE, "E06000001", ...lines).sentences[0]).toBe(
      "Clearly worse than England (12%) and the median of all authorities (17.50%).".replace("17.50", "17.5"),
    );
    expect(said({ ...SHARE, polarity: "higher" }, "E06000001", ...lines).sentences[0]).toMatch(
      /^Clearly better than/,
    );
    expect(said({ ...SHARE, polarity: "neutral" }, "E06000001", ...lines).sentences[0]).toMatch(
      /^Clearly higher than/,
    );
  });

  it("nothing is said of clearness where the parts are not published", () => {
    const { sentences, compared } = said(
      SHARE,
      "E06000001",
      "801 2024: 10",
      "802 2024: 5",
      "803 2024: x",
      "970 2024: 12",
    );
    expect(sentences).toEqual([
      "Avon was 2nd of 3 authorities for 2024-25, counted from the lowest.",
      "One authority has no published figure, which could move it to 3rd at worst.",
      "That is in the third or the worst quarter.",
      "The next place up is 5 percentage points away (Brook).",
    ]);
    expect([intervalSentence(compared), expectedSentence(compared)]).toEqual([undefined, undefined]);
  });

  it("of a figure without a better side there is a position and never a better", () => {
    const { sentences } = said(
      { ...SHARE, polarity: "neutral" },
      "E06000001",
      "801 2024: 10",
      "802 2024: 5",
      "803 2024: c",
      "804 2024: 10",
    );
    expect(sentences).toEqual([
      "Avon’s figure for 2024-25 was higher than 1 of 3 other authorities, lower than 0, the same as 1.",
      "One authority has no published figure, which could be higher or lower.",
    ]);
  });

  it("an own figure has a place only with if", () => {
    const { short } = said(SHARE, "E06009999", "801 2024: 10/100", ...OTHERS);
    expect(short).toEqual([
      "Not clearly different from England (12%) or the median of all authorities (11.0%).",
      "If Avon’s own figure for 2024-25 stood among the official ones, it would be joint 2nd of 5 authorities, counted from the lowest.",
    ]);
  });

  it("a change of place has both numbers of authorities", () => {
    const lines = ["801 2023: 30 10", "802 2023: 5 5", "803 2023: 12 12", "804 2024: 40", "970 2023: 12 12"];
    expect(said(SHARE, "E06000001", ...lines).sentences.at(-1)).toBe(
      "It was 3rd of 3 authorities for 2023-24: one place up since then.",
    );
  });

  it("across another source there is no change of place", () => {
    const all = rows(SHARE, "801 2023: 30 10", "802 2023: 5 5", "970 2023: 12 12");
    const other = all.map((each) =>
      each.period.kind === "financial-year" && each.period.starts === 2023
        ? { ...each, source: "older" }
        : each,
    );
    const [from, to] = [2023, 2024].map((starts) => ({ kind: "financial-year" as const, starts }));
    expect(isOtherSource(all, [from!, to!])).toBe(false);
    expect(isOtherSource(other, [from!, to!])).toBe(true);
  });
});
