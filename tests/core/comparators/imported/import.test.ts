import { describe, expect, it } from "vitest";

import { imported, importing, inCare, inTool, placed, rowsOf, workforce } from "./handMade.ts";

const CARE = "children-in-care-2026-04-27";
const TOOL = "lait-2026-04-27";
const of = (source: string, ...lines: readonly string[]) => lines.map((line) => `${line} (${source})`);

describe("an import of statistics as they were published", () => {
  it("has a figure's parts, the population behind a rate among them", () =>
    expect(
      rowsOf(imported({ "any name.csv": inCare("701 2025: 40/8000=50", "England 2025: 80/10000=80") })),
    ).toEqual(of(CARE, "970 2025-03-31: 80/10000=80", "701 2025-03-31: 40/8000=50")));

  it("keeps apart what is withheld, not available, not applicable, unreliable, rounds to zero, and zero", () =>
    expect(
      rowsOf(
        imported({
          "care.csv": inCare(
            ...["701 2020: c/8000=c", "701 2021: x/x=x", "701 2022: z/8000=z", "701 2023: u/8000=u"],
            ...["701 2024: k/8000=k", "701 2025: 0/8000=0"],
          ),
        }),
      ).map((row) => row.split(": ")[1]!.split(" ")[0]),
    ).toEqual(["c/8000=c", "x/x=x", "z/8000=z", "u/8000=u", "low/8000=low", "0/8000=0"]));

  it("adds up columns where the denominator is their sum, and gives none the reason of the one without", () => {
    const agency = imported({ "csww.csv": workforce("701 2025: 340/20=17") }, [
      "rate:Work_Force_Agecy_Rate:snapshot",
    ]);
    expect(rowsOf(agency)).toEqual(["701 2025-09-30: 5/20=25 (workforce-2026-04-27)"]);
    const hidden = workforce("701 2025: 340/20=17").replace(",5,15,25", ",c,15,c");
    expect(rowsOf(imported({ "csww.csv": hidden }, ["rate:Work_Force_Agecy_Rate:snapshot"]))).toEqual([
      "701 2025-09-30: c/c=c (workforce-2026-04-27)",
    ]);
  });

  it("dates the workforce of 2025 at 30 September and children in care of 2025 at 31 March", () => {
    const files = {
      "care.csv": inCare("701 2025: 40/8000=50"),
      "csww.csv": workforce("701 2025: 340/20=17"),
    };
    const read = imported(files, ["rate:LAC:snapshot", "cases:Work_Force_AvgNumCase_SW:snapshot"]);
    expect(read.imported.map(({ comparators: [row] }) => row?.period)).toEqual([
      { kind: "snapshot", day: "2025-03-31" },
      { kind: "snapshot", day: "2025-09-30" },
    ]);
  });

  it("gives each of several authorities together x, for it is no single one's figure", () => {
    const read = imported({ "csww.csv": workforce("702 / 703 2025: 340/20=17", "701 2025: 300/20=15") }, [
      "cases:Work_Force_AvgNumCase_SW:snapshot",
    ]);
    expect(rowsOf(read).map((row) => row.replace(/ \(.*/, ""))).toEqual([
      "701 2025-09-30: 300/20=15",
      "702 2025-09-30: /=x",
      "703 2025-09-30: /=x",
    ]);
    expect(read.accounts.map(({ joint }) => joint)).toEqual([1]);
  });
});

describe("what it does beside the tool", () => {
  it("believes the statistic where both have the row, and the tool where only that has it", () => {
    const read = imported({
      "care.csv": inCare("701 2024: 39/8000=49", "701 2025: c/8000=c"),
      ...inTool("701 2023: 47", "701 2024: 49", "701 2025: -"),
    });
    expect(rowsOf(read)).toEqual([
      ...of(`dfe-${TOOL}`, "701 2023-03-31: /=47"),
      ...of(CARE, "701 2024-03-31: 39/8000=49", "701 2025-03-31: c/8000=c"),
    ]);
    expect(read.imported[0]!.sources.map(({ id }) => id)).toEqual([CARE, `dfe-${TOOL}`]);
  });

  it("says where they differ by more than rounding, and where only the tool has a number", () => {
    const read = imported({
      "care.csv": inCare("701 2023: 40/8000=50", "701 2024: 41/8000=51", "701 2025: u/8000=u"),
      ...inTool("701 2023: 50.4", "701 2024: 52", "701 2025: 53"),
    });
    const [pair] = read.imported[0]!.pairs;
    expect(pair).toMatchObject({ believed: CARE, other: `dfe-${TOOL}`, alike: 1 });
    const days = (list: readonly { readonly other: { readonly period: object } }[]) =>
      list.map(({ other }) => (other.period as { day?: string }).day);
    expect([days(pair!.differences), days(pair!.withoutNumber)]).toEqual([["2024-03-31"], ["2025-03-31"]]);
  });

  it("does not take a whole number in a column of decimals for a rounded one", () => {
    const files = {
      "care.csv": inCare("701 2024: 40/8000=50", "701 2025: 40/8000=50.1"),
      ...inTool("701 2024: 50.4", "701 2025: 50.1"),
    };
    expect(imported(files).imported[0]!.pairs[0]!.differences).toHaveLength(1);
  });

  it("believes a newer release of the same statistic before an older one", () => {
    const files = {
      "a.csv": inCare("701 2025: 40/8000=50"),
      "b.csv": inCare("701 2025: 41/8000=51", "701 2024: 39/8000=49"),
    };
    const read = imported(files, ["rate:LAC:snapshot"], { "b.csv": "2025-04-27" });
    expect(rowsOf(read)).toEqual([
      "701 2024-03-31: 39/8000=49 (children-in-care-2025-04-27)",
      "701 2025-03-31: 40/8000=50 (children-in-care-2026-04-27)",
    ]);
  });
});

describe("authorities", () => {
  const others = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => `701 ${year}: 40/8000=50`);
  const was = [2020, 2021, 2022].map((year) => `702 ${year}: 30/8000=38`);
  const read = imported({
    "care.csv": inCare(...others, ...was, "702 2024: z/x=z", "702 2025: z/x=z", "703 2020: z/x=z"),
  });

  it("that ended have the day of their last figure, and no row after it", () => {
    expect(read.areas.find(({ code }) => code === "702")).toMatchObject({
      from: undefined,
      to: "2022-03-31",
    });
    expect(
      rowsOf(read)
        .filter((row) => row.startsWith("702"))
        .at(-1),
    ).toMatch(/^702 2022/);
    expect(read.imported[0]!.notThere).toBe(2);
  });

  it("keep the rows of the newest ten years, and the country all of them", () => {
    const years = Array.from({ length: 12 }, (_, at) => 2014 + at);
    const long = imported({
      "care.csv": inCare(
        ...years.flatMap((year) => [`701 ${year}: 40/8000=50`, `England ${year}: 80/10000=80`]),
      ),
    });
    const count = (code: string) => rowsOf(long).filter((row) => row.startsWith(code)).length;
    expect([count("701"), count("970"), long.imported[0]!.older]).toEqual([10, 12, 2]);
  });

  it("have every ONS code that they had, the one of today first, under the Department's one number", () => {
    const changed = inCare("701 2024: 40/8000=50", "701 2025: 40/8000=50").replace(
      placed("2025", "701"),
      placed("2025", "701", "E06990799"),
    );
    const [area] = imported({ "care.csv": changed, ...inTool("701 2023: 50") }).areas.filter(
      ({ level }) => level === "authority",
    );
    expect(area).toEqual({
      ...{ code: "701", onsCodes: ["E06990799", "E06990701"], name: "Alderby", level: "authority" },
      ...{ region: "985", from: undefined, to: undefined },
    });
  });
});

describe("what becomes of every row", () => {
  const lines = [
    "701 2025: 40/8000=50",
    "702 2025: ?/8000=50",
    "703 2025: 40/8000=",
    "9 2025: 1/1=1",
    "701 25: 1/1=1",
  ];
  const asked = inCare(...lines, "701 2025: 40/8000=50", "704 2025: 1/1=1", "704 2025: 1/1=2");
  const other = inCare("701 2025: 7/8000=9").replace(
    "looked after on 31 March",
    "starting to be looked after",
  );
  const [account] = imported({ "care.csv": asked + other.slice(other.indexOf("\n") + 1) }).accounts;

  it("is counted: used, asked for by no indicator, or not read with its row and the reason", () => {
    expect(account).toMatchObject({ rows: 9, used: 1, unasked: 1 });
    expect(account!.unread.map(({ row, reason }) => [row, reason.code])).toEqual([
      [3, "part"],
      [4, "blank"],
      [5, "area-unknown"],
      [6, "year"],
      [7, "repeated"],
      [8, "contradicted"],
      [9, "contradicted"],
    ]);
  });

  it("and a label that has no row any more is named", () => {
    const relabelled = inCare("701 2025: 40/8000=50").replace("looked after on", "cared for on");
    const read = imported({ "care.csv": relabelled, ...inTool("701 2025: 50") });
    expect(read.accounts).toMatchObject([{ silent: ["LAC"], used: 0, unasked: 1 }]);
    expect(rowsOf(read)).toEqual([`701 2025-03-31: /=50 (dfe-${TOOL})`]);
  });
});

describe("files that changed", () => {
  const care = inCare("701 2025: 40/8000=50");

  it("may have their columns in another order, with others among them", () => {
    const lines = care.trimEnd().split("\n");
    const reversed = lines.map((line) => [...line.split(","), "new"].reverse().join()).join("\n");
    expect(rowsOf(imported({ "care.csv": reversed }))).toEqual(of(CARE, "701 2025-03-31: 40/8000=50"));
  });

  it("may have their columns under the names of older releases", () => {
    const older = care.replace("population_type", "population_count").replace("children_count", "Number");
    expect(rowsOf(imported({ "care.csv": older }))).toEqual(of(CARE, "701 2025-03-31: 40/8000=50"));
  });

  it("stop the import where a column that an indicator needs is missing, and name it", () => {
    const { read, issues } = importing({ "care.csv": care.replace("rate_per_10000", "rate_per_1000") });
    expect([read, issues]).toEqual([
      undefined,
      [{ code: "column-missing", file: "care.csv", row: 1, column: "rate_per_10000" }],
    ]);
  });

  it("do not stop it where no indicator needs the column", () => {
    const counts = importing({ "care.csv": care.replace("rate_per_10000", "rate_per_1000") }, [
      "n:LACnum:snapshot:stock",
    ]);
    expect(counts.issues).toEqual([]);
  });

  it("stop it where the tool's extract is there in part, or nothing is there at all", () => {
    const { "lait_areas.csv": areas } = inTool("701 2025: 50");
    expect(importing({ "lait_areas.csv": areas! }).issues.map(({ file }) => file)).toEqual([
      "lait_csc_long.csv",
      "lait_measure_dictionary.csv",
    ]);
    expect(importing({}).issues).toHaveLength(3);
  });

  it("are left aside and named where they are none that an import reads", () =>
    expect(imported({ "care.csv": care, "notes.csv": "a,b\n1,2\n" }).others).toEqual(["notes.csv"]));
});
