// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { takenPictureOf, type About, type ShownChart } from "../../../src/charts/files/taken.tsx";
import type { ChartRange } from "../../../src/charts/points.ts";
import { spcOf } from "../../../src/core/analysis/spc/spc.ts";
import { flagsOf } from "../../../src/core/event.ts";
import { isNumber } from "../../../src/core/observation.ts";
import { readCouncil } from "../../../src/core/reference/council.ts";
import { shownIn } from "../../../src/views/indicator/shown.ts";
import {
  comparator,
  dec,
  event,
  flow,
  month,
  percentage,
  series,
  snapshotOn,
  target,
} from "../../support/build.ts";
import { documentOf } from "../../support/documents.ts";
import { at, monthly, noise } from "../../support/months.ts";

const SIZE = { width: 1120, height: 360 };
const { council } = readCouncil(
  JSON.stringify({ name: "Testford Council", la_code: "E06000031", illustrative: true }),
);
const source = {
  ...{ id: "dfe", indicator: "share", measure: "", title: "", release: "Edition of April 2026" },
  ...{ retrieved: "2026-04-08" as never, licence: "", url: "", definition: "", note: "" },
};

const share = percentage({
  ...{ id: "share", title: "Visits made on time", numeratorLabel: "visits made on time" },
  denominatorLabel: "visits due",
});
/** Six years, up to March 2027: 41 of 50, 42 of 50 … */
const figures = Object.fromEntries(
  Array.from({ length: 72 }, (_, index) => {
    const part = 40 + (index % 7);
    return [at(index), `${part}/50=${(part * 2).toFixed(1)}`];
  }),
);
const own = series(share, figures, [target("2021-04", { indicator: "share", target: dec("85") })]);
const drawable = {
  series: own,
  comparators: [
    comparator("81.0", { period: snapshotOn("2026-03-31") }),
    comparator("79.0", { period: snapshotOn("2026-03-31"), areaCode: "985", area: "East of England" }),
  ],
  flags: flagsOf([event("Teams <join>", "2023-05-06"), event("Office moves", "2026-05-06")], "plans"),
  spc: spcOf(own),
  provisional: { newest: month("2027-03"), window: 1 },
};
const CHOSEN = { range: "5y", beside: "areas", shown: "figure" } as const;
type Chosen = Partial<Parameters<typeof shownIn>[0]>;

async function taken(shown: ShownChart, of: Partial<About> = {}) {
  const about = { council: council!, releases: [], sources: [source], indicator: share, ...of };
  const { name, svg } = await takenPictureOf(shown, about, SIZE, document);
  const picture = documentOf(svg, "image/svg+xml").documentElement;
  const all = (selector: string) => [...picture.querySelectorAll(selector)];
  return { name, svg, picture, all, printed: all("text").map((each) => each.textContent) };
}
const choose = (choice: Chosen) => taken(shownIn({ ...CHOSEN, ...choice }, drawable));

describe("a chart that is taken away", () => {
  it.each([
    ["2y", "2025-04_to_2027-03", "April 2025 to March 2027", ["Jul 2025"], ["Jul 2024", "Jul 2022"]],
    ["5y", "2022-04_to_2027-03", "April 2022 to March 2027", ["Jan 2024"], ["Jan 2022"]],
    ["all", "2021-04_to_2027-03", "April 2021 to March 2027", ["Jan 2022"], []],
  ] as const)("of %s has those months, and no others", async (range: ChartRange, code, span, has, lacks) => {
    const { name, printed, all, picture } = await choose({ range });
    expect(name).toBe(`share_${code}_other-areas`);
    expect(printed).toContain(`${span}. Per cent. The scale starts at 75%, not at zero.`);
    expect(picture.querySelector("title")?.textContent).toBe(`Visits made on time: line chart, ${span}`);
    const ticks = all(".tick").map((each) => each.textContent);
    for (const label of has) expect(ticks).toContain(label);
    for (const label of lacks) expect(ticks).not.toContain(label);
    expect(all(".flag__number")).toHaveLength(range === "2y" ? 1 : 2);
  });

  it("beside other areas has their marks, their names in a key, and their source; and no limits", async () => {
    const { printed, all, svg } = await choose({});
    expect(all(".marks > .mark--area")).toHaveLength(2);
    expect(all(".level")).toHaveLength(0);
    expect(printed.join(" ")).toContain(
      "Thick line: Testford Council. Broken line: the target. Diamonds: England (filled), East of England (hollow).",
    );
    expect(printed.join(" ")).toContain("Other areas: Edition of April 2026.");
    expect(printed.join(" ")).toContain("Teams <join>, 6 May 2023.");
    expect(svg).not.toContain("Teams <join>");
  });

  it("beside limits has these and their key, and neither areas nor their source", async () => {
    const { name, printed, all } = await choose({ beside: "levels" });
    expect(name).toBe("share_2022-04_to_2027-03_usual-range");
    expect(all(".level--limit")).toHaveLength(1);
    expect(all(".mark--area")).toHaveLength(0);
    expect(printed.join(" ")).toContain("Thin line: the average. Dotted lines and tint: its upper");
    expect(printed.join(" ")).not.toMatch(/Other areas|Diamonds/);
  });

  it("beside a median says so", async () => {
    const few = series(flow(), monthly("3 5 4"));
    const { name, printed, all } = await taken(
      { kind: "figure", props: { series: few, range: "5y", beside: { spc: spcOf(few) } } },
      { indicator: few.indicator },
    );
    expect(name).toBe("plans_2021-04_to_2021-06_median");
    expect(all(".level--middle")).toHaveLength(1);
    expect(printed).toContain("Bars: Testford Council. Thin line: the median.");
  });

  it("of the numbers behind a share of a whole is one chart, which says how it is read", async () => {
    const { name, printed, all, picture } = await choose({ shown: "parts", range: "2y" });
    expect(name).toBe("share_2025-04_to_2027-03_numbers-behind-it");
    expect(all(".heading").map((each) => each.textContent)).toEqual([
      "Visits made on time, the numbers behind it",
    ]);
    expect(all(".line--own, .counts__whole")).toHaveLength(2);
    expect(all(".counts__failed").length).toBeGreaterThan(0);
    expect(all(".mark--area, .line--target .recharts-line-curve[d]")).toHaveLength(0);
    expect(printed.join(" ")).toContain("Upper line: visits due. Lower line: visits made on time. Shaded");
    expect(picture.querySelector("title")?.textContent).toMatch(
      /^Visits made on time, the numbers behind it/,
    );
  });

  it("of twelve months together says so in its name, its heading and beneath", async () => {
    const { name, printed, all } = await choose({ shown: "twelve", range: "2y" });
    expect(name).toBe("share_2025-04_to_2027-03_twelve-months_other-areas");
    expect(all(".heading")[0]?.textContent).toBe("Visits made on time, twelve months together");
    expect(printed.join(" ")).toContain("Each point adds up the twelve months that end with it.");
  });

  it("of two numbers that are not a part and its whole has both, each under its name, on one scale", async () => {
    const rolling = {
      ...drawable,
      series: { ...own, indicator: { ...share, basis: "rolling_12" as const } },
    };
    const { name, printed, all, picture } = await taken(
      shownIn({ ...CHOSEN, shown: "parts", range: "2y" }, rolling),
    );
    expect(name).toBe("share_2025-04_to_2027-03_numbers-behind-it");
    expect(all(".subheading").map((each) => each.textContent)).toEqual(["Visits made on time", "Visits due"]);
    expect(all(".line--own")).toHaveLength(2);
    expect(all(".mark--area, .line--target .recharts-line-curve[d]")).toHaveLength(0);
    expect(printed).toContain("April 2025 to March 2027. All on one scale.");
    expect(picture.querySelector("title")?.textContent).toMatch(/^Visits made on time: .+; Visits due: /);
    expect(printed.join(" ")).toContain("Illustrative figures: Testford Council is invented.");
  });

  it("says under which part a figure is missing, and names a part without any number", async () => {
    const hidden = series(share, { "2026-08": "c/50=c", "2026-09": "c/50=c", "2026-10": "c/50=c" });
    const { printed } = await taken(shownIn({ ...CHOSEN, shown: "parts" }, { ...drawable, series: hidden }));
    expect(printed.join(" ")).toContain("No month has a number that can be shown.");
    expect(printed.join(" ")).toMatch(/Visits made on time: Not shown: August 2026/);
  });

  it("says why a line is broken and what its marks mean", async () => {
    const ofFlow = async (values: Readonly<Record<string, string>>) => {
      const rising = series(flow(), values);
      const props = { series: rising, range: "all", beside: { spc: spcOf(rising) } } as const;
      return (await taken({ kind: "figure", props }, { indicator: rising.indicator })).printed.join(" ");
    };
    expect(await ofFlow(monthly(`${noise(24)} 90`))).toContain("Triangles mark signals: figures that");
    expect(await ofFlow(monthly("10 12 x 11"))).toContain("Not shown: June 2021 (not available).");
  });

  it("has a long title whole, in lines that fit", async () => {
    const title = `${"Children on a plan for the second or a later time ".repeat(3)}in two years`;
    const { all, picture } = await taken(shownIn(CHOSEN, drawable), { indicator: { ...share, title } });
    const heading = all(".heading");
    expect(heading.map((each) => each.textContent).join(" ")).toBe(title);
    expect(heading).toHaveLength(2);
    const lowest = Math.max(...all(".words").map((each) => Number(each.getAttribute("y"))));
    expect(Number(picture.getAttribute("height"))).toBe(lowest + 8 + 2 * 16);
  });

  it("knows every figure of its months", async () => {
    const { picture } = await choose({ range: "2y" });
    const line = picture.querySelector(".line--own .recharts-line-curve")?.getAttribute("d") ?? "";
    const shown = own.observations.slice(-24).filter(({ value }) => isNumber(value));
    expect(line.match(/[ML]/g)).toHaveLength(shown.length);
  });

  it.each([
    ["without months", {}],
    ["without a number in its range", { "2020-01": "40/50=80.0", "2026-10": "c" }],
  ])("is none of a series %s", async (_, values) => {
    const none = { ...drawable, series: series(share, values) };
    for (const shown of ["figure", "parts"] as const)
      await expect(taken(shownIn({ ...CHOSEN, shown }, none))).rejects.toThrow(/nothing to draw/);
  });
});
