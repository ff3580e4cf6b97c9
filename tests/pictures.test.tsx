// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { makePictures } from "../src/pictures.tsx";
import { readFrom, SMALL_SITE, smallSiteWith } from "./support/smallSite.ts";

const made = await makePictures(readFrom(SMALL_SITE), document);
const svgOf = (file: string) => made.find((each) => each.file === file)?.svg ?? "";
const text = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;

describe("the pictures of charts", () => {
  it("are one for every chart that has a number, for wide and narrow screens, and one for every category", () => {
    expect(made.map(({ file }) => file)).toEqual([
      "pictures/contacts.wide.svg",
      "pictures/contacts.narrow.svg",
      "pictures/on_time.wide.svg",
      "pictures/on_time.narrow.svg",
      "pictures/plans.wide.svg",
      "pictures/plans.narrow.svg",
      "pictures/plans.type.first.svg",
      "pictures/plans.type.again.svg",
    ]);
  });

  it("are the chart's own lines, marks and labels", () => {
    const svg = svgOf("pictures/on_time.wide.svg");
    expect(svg).toMatch(/class="recharts-layer recharts-line line line--own"/);
    expect(svg).toMatch(/class="mark mark--last"/);
    expect(text(svg).textContent).toContain("Target 85%");
  });

  it("say what they show, how their scale starts, whose they are, of when, and that they are illustrative", () => {
    const svg = text(svgOf("pictures/on_time.wide.svg"));
    expect(svg.querySelector("title")?.textContent).toBe(
      "Assessments finished on time: line chart, October 2025 to October 2026",
    );
    expect(svg.querySelector("desc")?.textContent).toContain("last 71.0% (October 2026)");
    expect(svg.textContent).toMatch(/The scale starts at \d+%, not at zero\./);
    expect(svg.textContent).toContain("Testford Council, illustrative figures, 30 November 2026");
  });

  it("have nothing that a policy forbids: no script, no style attribute, nothing from elsewhere", () => {
    for (const { svg } of made) expect(svg).not.toMatch(/<script| style=|url\(|href=|@import/);
  });

  it("are none where nothing can be shown", async () => {
    const hidden = (SMALL_SITE["data/series/plans.csv"] ?? "").replace(/,(\d+|x)$/gm, ",c");
    const files = smallSiteWith({ "data/series/plans.csv": hidden });
    const pictures = await makePictures(readFrom(files), document);
    expect(pictures.filter(({ file }) => file.includes("plans"))).toEqual([]);
  });
});
