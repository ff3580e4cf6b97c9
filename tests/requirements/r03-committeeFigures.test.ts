import { readFileSync } from "node:fs";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { datasetOf, seriesOf } from "../../src/core/dataset/dataset.ts";
import { isNumber } from "../../src/core/observation.ts";
import { shortMonthName } from "../../src/core/period.ts";
import { readObservations } from "../../src/core/tables/observations.ts";
import { writePowerpoint } from "../../src/powerpoint/writePowerpoint.ts";
import { readEdition } from "../../src/store/edition.ts";
import { inData, type ReadFile } from "../../src/store/files.ts";
import { createSite } from "../../src/store/site.ts";
import { deckOf } from "../../src/views/pack/deckOf.ts";
import { readSlides } from "../../src/views/present/slidesFrom.ts";
import { toNumber } from "../../src/core/decimal.ts";
import { table } from "../support/build.ts";
import { ROOT } from "../support/command.ts";
import { documentOf } from "../support/documents.ts";

const publicText = (path: string) => readFileSync(join(ROOT, "public", path), "utf8");
const read: ReadFile = (path) => Promise.resolve({ kind: "text", text: publicText(path) });
const edition = (await readEdition(read))!;
const observations = readObservations(table(publicText(inData("observations.csv"))))!;
const dataset = datasetOf(observations);
const series = edition.indicators
  .map((indicator) => seriesOf(dataset, indicator, edition.targets))
  .filter((each) => each.observations.length > 0);
const from = (await readSlides(createSite(read)))!;

/** What a chart in the file says: its categories, and every line’s numbers by category; a gap has none. */
function chartIn(xml: string) {
  const document = documentOf(xml.replaceAll(/<(\/?)[a-z]+\d*:/g, "<$1"));
  const points = (element: Element | null) =>
    new Map(
      [...(element?.querySelectorAll("pt") ?? [])].map((point) => [
        Number(point.getAttribute("idx")),
        point.querySelector("v")?.textContent ?? "",
      ]),
    );
  return [...document.querySelectorAll("ser")].map((line) => ({
    name: points(line.querySelector("tx")).get(0) ?? "",
    labels: points(line.querySelector("cat")),
    values: points(line.querySelector("val")),
  }));
}

describe("R3 committee figures are the public’s, cell by cell: the PowerPoint file", async () => {
  const deck = deckOf(from, "");
  const files = unzipSync(await writePowerpoint(deck));
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const charts = Object.keys(files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  const withChart = deck.slides.filter(({ chart }) => chart !== undefined);

  it("has a slide for every figure after the first four, and a chart for each that has numbers", () => {
    expect(deck.slides).toHaveLength(edition.indicators.length + 4);
    expect(charts).toHaveLength(withChart.length);
    expect(charts.length).toBeGreaterThan(30);
  });

  it("every number in a chart is the one in observations.csv, and every other month is a gap", () => {
    const inFile = charts.map((path) => chartIn(textOf(path)));
    let compared = 0;
    for (const own of series) {
      const { shortTitle } = own.indicator;
      const chart = inFile.find((lines) => lines.some(({ name }) => name === shortTitle));
      if (chart === undefined) continue;
      const said = new Map<string, string>();
      for (const { name, labels, values } of chart.filter(({ name }) => name.startsWith(shortTitle)))
        for (const [at, value] of values) {
          if (value === "") continue;
          expect(said.has(labels.get(at)!), `${name} ${labels.get(at)}`).toBe(false);
          said.set(labels.get(at)!, value);
        }
      const shown = new Set(chart[0]!.labels.values());
      for (const { period, value } of own.observations) {
        const label = shortMonthName(period);
        if (!shown.has(label)) continue;
        compared += 1;
        expect(said.get(label), `${own.indicator.id} ${period}`).toBe(
          isNumber(value) ? String(toNumber(value)) : undefined,
        );
        said.delete(label);
      }
      expect([...said], own.indicator.id).toEqual([]);
    }
    expect(compared).toBeGreaterThan(1500);
  });

  it("every chart has words for those who cannot see it, and every slide says whose, when, which release and that it is illustrative", () => {
    const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(deck.slides.length);
    for (const path of slides) {
      const xml = textOf(path);
      expect(xml).toMatch(/Nenebridge Council {2}· {2}As at .* {2}· {2}Release \d+/);
      expect(xml).toContain("Illustrative figures");
      expect(xml).toContain('type="title"');
      if (xml.includes("graphicFrame")) expect(xml).toMatch(/descr="[^"]*: line chart\. [^"]+"/);
    }
  });

  it("has the slides that the address asks for, in its order", () => {
    const { slides } = deckOf(from, "?slides=figure-contacts,month");
    expect(slides.map(({ kicker }) => kicker)).toEqual([
      "Front door: Contacts about a child",
      deck.slides[0]!.kicker,
      deck.slides[0]!.kicker,
    ]);
    expect(slides.at(-1)!.lines.join(" ")).toContain(
      `${series.length - 1} of the ${series.length} figures are not in this deck. 10 of the 10 missed targets are not in this deck.`,
    );
  });

  it("says what is missed with what the service says of it, and what is overdue in the plan", () => {
    const [, , missed, overdue] = deck.slides;
    expect(missed!.lines.join(" ")).toContain("To be back on track by");
    expect(missed!.lines.at(-1)).toMatch(/^And 6 more\. In the council’s hands: .*\. In shared hands: /);
    expect(overdue!.heading).toBe("8 actions of the improvement plan are overdue on 20 October 2026");
    expect(overdue!.lines).toHaveLength(8);
  });

  it("a hidden figure is a gap in the line, and is said in words", () => {
    const hidden = deck.slides.find(({ foot }) => foot.includes("plans_two_years"))!;
    expect(hidden.lines.join("\n")).toMatch(/Gaps: \d+ months \[c\] hidden to protect privacy/);
    expect(hidden.chart!.lines[0]!.values).toContain(undefined);
  });
});
