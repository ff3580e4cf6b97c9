import { describe, expect, it } from "vitest";

import { baselinesOf } from "../../../src/core/analysis/baselines.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import {
  byQuarter,
  dec,
  fraction,
  indicator,
  month,
  observation,
  percentage,
  series,
  target,
} from "../../support/build.ts";
import { quarterly } from "../../support/months.ts";

const NOW = month("2026-10");
/** The last of these values is October 2026's. */
const ending = (values: readonly string[], of = indicator(), targets: Parameters<typeof series>[2] = []) =>
  series(
    of,
    Object.fromEntries(values.map((value, at) => [monthsAfter(NOW, at + 1 - values.length), value])),
    targets,
  );
const twelve = ["260", "262", "258", "261", "263", "259", "264", "266", "268", "270", "271", "274"];
const averageOf = (...wish: Parameters<typeof ending>) => baselinesOf(ending(...wish), NOW).average;

describe("the average of the twelve months before", () => {
  it("of a count is that of its twelve months, without the month itself", () => {
    // 260 + 262 + … + 274 = 3,176; ÷ 12 = 264.67
    expect(averageOf([...twelve, "900"])).toEqual({
      ...{ kind: "average", value: dec("264.7") },
      ...{ from: "2025-10", to: "2026-09" },
    });
  });

  it("of a share follows from all its cases, not from the percentages", () => {
    const percent = percentage({ id: "plans" });
    const months = [
      fraction("1/2=50.0", { period: "2025-10" }),
      ...Array.from({ length: 11 }, (_, at) =>
        fraction("90/100=90.0", { period: monthsAfter(month("2025-11"), at) }),
      ),
      fraction("80/100=80.0"),
    ];
    const { average } = baselinesOf(seriesOf(datasetOf(months), percent, []), NOW);
    expect(average).toMatchObject({ value: dec("89.9") }); // 991 of 1,102, where the mean of twelve is 86.7
  });

  it.each([
    ["a month is missing", twelve.slice(1), "missing"],
    ["a month is hidden", ["c", ...twelve.slice(1), "9"], "c"],
    ["a month is not available", [...twelve.slice(0, 11), "x", "9"], "x"],
    ["two months have no number, the first of which says why,", ["c", ...twelve.slice(2), "x", "9"], "c"],
  ])("is none where %s, and says why", (_, values, because) =>
    expect(averageOf(values)).toEqual({ kind: "none", because }),
  );

  it("is none across a new definition", () => {
    const targets = [target("2021-04", { definition: "Old." }), target("2026-01", { definition: "New." })];
    expect(averageOf([...twelve, "9"], indicator(), targets)).toEqual({
      kind: "none",
      because: "new-definition",
    });
    const now = [target("2021-04", { definition: "Old." }), target("2026-10", { definition: "New." })];
    expect(averageOf(["c", ...twelve.slice(1), "9"], indicator(), now)).toEqual({
      kind: "none",
      because: "c",
    });
    expect(baselinesOf(ending([...twelve, "9"], indicator(), now), NOW)).toMatchObject({
      ...{ average: { kind: "none", because: "new-definition" }, ends: undefined },
    });
    const after = [target("2021-04", { definition: "Old." }), target("2026-11", { definition: "New." })];
    expect(averageOf([...twelve, "9"], indicator(), after)).toMatchObject({ kind: "average" });
    const before = [target("2021-04", { definition: "Old." }), target("2025-10", { definition: "New." })];
    expect(averageOf([...twelve, "9"], indicator(), before)).toMatchObject({ kind: "average" });
  });

  it.each([
    { basis: "rolling_12" },
    { basis: "year_to_date" },
    { basis: "forecast" },
    { frequency: "quarterly" },
  ] as const)("is not worked out for a figure that covers more than its month: %j", (changed) =>
    expect(averageOf([...twelve, "9"], indicator(changed))).toBeUndefined(),
  );

  it("of a stock is that of its month-ends, and the scale of a count does not multiply it", () => {
    for (const changed of [{ basis: "snapshot" }, { scale: 100 }] as const)
      expect(averageOf([...twelve, "9"], indicator(changed))).toMatchObject({ value: dec("264.7") });
  });

  it.each(["x/100=90.0", "90/x=90.0"])(
    "of a share is none where a part of one month is hidden: %s",
    (one) => {
      const parts = (at: number) => (at === 3 ? one : "90/100=90.0");
      const months = Array.from({ length: 13 }, (_, at) =>
        fraction(parts(at), { period: monthsAfter(NOW, -at) }),
      );
      expect(baselinesOf(seriesOf(datasetOf(months), percentage({ id: "plans" }), []), NOW).average).toEqual({
        ...{ kind: "none", because: "missing" },
      });
    },
  );

  it("of a share of no cases is not applicable", () => {
    const none = Array.from({ length: 13 }, (_, at) =>
      fraction("0/0=0", { period: monthsAfter(NOW, -at), indicator: "plans" }),
    );
    expect(baselinesOf(seriesOf(datasetOf(none), percentage({ id: "plans" }), []), NOW).average).toEqual({
      ...{ kind: "none", because: "z" },
    });
  });
});

describe("the highest and the lowest of five years", () => {
  it("are told with the newest months that had them, and the figure itself counts", () => {
    const { highest, lowest } = baselinesOf(ending([...twelve, "258", "274"]), NOW).ends!;
    expect([highest, lowest]).toMatchObject([
      { value: dec("274"), period: "2026-10" },
      { value: dec("258"), period: "2026-09" },
    ]);
  });

  it("look back sixty months and no further, past what is hidden", () => {
    const long = ["999", "c", ...Array<string>(59).fill("20")];
    expect(baselinesOf(ending(long), NOW).ends?.highest.value).toEqual(dec("20"));
    expect(baselinesOf(ending(long.slice(1)), NOW).ends?.highest.value).toEqual(dec("20"));
    expect(baselinesOf(ending(["999", ...Array<string>(59).fill("20")]), NOW).ends?.highest.value).toEqual(
      dec("999"),
    );
  });

  it("are those of the present definition", () => {
    const targets = [target("2020-01", { definition: "Old." }), target("2025-11", { definition: "New." })];
    const values = ["999", ...twelve];
    expect(baselinesOf(ending(values, indicator(), targets), NOW).ends?.highest.value).toEqual(dec("274"));
  });

  it("are those of the newest definition up to the month, where there were several", () => {
    const targets = [
      target("2020-01", { definition: "First." }),
      target("2025-10", { definition: "Second." }),
      target("2025-11", { definition: "Third." }),
      target("2026-11", { definition: "Still to come." }),
    ];
    expect(baselinesOf(ending(["999", ...twelve], indicator(), targets), NOW).ends?.highest.value).toEqual(
      dec("274"),
    );
  });

  it("for an earlier month take no account of later ones", () => {
    const [earlier, of] = [monthsAfter(NOW, -1), ending([...twelve, "999"])];
    expect(baselinesOf(of, earlier).ends?.highest.value).toEqual(dec("274"));
  });

  it("are not told from fewer than twelve figures", () =>
    expect(baselinesOf(ending(twelve.slice(1)), NOW).ends?.highest).toBeUndefined());
});

describe("how often it was off target", () => {
  const targets = [target("2021-04", { target: dec("265"), tolerance: dec("5") })];

  it("is counted over the last twelve months, including this one, where a month can be judged", () => {
    expect(baselinesOf(ending(["999", ...twelve], indicator(), targets), NOW).offTarget).toMatchObject({
      ...{ off: 2, judged: 12 }, // 271 and 274; 266 to 270 are within the tolerance
    });
    const hidden = [...twelve.slice(0, 10), "c", "274"];
    expect(baselinesOf(ending(hidden, indicator(), targets), NOW).offTarget).toMatchObject({
      off: 1,
      judged: 11,
    });
  });

  it("for an earlier month counts no later one", () =>
    expect(
      baselinesOf(ending([...twelve, "999"], indicator(), targets), monthsAfter(NOW, -1)).offTarget,
    ).toMatchObject({
      ...{ off: 2, judged: 12 },
    }));

  it("is not told without a target or a direction", () => {
    expect(baselinesOf(ending(twelve), NOW).offTarget).toBeUndefined();
    const neutral = indicator({ polarity: "neutral" });
    expect(baselinesOf(ending(twelve, neutral, targets), NOW).offTarget).toBeUndefined();
  });
});

describe("what one case is worth", () => {
  const worth = (text: string, of = percentage({ id: "plans" })) =>
    baselinesOf(seriesOf(datasetOf([fraction(text)]), of, []), NOW).oneMore;

  it("is the scale divided by the denominator", () => {
    expect(worth("40/50=80.0")).toEqual(dec("2.00"));
    expect(worth("202/249=81.1")).toEqual(dec("0.40"));
  });

  it("is not told for a mean, a count, or a hidden figure", () => {
    expect(worth("40/50=0.8", indicator({ kind: "mean" }))).toBeUndefined();
    expect(worth("c/c=c")).toBeUndefined();
    expect(worth("40/50=u")).toBeUndefined();
    expect(
      baselinesOf(seriesOf(datasetOf([observation("9")]), indicator(), []), NOW).oneMore,
    ).toBeUndefined();
  });
});

describe("the baselines of a figure by quarter", () => {
  const goal = [target("2021-04", { target: dec("35"), tolerance: dec("0") })];
  const quarters = series(byQuarter(), quarterly("60 30 34 29 35 41"), goal);

  it("have the average of the four quarters before, and none of them is a month", () =>
    expect(baselinesOf(quarters, month("2022-09")).average).toEqual({
      ...{ kind: "average", value: dec("32.0"), from: "2021-07", to: "2022-06" },
    }));

  it("count the quarters of the last year that were off target", () =>
    expect(baselinesOf(quarters, month("2022-09")).offTarget).toEqual({
      ...{ off: 1, missed: 1, judged: 4, due: 4, since: undefined },
    }));

  it("have no average where the definition changes with the first month of this quarter", () => {
    const anew = [target("2021-04", { definition: "One." }), target("2022-07", { definition: "Another." })];
    const of = series(byQuarter(), quarterly("60 30 34 29 35 41"), anew);
    expect(baselinesOf(of, month("2022-09")).average).toEqual({ kind: "none", because: "new-definition" });
  });
});
