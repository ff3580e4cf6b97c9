// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { makePictures } from "../../src/static/pictures.tsx";
import { documentOf } from "../support/documents.ts";
import { smallSiteHidden, smallSiteOf } from "../support/smallSite.ts";
import { wholeOf } from "../support/whole.ts";

const made = await makePictures(await wholeOf(), document);
const svgOf = (file: string) => made.find((each) => each.file === file)?.svg ?? "";
const text = (svg: string) => documentOf(svg, "image/svg+xml").documentElement;

describe("the pictures of charts", () => {
  it("are one for every chart that has a number, for wide and narrow screens, a frame, a slide and to take away, and one for the counts behind a share and every category", () => {
    expect(made.map(({ file }) => file)).toEqual([
      "pictures/contacts.wide.svg",
      "pictures/contacts.five-years.svg",
      "pictures/contacts.narrow.svg",
      "pictures/contacts.frame.svg",
      "pictures/contacts.slide.svg",
      "pictures/contacts.slideNarrow.svg",
      "pictures/on_time.wide.svg",
      "pictures/on_time.five-years.svg",
      "pictures/on_time.narrow.svg",
      "pictures/on_time.frame.svg",
      "pictures/on_time.slide.svg",
      "pictures/on_time.slideNarrow.svg",
      "pictures/on_time.counts-wide.svg",
      "pictures/on_time.counts-narrow.svg",
      "pictures/plans.wide.svg",
      "pictures/plans.five-years.svg",
      "pictures/plans.narrow.svg",
      "pictures/plans.frame.svg",
      "pictures/plans.slide.svg",
      "pictures/plans.slideNarrow.svg",
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

  it("to take away say it all: title, council, as at when, that it is illustrative, source and licence", () => {
    const svg = text(svgOf("pictures/on_time.five-years.svg"));
    const printed = [...svg.querySelectorAll("text.heading, text.words")].map((each) => each.textContent);
    expect(printed[0]).toBe("Assessments finished on time");
    expect(printed[1]).toMatch(
      /^October 2025 to October 2026\. Per cent\. The scale starts at \d+%, not at zero\.$/,
    );
    expect(printed.slice(2)).toEqual([
      "Thick line: Testford Council. Broken line: the target. 10 of 13 figures are not published.",
      "Testford Council, as at 30 November 2026. Illustrative figures: Testford Council is invented.",
      "Source: Testford Council, monthly return; management information, not official statistics. Licence: Open Government Licence v3.0.",
    ]);
    expect(Number(svg.getAttribute("height"))).toBe(360 + 36 + 24 + 8 + 3 * 18 + 2 * 16);
  });

  it("to take away claim nothing that the council does not say: neither that it is invented nor other areas", async () => {
    const pictures = await makePictures(await wholeOf(smallSiteOf({ illustrative: false })), document);
    const svg = pictures.find(({ file }) => file === "pictures/plans.five-years.svg");
    expect(svg?.svg).toContain(">Testford Council, as at 30 November 2026.<");
    expect(svg?.svg).toContain(
      ">Source: Testford Council, monthly return; management information, not official statistics. Licence: Open Government Licence v3.0.<",
    );
  });

  it("are on paper, so that they can be put anywhere", () => {
    expect(svgOf("pictures/on_time.five-years.svg")).toContain(
      '<rect class="paper" x="-16" y="-16" width="1152" height="514"/>',
    );
  });

  it("on a slide have no stamp, since the slide says it, and no flags", () => {
    const svg = text(svgOf("pictures/on_time.slide.svg"));
    expect(svg.textContent).not.toContain("Testford");
    expect(svg.querySelectorAll(".words")).toHaveLength(1);
  });

  it("have nothing that a policy forbids: no script, no style attribute, nothing from elsewhere", () => {
    for (const { svg } of made) expect(svg).not.toMatch(/<script| style=|url\(|href=|@import/);
  });

  it("are none where nothing can be shown", async () => {
    const pictures = await makePictures(await wholeOf(smallSiteHidden()), document);
    expect(pictures.filter(({ file }) => file.includes("plans"))).toEqual([]);
  });
});
