import { describe, expect, it } from "vitest";

import { toNumber } from "../../../../src/core/decimal.ts";
import { attackOn, foundBy, publicFiles, type Published } from "../../../support/publicFiles.ts";

const found = (...editions: readonly Published[]) => foundBy(attackOn(editions.map(publicFiles)));

describe("a hidden 3 is worked out", () => {
  it("from a total", () => {
    const published = {
      indicators: ["homes stock person"],
      breakdowns: ["homes,type,foster,,yes", "homes,type,other,,yes"],
      figures: ["2026-01,homes,,,,,43", "2026-01,homes,type,foster,,,40", "2026-01,homes,type,other,,,c"],
    };
    expect(found(published)).toEqual(["2026-01 homes/type/other:value: 3*"]);
  });

  it("from 0.9% of 324", () => {
    const published = {
      indicators: ["again ratio person"],
      figures: ["2026-01,again,,,c,324,0.9"],
    };
    expect(found(published)).toEqual(["2026-01 again:numerator: 3*"]);
  });

  it("from a year to date 41 → 44", () => {
    const published = {
      indicators: ["starts flow person", "year flow person year_ends=03-31"],
      relations: ["year_to_date,year,starts"],
      figures: [
        ...["2026-05,year,,,,,41", "2026-06,year,,,,,44"],
        ...["2026-04,starts,,,,,20", "2026-05,starts,,,,,21", "2026-06,starts,,,,,c"],
      ],
    };
    expect(found(published)).toEqual(["2026-06 starts:value: 3*"]);
  });

  it("from the first month of a year to date, which begins anew", () => {
    const published = {
      indicators: ["starts flow person", "year flow person year_ends=03-31"],
      relations: ["year_to_date,year,starts"],
      figures: ["2026-03,year,,,,,90", "2026-04,year,,,,,3", "2026-03,starts,,,,,9", "2026-04,starts,,,,,c"],
    };
    expect(found(published)).toEqual(["2026-04 starts:value: 3*"]);
  });

  it("from two windows of twelve months", () => {
    const months = Array.from(
      { length: 13 },
      (_, month) => `${month < 12 ? 2025 : 2026}-${String((month % 12) + 1).padStart(2, "0")}`,
    );
    const published = {
      indicators: ["starts flow person", "windows flow person"],
      relations: ["rolling_12,windows,starts"],
      figures: [
        ...months.map((month, index) => `${month},starts,,,,,${index === 12 ? "c" : index === 0 ? 12 : 10}`),
        ...["2025-12,windows,,,,,122", "2026-01,windows,,,,,113"],
      ],
    };
    expect(found(published)).toEqual(["2026-01 starts:value: 3*"]);
  });

  it("from stock and flow", () => {
    const published = {
      indicators: ["care stock person", "came flow person", "left flow person"],
      relations: ["stock,care,came -left"],
      figures: ["2026-01,care,,,,,300", "2026-02,care,,,,,292", "2026-02,came,,,,,c", "2026-02,left,,,,,11"],
    };
    expect(found(published)).toEqual(["2026-02 came:value: 3*"]);
  });

  it("from a partner shown in an earlier release", () => {
    const homes = {
      indicators: ["homes stock person"],
      breakdowns: ["homes,type,foster,,yes", "homes,type,other,,yes", "homes,type,kin,,yes"],
    };
    const figures = (foster: string) => [
      ...["2026-01,homes,,,,,60", "2026-01,homes,type,kin,,,17"],
      ...[`2026-01,homes,type,foster,,,${foster}`, "2026-01,homes,type,other,,,c"],
    ];
    const now = { ...homes, figures: figures("c") };
    expect(found(now)).toEqual([]);
    expect(found({ ...homes, figures: figures("40") }, now)).toEqual(["2026-01 homes/type/other:value: 3*"]);
    const revisions = ["2026-01,homes,type,foster,value,40,c"];
    expect(found({ ...now, revisions })).toEqual(["2026-01 homes/type/other:value: 3*"]);
  });

  it("from a denominator printed elsewhere", () => {
    const published = {
      indicators: ["homes stock person", "cost mean none"],
      breakdowns: ["homes,type,other,,no", "cost,type,other,,no"],
      relations: ["sum,homes/type/other,cost/type/other:denominator"],
      figures: ["2026-01,homes,type,other,,,c", "2026-01,cost,type,other,9000,3,3000"],
    };
    expect(found(published)).toEqual(["2026-01 homes/type/other:value: 3*"]);
  });

  it("from pounds and an average of a hidden number of children", () => {
    const published = {
      indicators: ["cost mean none"],
      breakdowns: ["cost,type,other,,no"],
      figures: ["2026-01,cost,type,other,9001,c,3000"],
    };
    expect(found(published)).toEqual(["2026-01 cost/type/other:denominator: 3*"]);
  });

  it("among those who are not in a share", () => {
    const published = { indicators: ["homes ratio person"], figures: ["2026-01,homes,,,c,90,96.7"] };
    expect(found(published)).toEqual(["2026-01 homes:rest: 3*"]);
  });
});

describe("a hidden count", () => {
  const homes = {
    indicators: ["homes stock person"],
    breakdowns: ["homes,type,foster,,yes", "homes,type,other,,yes"],
  };

  it("that is one of a few is found with all that it can be", () => {
    const figures = ["2026-01,homes,,,,,4", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    expect(found({ ...homes, figures })).toEqual([
      "2026-01 homes/type/foster:value: 1 2 3",
      "2026-01 homes/type/other:value: 1 2 3",
    ]);
  });

  it("that may be any small number, or none, is not found", () => {
    const figures = ["2026-01,homes,,,,,43", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    expect(found({ ...homes, figures })).toEqual([]);
    const large = ["2026-01,homes,,,,,43", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,8"];
    expect(found({ ...homes, figures: large })).toEqual([]);
  });

  it("may be nought in a restated month", () => {
    const figures = ["2026-01,homes,,,,,6", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    expect(found({ ...homes, figures })).toEqual([]);
    const revisions = ["2026-01,contacts,,,value,90,91"];
    const few = figures.map((line) => line.replace(",6", ",5"));
    expect(found({ ...homes, figures: few })).toHaveLength(2);
    expect(found({ ...homes, figures: few, revisions })).toEqual([]);
  });

  it("that is the sum of two hidden counts, none of them nought, is at least two", () => {
    const figures = ["2026-01,homes,,,,,c", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    const beside = { ...homes, indicators: [...homes.indicators, "contacts flow person"] };
    expect(found({ ...beside, figures: [...figures, "2026-01,contacts,,,,,90"] })).toEqual([
      "2026-01 homes:value: 2 3 4 5",
    ]);
    // Where every line of the month is hidden, noughts are hidden as well.
    expect(found({ ...beside, figures: [...figures, "2026-01,contacts,,,,,c"] })).toEqual([]);
  });

  it("that can only be nought is found where noughts are sensitive", () => {
    const indicators = ["homes stock person zero_sensitive=yes"];
    const figures = ["2026-01,homes,,,,,0", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    expect(found({ ...homes, indicators, figures })).toEqual([
      "2026-01 homes/type/foster:value: 0*",
      "2026-01 homes/type/other:value: 0*",
    ]);
  });

  it("may be nought in a share whose row is hidden for all of them", () => {
    const published = {
      indicators: ["homes stock person", "again ratio person"],
      relations: ["sum,homes,again:denominator"],
      figures: ["2026-01,homes,,,,,1", "2026-01,again,,,c,c,c"],
    };
    expect(found(published)).toEqual([
      "2026-01 again:numerator: 1",
      "2026-01 again:denominator: 1*",
      "2026-01 again:rest: 1",
    ]);
  });

  it("may be nought where nothing else fits, as beside a lone 1 in the Department's own tables", () => {
    const figures = ["2026-01,homes,,,,,1", "2026-01,homes,type,foster,,,c", "2026-01,homes,type,other,,,c"];
    expect(found({ ...homes, figures })).toEqual([
      "2026-01 homes/type/foster:value: 1",
      "2026-01 homes/type/other:value: 1",
    ]);
  });

  it("for which no values fit is named", () => {
    const figures = [
      "2026-01,homes,,,,,40",
      "2026-01,homes,type,foster,,,41",
      "2026-01,homes,type,other,,,c",
    ];
    const { found: none, impossible } = attackOn([publicFiles({ ...homes, figures })]);
    expect(none).toEqual([]);
    expect(impossible.map(({ category }) => category)).toEqual(["other"]);
  });

  it("about the service is not looked for, but the number of people that it is about is", () => {
    const indicators = ["late ratio service"];
    expect(found({ indicators, figures: ["2026-01,late,,,c,90,96.7"] })).toEqual([]);
    expect(found({ indicators, figures: ["2026-01,late,,,2,c,66.7"] })).toEqual([
      "2026-01 late:denominator: 3*",
    ]);
  });

  it("of tenths is looked for in tenths", () => {
    const figures = [
      "2026-01,homes,,,,,10.5",
      "2026-01,homes,type,foster,,,10.0",
      "2026-01,homes,type,other,,,c",
    ];
    expect(found({ ...homes, figures })).toEqual(["2026-01 homes/type/other:value: 0.5*"]);
  });

  it("in a category that is left out elsewhere is worked out, the one left out being nought", () => {
    const breakdowns = [...homes.breakdowns, "homes,type,new,,yes"];
    const figures = [
      "2026-01,homes,,,,,43",
      "2026-01,homes,type,foster,,,40",
      "2026-01,homes,type,other,,,c",
    ];
    expect(found({ ...homes, breakdowns, figures })).toEqual(["2026-01 homes/type/other:value: 3*"]);
  });
});

describe("an equation", () => {
  it("is told with its terms, so that it can be said in words", () => {
    const figures = [
      "2026-01,care,,,,,300",
      "2026-02,care,,,,,303",
      "2026-02,came,,,,,c",
      "2026-02,left,,,,,c",
    ];
    const { found } = attackOn([
      publicFiles({
        indicators: ["care stock person", "came flow person", "left flow person"],
        relations: ["stock,care,came -left"],
        figures,
      }),
    ]);
    const [{ equation } = {}] = found;
    expect(equation?.relation).toBe("stock");
    expect(
      equation?.terms.map(({ cell, sign, value }) => [
        cell.indicator,
        cell.period,
        sign,
        value && toNumber(value),
      ]),
    ).toEqual([
      ["care", "2026-02", 1, 303],
      ["care", "2026-01", -1, 300],
      ["came", "2026-02", -1, undefined],
      ["left", "2026-02", 1, undefined],
    ]);
  });

  it("that shown months contradict is dropped for all months, and named", () => {
    const figures = (left: number) => [
      ...["2026-01,care,,,,,300", "2026-02,care,,,,,299", "2026-03,care,,,,,291"],
      ...["2026-02,came,,,,,10", `2026-02,left,,,,,${left}`, "2026-03,came,,,,,c", "2026-03,left,,,,,11"],
    ];
    const published = {
      indicators: ["care stock person", "came flow person", "left flow person"],
      relations: ["stock,care,came -left"],
    };
    expect(found({ ...published, figures: figures(11) })).toEqual(["2026-03 came:value: 3*"]);
    const late = attackOn([publicFiles({ ...published, figures: figures(12) })]);
    expect(foundBy(late)).toEqual([]);
    expect(late.contradicted.map(({ equation, period }) => [equation.split(" ")[0], period])).toEqual([
      ["stock", "2026-02"],
    ]);
  });

  it("that one month of six contradicts is named, and still tells what is hidden in the others", () => {
    const steady = ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"].flatMap((period) => [
      ...[`${period},care,,,,,300`, `${period},came,,,,,10`, `${period},left,,,,,10`],
    ]);
    const figures = [
      ...["2026-01,care,,,,,300", ...steady],
      ...["2026-07,care,,,,,301", "2026-07,came,,,,,10", "2026-07,left,,,,,10"],
      ...["2026-08,care,,,,,293", "2026-08,came,,,,,c", "2026-08,left,,,,,11"],
    ];
    const published = {
      indicators: ["care stock person", "came flow person", "left flow person"],
      relations: ["stock,care,came -left"],
    };
    const attacked = attackOn([publicFiles({ ...published, figures })]);
    expect(foundBy(attacked)).toEqual(["2026-08 came:value: 3*"]);
    expect(attacked.contradicted).toMatchObject([{ period: "2026-07", isDropped: false }]);
  });

  it("is not dropped for a month in which a category is left out", () => {
    const published = {
      indicators: ["homes stock person"],
      breakdowns: ["homes,type,foster,,yes", "homes,type,other,,yes"],
      figures: [
        ...["2026-01,homes,,,,,43", "2026-01,homes,type,foster,,,40"],
        ...["2026-02,homes,,,,,43", "2026-02,homes,type,foster,,,40", "2026-02,homes,type,other,,,c"],
      ],
    };
    expect(found(published)).toEqual(["2026-02 homes/type/other:value: 3*"]);
  });

  it("with terms that nobody declared is left out", () => {
    const published = {
      indicators: ["homes stock person", "again ratio person"],
      relations: ["sum,homes,gone", "sum,homes,again", "sum,homes,=1+1", "rank,homes,homes"],
      figures: ["2026-01,homes,,,,,c"],
    };
    expect(found(published)).toEqual([]);
  });
});

describe("an earlier figure", () => {
  it("of a month that was restated is named, since it may have changed", () => {
    const published = {
      indicators: ["plans stock person"],
      figures: ["2026-01,plans,,,,,c"],
      revisions: ["2026-01,plans,,,value,9,8", "2026-01,plans,,,value,8,c"],
    };
    const { found, printedBefore } = attackOn([publicFiles(published)]);
    expect(found).toEqual([]);
    expect(printedBefore.map(({ indicator, period }) => [indicator, period])).toEqual([["plans", "2026-01"]]);
  });
});

describe("a reader who knows the rule", () => {
  it("rules out the worlds that it would have hidden otherwise", () => {
    // 47 = 40 + 3 + 4: were one of the two larger than five, one more partner would not have been needed.
    const files = publicFiles({
      indicators: ["homes stock person"],
      breakdowns: ["homes,type,a,,yes", "homes,type,b,,yes", "homes,type,d,,yes"],
      figures: [
        "2026-01,homes,,,,,47",
        "2026-01,homes,type,a,,,40",
        "2026-01,homes,type,b,,,c",
        "2026-01,homes,type,d,,,c",
      ],
    });
    expect(foundBy(attackOn([files]))).toEqual([]);
    const bothSmall = attackOn([files], {
      rule: { among: () => (values) => values.every(({ units }) => units <= 5n), sizesOf: () => [0, 5] },
    });
    expect(foundBy(bothSmall)).toEqual([
      "2026-01 homes/type/b:value: 2 3 4 5",
      "2026-01 homes/type/d:value: 2 3 4 5",
    ]);
  });
});

describe("a search that reaches its cap", () => {
  it("counts as unsafe", () => {
    // The total has no end: whoever turns every world down for its numbers, not their sizes, could go on for ever.
    const endless = publicFiles({
      indicators: ["homes stock person", "others stock person", "all stock person"],
      relations: ["sum,all,homes others"],
      figures: ["2026-01,homes,,,,,c", "2026-01,others,,,,,c", "2026-01,all,,,,,c"],
    });
    const tried = (sizes: readonly number[] | undefined) =>
      foundBy(attackOn([endless], { cap: 50, rule: { among: () => () => false, sizesOf: () => sizes } }));
    expect(tried(undefined)).toContain("2026-01 homes:value:  or perhaps 1 2 3 4 5");
    expect(tried([0, 5])).toEqual([]);
  });
});
