import { describe, expect, it } from "vitest";

import { readTypeface } from "../../scripts/raster/typeface.ts";
import { makeCards } from "../../src/static/cards.tsx";
import { makePages } from "../../src/static/pages.tsx";
import { documentOf } from "../support/documents.ts";
import { smallSiteHidden, smallSiteOf } from "../support/smallSite.ts";
import { wholeOf } from "../support/whole.ts";

const { measure } = await readTypeface();
const made = await makeCards(await wholeOf(), measure);
const svgOf = (file: string, from = made) => from.find((each) => each.file === file)?.svg ?? "";
const texts = (svg: string) =>
  [...documentOf(svg, "image/svg+xml").querySelectorAll("text")].map(({ textContent }) => textContent);

describe("the cards of a site", () => {
  it("are one for every page with figures, and one for all the others", () => {
    expect(made.map(({ file }) => file)).toEqual([
      "cards/overview.png",
      "cards/indicators.png",
      "cards/themes/front-door.png",
      "cards/themes/assessment.png",
      "cards/indicators/contacts.png",
      "cards/indicators/on_time.png",
      "cards/indicators/plans.png",
      "cards/indicators/visits.png",
      "cards/short-version.png",
      "cards/site.png",
    ]);
  });

  it("carry the headline that the page has", () => {
    expect(texts(svgOf("cards/indicators/on_time.png"))).toContain("On time: 71.0%, below the 85% target");
    expect(texts(svgOf("cards/overview.png"))).toContain("The one figure with a target misses it");
    expect(texts(svgOf("cards/themes/assessment.png"))).toContain("3 figures: 1 off target");
    expect(texts(svgOf("cards/site.png")).join(" ")).toContain(
      "How services for children are doing at Testford",
    );
    expect(texts(svgOf("cards/indicators/visits.png"))).toContain("Visits made in time");
  });

  it("say nothing that their pages do not say", async () => {
    const template =
      '<html lang="en-GB"><head><meta charset="utf-8" /><title>Open Return</title><meta name="description" content="" /></head><body><div id="root"></div></body></html>';
    const { pages } = await makePages(await wholeOf(), template);
    // Months and the ends of scales are drawn on the page, in its chart.
    const isOfAxis = (text: string) => /^((\d+ )?[A-Z][a-z]{2} \d{4}|\d+%?|[\d,]{5,})$/.test(text);
    for (const { file, svg } of made.filter((each) => each.file.startsWith("cards/indicators/"))) {
      const id = /([^/]+)\.png$/.exec(file)?.[1] ?? "";
      const html = pages.find((each) => each.file === `indicators/${id}/index.html`)?.html ?? "";
      const page = documentOf(html);
      const said = page.body.textContent + [...page.querySelectorAll("img")].map(({ alt }) => alt).join(" ");
      const numbers = texts(svg)
        .filter((text) => !isOfAxis(text) && !text.startsWith("Per cent."))
        .flatMap((text) => text.match(/\d[\d,.]*\d|\d/g) ?? []);
      for (const number of numbers) expect(said, `${file}: ${number}`).toContain(number);
      if (id === "on_time") expect(numbers).toEqual(expect.arrayContaining(["71.0", "85"]));
    }
  });

  it("draw no figure that is hidden, nor give it away by a line over its place", () => {
    const plans = svgOf("cards/indicators/plans.png");
    expect(texts(plans)).toContain("Plans: hidden to protect privacy");
    expect(plans).not.toMatch(/class="(?:run|alone)"/);
    expect(plans.match(/class="bar"/g)).toHaveLength(2); // two numbers a year apart, then a hidden one
  });

  it("have no line at all where every figure is hidden", async () => {
    const changed = await makeCards(await wholeOf(smallSiteHidden()), measure);
    const plans = svgOf("cards/indicators/plans.png", changed);
    expect(texts(plans)).toContain("Plans: hidden to protect privacy");
    expect(plans).not.toMatch(/class="(?:run|alone|bar|last|target)"/);
  });

  it("write a name as text", async () => {
    const changed = await makeCards(await wholeOf(smallSiteOf({ name: "A <b>&amp; B" })), measure);
    expect(svgOf("cards/site.png", changed)).toContain(">A &lt;b&gt;&amp;amp; B<");
  });
});
