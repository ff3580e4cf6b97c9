import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { group } from "d3-array";
import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { LAST_SENT, returnsOf } from "../../examples/nenebridge/returns.ts";

// The files are read and checked with arithmetic of this test's own, so that one slip cannot hide another.

const LINE = ["period", "la_code", "indicator", "breakdown", "category"] as const;
const FIGURES = ["numerator", "denominator", "value"] as const;
const COLUMNS = [...LINE, ...FIGURES] as const;
type Line = Readonly<Record<(typeof COLUMNS)[number], string>>;

const here = join(import.meta.dirname, "../../examples/nenebridge");
const reference = readNenebridge();
const { indicators, categories } = reference;

const files = new Map(
  ["returns", "next"].flatMap((folder) =>
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [`${folder}/${name}`, readFileSync(join(here, folder, name), "utf8")] as const),
  ),
);

function linesOf(text: string): Line[] {
  const [, ...rows] = text.trimEnd().split("\n");
  return rows.map((row) => {
    const cells = row.split(",");
    expect(cells.length).toBe(COLUMNS.length);
    return Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]])) as Line;
  });
}
const keyOf = ({ indicator, breakdown, category }: Line) => `${indicator} ${breakdown} ${category}`;

const all = [...files.values()].flatMap(linesOf);
const byPeriod = group(all, ({ period }) => period);
const periods = [...byPeriod.keys()];
const indicatorOf = (id: string) => indicators.find((each) => each.id === id)!;

function lineOf(period: string, indicator: string, category = ""): Line | undefined {
  return byPeriod.get(period)?.find((line) => line.indicator === indicator && line.category === category);
}
const valueOf = (period: string, indicator: string, category = ""): number =>
  Number(lineOf(period, indicator, category)?.value);

/** "12.5" with two decimals → 1250n. */
function units(text: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

describe("the reference files", () => {
  it("have no fault", () => {
    expect(indicators.length).toBe(40);
    expect(reference.council).toMatchObject({ laCode: "E06009999", illustrative: true });
  });

  it("say of every indicator what it means, why it matters and what it cannot tell", () => {
    for (const { id, definition, whyItMatters, limits, sourceReturn } of indicators) {
      for (const text of [definition, whyItMatters, limits, sourceReturn]) expect(text, id).not.toBe("");
    }
  });

  it("keep titles short and name both parts of every fraction", () => {
    for (const { title, kind, numeratorLabel, denominatorLabel } of indicators) {
      expect(title.split(" ").length, title).toBeLessThanOrEqual(6);
      const fraction = kind === "ratio" || kind === "mean";
      expect([numeratorLabel !== "", denominatorLabel !== ""], title).toEqual([fraction, fraction]);
    }
  });
});

describe("the returns", () => {
  it("are what the generator writes, byte for byte", () => {
    const written = [...returnsOf(reference)].map(([month, csv]) => [
      `${month > LAST_SENT ? "next" : "returns"}/${month}.csv`,
      csv,
    ]);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(written));
  });

  it("run from April 2021 to September 2026 without a gap, with October 2026 next", () => {
    const expected = Array.from({ length: 67 }, (_, index) => {
      const month = 3 + index;
      return `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    });
    expect(periods).toEqual(expected);
    expect([...files.keys()].filter((name) => name.startsWith("next/"))).toEqual(["next/2026-10.csv"]);
  });

  it("carry their own month and the council's code on every row", () => {
    for (const [name, text] of files) {
      expect(text.split("\n", 1)[0]).toBe(COLUMNS.join(","));
      expect(text.endsWith("\n") && !text.includes("\r"), name).toBe(true);
      for (const line of linesOf(text)) {
        expect([`${line.period}.csv`, line.la_code]).toEqual([name.split("/")[1], "E06009999"]);
      }
    }
  });

  it("have exactly one row for every indicator and category due, in the order of the reference files", () => {
    for (const [period, lines] of byPeriod) {
      const due = indicators
        .filter(
          ({ firstPeriod, lastPeriod, dueMonths }) =>
            (firstPeriod === undefined || period >= firstPeriod) &&
            (lastPeriod === undefined || period <= lastPeriod) &&
            dueMonths.includes(Number(period.slice(5))),
        )
        .flatMap(({ id }) => [
          `${id}  `,
          ...categories
            .filter(({ indicator }) => indicator === id)
            .map(({ breakdown, category }) => `${id} ${breakdown} ${category}`),
        ]);
      expect(lines.map(keyOf)).toEqual(due);
    }
  });

  it("keep to the grammar of numbers and the decimals declared", () => {
    const written = (text: string, decimals: number, signed = false): boolean =>
      new RegExp(`^${signed ? "-?" : ""}(0|[1-9][0-9]*)${decimals > 0 ? `\\.[0-9]{${decimals}}` : ""}$`).test(
        text,
      ) && text !== "-0";
    for (const { indicator: id, numerator, denominator, value, period } of all) {
      const indicator = indicatorOf(id);
      const place = `${period} ${id}`;
      if (value === "x") expect([numerator, denominator], place).toEqual(["", ""]);
      else expect(written(value, indicator.decimals, indicator.signed), place).toBe(true);
      const fraction = indicator.kind === "ratio" || indicator.kind === "mean";
      if (!fraction) expect([numerator, denominator], place).toEqual(["", ""]);
      else if (value !== "x") {
        expect(written(numerator, indicator.numeratorDecimals), place).toBe(true);
        expect(written(denominator, indicator.denominatorDecimals), place).toBe(true);
      }
    }
  });

  it("give values that follow from their fractions, rounded half up, and never more than the whole", () => {
    for (const { indicator: id, numerator, denominator, value, period } of all) {
      const { kind, scale, decimals, numeratorDecimals, denominatorDecimals } = indicatorOf(id);
      if ((kind !== "ratio" && kind !== "mean") || value === "x") continue;
      const top =
        units(numerator, numeratorDecimals) * 10n ** BigInt(denominatorDecimals + decimals) * BigInt(scale);
      const bottom = units(denominator, denominatorDecimals) * 10n ** BigInt(numeratorDecimals);
      expect(units(value, decimals), `${period} ${id}`).toBe((2n * top + bottom) / (2n * bottom));
      if (kind === "ratio")
        expect(Number(numerator), `${period} ${id}`).toBeLessThanOrEqual(Number(denominator));
    }
  });

  it("never jump tenfold from one month to the next, except from or to a handful", () => {
    const large = all.filter(({ value }) => Math.abs(Number(value)) >= 10);
    for (const lines of group(large, keyOf).values()) {
      lines.slice(1).forEach((line, index) => {
        const times = Math.abs(Number(line.value) / Number(lines[index]!.value));
        expect(times > 0.1 && times < 10, `${line.period} ${keyOf(line)}`).toBe(true);
      });
    }
  });
});

describe("the figures of Nenebridge hang together", () => {
  it("children in care are last month's, plus those who came, less those who left", () => {
    periods.slice(1).forEach((period, index) => {
      const before = valueOf(periods[index]!, "children_in_care");
      const now = before + valueOf(period, "started_in_care") - valueOf(period, "left_care");
      expect(valueOf(period, "children_in_care"), period).toBe(now);
    });
  });

  it("the kinds of home add up to all children in care, who are the denominators too", () => {
    const homes = categories.filter(({ indicator, addsUp }) => indicator === "placements" && addsUp);
    for (const period of periods) {
      const children = valueOf(period, "children_in_care");
      const inHomes = homes.reduce((sum, { category }) => sum + valueOf(period, "placements", category), 0);
      expect([inHomes, valueOf(period, "placements")], period).toEqual([children, children]);
      expect(Number(lineOf(period, "residential_care")?.numerator)).toBe(
        valueOf(period, "placements", "residential"),
      );
      for (const id of ["residential_care", "three_or_more_homes", "far_from_home"])
        expect(Number(lineOf(period, id)?.denominator), `${period} ${id}`).toBe(children);
      expect(Number(lineOf(period, "children_in_care_rate")?.numerator)).toBe(children);
    }
  });

  it("what homes cost is divided by the children who live in them, and the kinds shown leave out ten or more", () => {
    const shown = categories.filter(({ indicator }) => indicator === "placement_cost");
    for (const period of periods.filter((each) => each >= "2022-04")) {
      const whole = lineOf(period, "placement_cost")!;
      expect(Number(whole.denominator)).toBe(valueOf(period, "placements"));
      const parts = shown.map(({ category }) => lineOf(period, "placement_cost", category)!);
      for (const part of parts)
        expect(Number(part.denominator)).toBe(valueOf(period, "placements", part.category));
      const left = (column: "numerator" | "denominator"): number =>
        Number(whole[column]) - parts.reduce((sum, part) => sum + Number(part[column]), 0);
      expect(left("denominator"), period).toBeGreaterThanOrEqual(10);
      expect(left("numerator"), period).toBeGreaterThan(0);
    }
  });

  it("a year of referrals is the sum of its months", () => {
    periods.slice(11).forEach((period, index) => {
      const year = periods.slice(index, index + 12);
      const referrals = year.reduce((sum, month) => sum + valueOf(month, "referrals"), 0);
      expect(Number(lineOf(period, "referred_again")?.denominator), period).toBe(referrals);
    });
  });

  it("reports are counted at the conferences of the month, from April 2024 on", () => {
    for (const period of periods) {
      const held = lineOf(period, "conferences_on_time")?.denominator;
      expect(lineOf(period, "parents_had_report")?.denominator, period).toBe(
        period < "2024-04" ? undefined : held,
      );
    }
  });

  it("children of four or older were reviewed on time, or were late in the month before", () => {
    const numbers = (period: string, id: string) => {
      const { numerator, denominator } = lineOf(period, id)!;
      return { part: Number(numerator), whole: Number(denominator) };
    };
    periods.slice(1).forEach((period, index) => {
      const before = numbers(periods[index]!, "care_reviews_on_time");
      const held = numbers(period, "care_reviews_on_time").part + before.whole - before.part;
      const asked = numbers(period, "children_took_part").whole;
      expect(asked, period).toBeLessThanOrEqual(held);
      expect(asked, period).toBeGreaterThan(held * 0.7);
    });
  });

  it("parts do not exceed their wholes", () => {
    for (const period of periods) {
      const pairs = [
        ["referrals", "contacts"],
        ["plans_two_years", "protection_plans"],
        ["forecast_variance_children", "forecast_variance"],
      ] as const;
      for (const [part, whole] of pairs)
        expect(valueOf(period, part), `${period} ${part}`).toBeLessThanOrEqual(valueOf(period, whole));
      expect(Number(lineOf(period, "contacts_decided_in_time")?.denominator)).toBe(
        valueOf(period, "contacts"),
      );
    }
  });

  it("figures that could not be collected are rare and known", () => {
    const missing = all
      .filter(({ value }) => value === "x")
      .map(({ period, indicator }) => `${period} ${indicator}`);
    expect(missing).toEqual([
      "2023-08 yearly_health_checks",
      "2025-10 progress_8_rank",
      "2026-10 progress_8_rank",
    ]);
  });

  it("there are counts from one to five, and true zeros, as in real life", () => {
    const people = all.filter(({ indicator }) => ["placements", "plans_two_years"].includes(indicator));
    expect(people.filter(({ value }) => value === "0").length).toBeGreaterThan(3);
    expect(people.filter(({ value }) => Number(value) >= 1 && Number(value) <= 5).length).toBeGreaterThan(20);
  });
});
