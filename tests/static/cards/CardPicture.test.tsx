// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { CARD_SIZE, cardWords } from "../../../src/static/cards/card.ts";
import type { Card } from "../../../src/views/head.ts";
import { CardPicture } from "../../../src/static/cards/CardPicture.tsx";
import { chartPointsOf } from "../../../src/charts/points.ts";
import { readTypeface } from "../../../scripts/raster/typeface.ts";
import { dec, indicator, percentage, series, target } from "../../support/build.ts";

const { measure } = await readTypeface();
const chartOf = (...of: Parameters<typeof series>) => chartPointsOf(series(...of), {}, "5y");
const values = { "2026-08": "84.0", "2026-09": "82.5", "2026-10": "71.0" };
const targets = [target("2025-01", { target: dec("85") })];

const CARD: Card = {
  file: "cards/indicators/on_time.png",
  council: "Testford Council",
  isIllustrative: true,
  kicker: "Assessments finished on time",
  when: "October 2026",
  headline: "On time: 71.0%, below the 85% target",
  chart: chartOf(percentage(), values, targets),
};
const svgOf = (card: Card) =>
  new DOMParser().parseFromString(
    renderToStaticMarkup(<CardPicture card={card} measure={measure} />),
    "image/svg+xml",
  ).documentElement;
const textsOf = (card: Card) =>
  [...svgOf(card).querySelectorAll("text")].map(({ textContent }) => textContent.replaceAll("\u00a0", " "));

describe("a card", () => {
  it("says whose figures these are, that they are illustrative, what and when they are, and the headline; it labels its line", () => {
    expect(textsOf(CARD)).toEqual([
      "Testford Council",
      "Illustrative figures",
      "Assessments finished on time – October 2026",
      "On time: 71.0%, below the 85% target",
      "Per cent. The scale starts at 65%, not at zero.",
      "65%",
      "90%",
      "Target 85%",
      "71.0%",
      "Oct 2026",
      "Aug 2026",
      "Oct 2026",
    ]);
    expect(svgOf(CARD).querySelectorAll(".run, .target, .last")).toHaveLength(3);
  });

  it("of a council that there is calls nothing illustrative", () => {
    expect(textsOf({ ...CARD, isIllustrative: false })).not.toContain("Illustrative figures");
    expect(cardWords({ ...CARD, isIllustrative: false })).not.toContain("llustrative");
  });

  it("in words says what is written on it, and what is drawn", () => {
    expect(cardWords(CARD)).toBe(
      "Testford Council. Assessments finished on time – October 2026. On time: 71.0%, below the 85% target. Children on a plan: line chart, August 2026 to October 2026. Illustrative figures.",
    );
  });

  it("without a target has no line for one", () => {
    expect(svgOf({ ...CARD, chart: chartOf(percentage(), values) }).querySelector(".target")).toBeNull();
  });

  it("labels the last number there is beside its mark, with its own month, where newer ones are hidden", () => {
    const chart = chartOf(indicator(), { "2026-08": "120", "2026-09": "90", "2026-10": "c" });
    const svg = svgOf({ ...CARD, chart });
    const mark = Number(svg.querySelector(".last")?.getAttribute("cx"));
    const label = [...svg.querySelectorAll("text")].find(({ textContent }) => textContent === "90");
    expect(Number(label?.getAttribute("x"))).toBe(mark + 24);
    expect(textsOf({ ...CARD, chart })).toContain("Sep 2026");
  });

  it("marks a last figure that may still change by a hollow point", () => {
    const open = chartPointsOf(
      series(percentage(), values),
      { provisional: { newest: "2026-10", window: 2 } as never },
      "5y",
    );
    const fill = (chart: Card["chart"]) =>
      svgOf({ ...CARD, chart })
        .querySelector(".last")
        ?.getAttribute("fill");
    expect([fill(open), fill(CARD.chart)]).toEqual(["#ffffff", "#12436d"]);
  });

  it("of many figures counts them by shape, number and words, the worst first", () => {
    const tally = { byStatus: { on: 13, "just-off": 5, off: 9 }, judged: 27, unjudged: 12 };
    const card = { ...CARD, chart: undefined, tally };
    expect(textsOf(card).slice(-6)).toEqual(["9", "off target", "5", "just off target", "13", "on target"]);
    expect(svgOf(card).querySelectorAll("path")).toHaveLength(3);
  });

  it.each([
    ["ordinary", CARD],
    [
      "long",
      {
        ...CARD,
        council: "Bournemouth, Christchurch and Poole with Llanŵyrtyd Combined Children’s Services Authority",
        kicker: `${"Assessments of young people that were finished ".repeat(4)}${"w".repeat(90)}`,
        headline: "Assessments of children and of young people: 71.0%, below the 85% target ".repeat(3),
        when: "1 April 2026 to 31 October 2026, provisional",
      },
    ],
    [
      "long, without a drawing",
      { ...CARD, kicker: "", when: "", headline: "All of it as data. ".repeat(40), chart: undefined },
    ],
    [
      "of large numbers",
      {
        ...CARD,
        chart: chartOf(indicator(), { "2026-09": "1234567890", "2026-10": "1234567890" }, [
          target("2026-01", { target: dec("1234567890") }),
        ]),
      },
    ],
  ] satisfies [string, Card][])(
    "keeps all its words inside, and lines off each other: %s",
    (_title, card) => {
      const texts = [...svgOf(card).querySelectorAll("text")];
      for (const text of texts) {
        const number = (name: string) => Number(text.getAttribute(name));
        const width = measure(text.textContent, number("font-size"), number("font-weight") as 400 | 700);
        const left = text.getAttribute("text-anchor") === "end" ? number("x") - width : number("x");
        expect(left, text.textContent).toBeGreaterThanOrEqual(55);
        expect(left + width, text.textContent).toBeLessThanOrEqual(CARD_SIZE.width - 55);
        expect(number("y"), text.textContent).toBeGreaterThan(32);
        expect(number("y"), text.textContent).toBeLessThanOrEqual(CARD_SIZE.height - 30);
      }
    },
  );
});
