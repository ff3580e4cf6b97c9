import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it } from "vitest";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { CannotTell, Definition } from "../../src/components/Definition.tsx";
import { themesOf } from "../../src/store/themes.ts";
import { councilOf } from "../support/articles.ts";
import { outcomeOf } from "../support/faulty/fixture.ts";

/** S4, 2011. */
const CITY = councilOf(`
  id,title,kind,unit,decimals,polarity,definition,why_it_matters,limits_of_this_indicator
  in_time,Initial assessments in time,ratio,%,1,higher,Completed within seven days.,A child is waiting for a decision.,Timescales are not the be all and end all.`);
const FIGURES = "2026-10,E06009998,in_time,50.0,1,2";
const UNEXPLAINED = { code: "indicator-unexplained", file: "indicators.csv", row: 2 };
const [inTime] = CITY.reference.indicators;

describe("R12 “timescales are not the be all and end all”", () => {
  it("an indicator’s page says what it counts, why it matters and what it cannot tell", () => {
    const page = renderToStaticMarkup(createElement(Definition, { indicator: inTime! }));
    const beside = renderToStaticMarkup(createElement(CannotTell, { indicator: inTime! }));
    const entries = [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, words]) => [
      term,
      words,
    ]);
    expect(entries).toEqual([
      ["What it counts", "Completed within seven days."],
      ["Why it matters", "A child is waiting for a decision."],
      ["Which way is better", "Higher is better."],
    ]);
    expect(beside).toMatch(/What it cannot tell you.*<p>Timescales are not the be all and end all\.<\/p>/);
  });

  it("an explanation left blank is noted for the officer, where it is missing, and holds nothing back", async () => {
    const header =
      "id,title,kind,unit,decimals,polarity,definition,why_it_matters,limits_of_this_indicator\n";
    const notesOn = async (row: string) => {
      const files = { "indicators.csv": `${header}${row}\n`, "breakdowns.csv": undefined };
      const given = { "2026-10.csv": `period,la_code,indicator,value,numerator,denominator\n${FIGURES}\n` };
      return (await outcomeOf({ reference: files, given })).issues;
    };
    const named = "in_time,Initial assessments in time,ratio,%,1,higher";
    expect(
      await notesOn(`${named},Completed within seven days.,A child is waiting.,Not the end all.`),
    ).toEqual([]);
    expect(await notesOn(`${named},Completed within seven days.,,`)).toEqual([
      { ...UNEXPLAINED, column: "why_it_matters" },
      { ...UNEXPLAINED, column: "limits_of_this_indicator" },
    ]);
  });

  it("every indicator of the council shown has all three, and stands in a theme", () => {
    const { indicators } = readNenebridge();
    const blank = indicators.filter(({ definition, whyItMatters, limits }) =>
      [definition, whyItMatters, limits].includes(""),
    );
    expect(indicators.length).toBeGreaterThan(30);
    expect(blank.map(({ id }) => id)).toEqual([]);
    expect(themesOf(indicators).map(({ name }) => name)).not.toContain("Other");
  });
});
