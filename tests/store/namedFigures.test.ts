// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { fileOfFigure, isAsPublished, namedFigures, type NamedFigure } from "../../src/store/namedFigures.ts";

const SERIES = `period,la_code,indicator,breakdown,category,numerator,denominator,value
2026-08,E06009999,visits,,,1106,1196,92.5
2026-09,E06009999,visits,,,299,300,100
2026-09,E06009999,visits,age,0_to_4,c,c,c
`;
const MONEY = `indicator,period,numerator,denominator,value,recent
spend,2026-09,,,-6149000,2026-09:-6149000
week,2026-09,,,50000.0,2026-09:50000.0
place,2026-09,,,38,2025-09:41 2025-10:c 2026-09:38
`;
const AREAS = `level,area_code,area,period_kind,period,value,source
country,970,England,snapshot,2025-03-31,67,lait
region,"839","Bournemouth, Christchurch and ""Poole""",snapshot,2025-03-31,71,lait
`;
const TARGETS = `indicator,from,to,target,tolerance,definition,source
visits,2024-04,,90,5,,"A plan, and more"
visits,2021-04,2024-03,80,5,,
`;
const FINDINGS = `rank,kind,indicator,period,text
1,status,visits,2026-09,"Visits: 100%, meeting the “90%” target."
2,signal,spend,2026-09,Spend is low.
`;

const figure = (of: string, value: string, text: string, more: Partial<NamedFigure> = {}): NamedFigure => ({
  ...{ of, value, text, part: "value", inFile: "" },
  ...more,
});

describe("a figure is as published where the file has the cell and the text says it:", () => {
  it.each([
    ["a place a year before, of the file of newest figures", figure("place:2025-09", "41", "41st"), MONEY],
    ["a figure hidden a year before", figure("place:2025-10", "c", "[c]"), MONEY],
    ["per cent", figure("visits:2026-08", "92.5", "92.5%"), SERIES],
    ["thousands", figure("visits:2026-08", "1106", "1,106", { part: "numerator" }), SERIES],
    ["a share that is not quite whole", figure("visits:2026-09", "100", "99.7%"), SERIES],
    ["a symbol", figure("visits/age/0_to_4:2026-09", "c", "[c]"), SERIES],
    ["a symbol in words", figure("visits/age/0_to_4:2026-09", "c", "Hidden to protect privacy"), SERIES],
    ["millions", figure("spend:2026-09", "-6149000", "\u2212£6.1m"), MONEY],
    ["millions with more decimals", figure("spend:2026-09", "-6149000", "\u2212£6.149m"), MONEY],
    ["rounded, and said so", figure("visits:2026-08", "92.5", "About 93%"), SERIES],
    ["millions in words", figure("spend:2026-09", "-6149000", "About \u2212£6 million"), MONEY],
    ["pounds without pence", figure("week:2026-09", "50000.0", "£50,000"), MONEY],
    ["a place", figure("place:2026-09", "38", "38th"), MONEY],
    ["another area", figure("visits:2025-03-31@839", "71", "71%"), AREAS],
    ["a target", figure("visits:2024-03", "80", "80%", { part: "target" }), TARGETS],
    ["a later target", figure("visits:2026-09", "90", "90%", { part: "target" }), TARGETS],
    ["a sentence", sentence("visits", "Visits: 100%, meeting the “90%” target."), FINDINGS],
  ])("%s", (_, each, file) => expect(isAsPublished(each, file)).toBe(true));
});

describe("and not otherwise:", () => {
  it.each([
    ["another cell", figure("visits:2026-08", "92.6", "92.6%"), SERIES],
    ["another text", figure("visits:2026-08", "92.5", "92.6%"), SERIES],
    ["a sign", figure("visits:2026-08", "92.5", "\u221292.5%"), SERIES],
    ["commas elsewhere", figure("visits:2026-08", "1106", "11,06", { part: "numerator" }), SERIES],
    ["another row", figure("visits:2026-07", "92.5", "92.5%"), SERIES],
    ["no name", figure("", "92.5", "92.5%"), SERIES],
    ["a share not as its parts are", figure("visits:2026-09", "100", "99.6%"), SERIES],
    ["a share that rounds to another", figure("visits:2026-09", "100", "98.7%"), SERIES],
    ["a number for a symbol", figure("visits/age/0_to_4:2026-09", "c", "4"), SERIES],
    ["another reason", figure("visits/age/0_to_4:2026-09", "c", "not available"), SERIES],
    ["millions rounded otherwise", figure("spend:2026-09", "-6149000", "\u2212£6.2m"), MONEY],
    ["rounded to another", figure("visits:2026-08", "92.5", "About 92%"), SERIES],
    ["other millions in words", figure("spend:2026-09", "-6149000", "About \u2212£7 million"), MONEY],
    ["another place", figure("place:2026-09", "38", "39th"), MONEY],
    ["another area’s", figure("visits:2025-03-31@970", "71", "71%"), AREAS],
    ["a target of another time", figure("visits:2024-04", "80", "80%", { part: "target" }), TARGETS],
    ["a part of a sentence", sentence("visits", "meeting the “90%” target."), FINDINGS],
    ["the sentence of another figure", sentence("visits", "Spend is low."), FINDINGS],
    ["words in place of a number", figure("visits:2026-08", "92.5", "about 92.5"), SERIES],
  ])("%s", (_, each, file) => expect(isAsPublished(each, file)).toBe(false));
});

function sentence(of: string, text: string): NamedFigure {
  return figure(of, text, text, { part: "sentence" });
}

it("the name is the element’s own, or its row’s, to which a category is added", () => {
  const page = new DOMParser().parseFromString(
    `<p><data value="12" data-of="visits:2026-09" data-in="latest">12</data></p>
    <table><tr data-of="visits:2026-08"><td><data value="1" data-part="numerator">1</data></td>
    <td><data value="c" data-of="age/0_to_4">[c]</data></td></tr></table>
    <li data-sentence="visits"><a href="x">Visits</a>: 12.</li><data value="9">9</data>`,
    "text/html",
  );
  expect(
    namedFigures(page).map(({ of, part, value, text, element }) => [of, part, value, text, element]),
  ).toEqual([
    ["visits:2026-09", "value", "12", "12", 0],
    ["visits:2026-08", "numerator", "1", "1", 1],
    ["visits/age/0_to_4:2026-08", "value", "c", "[c]", 2],
    ["visits", "sentence", "Visits: 12.", "Visits: 12.", 3],
    ["", "value", "9", "9", 4],
  ]);
});

it("the file is the indicator’s own, or that of the newest figures", () => {
  const latest = { inFile: "latest" };
  const files = [
    figure("visits/age/0_to_4:2026-09", "1", "1"),
    figure("visits:2026-09", "1", "1", latest),
    figure("visits:2025-03-31@970", "1", "1"),
    figure("visits:2025-03-31@970", "1", "1", latest),
    figure("visits:2026-09", "1", "1", { part: "target" }),
    sentence("visits", "Visits."),
  ].map(fileOfFigure);
  expect(files).toEqual([
    "series/visits.csv",
    "latest.csv",
    "comparators/visits.csv",
    "comparators/latest.csv",
    "targets.csv",
    "findings.csv",
  ]);
});
