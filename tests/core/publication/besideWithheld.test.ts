import { describe, expect, it } from "vitest";

import { issueWords } from "../../../src/core/messages/message.ts";
import { attackOn, foundBy } from "../../support/publicFiles.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { codesOf, published, rowsIn, type Site } from "../../support/publish.ts";
import { inMonth } from "../../support/small.ts";

const reference = FLOW_FILES;
const [AUGUST, SEPTEMBER, OCTOBER] = ["2026-08", "2026-09", "2026-10"] as const;
const late = { revise: true, reason: "late-recording", confirm: "checked-and-right" } as const;
const line = (indicator: string, period: string) => ({ indicator, period, breakdown: "", category: "" });

/** A site on which no figure of a month is shown any more, as where every answer to its holds was needed. */
function withheldWhole(site: Site, period: string): Site {
  const hidden = (row: string) => {
    const cells = row.split(",");
    return [...cells.slice(0, 5), ...cells.slice(5).map((cell) => (cell === "" ? "" : "c"))].join(",");
  };
  const ofMonth = new RegExp(`^${period},E06009998,.*$`, "gm");
  return new Map([...site].map(([path, text]) => [path, text.replaceAll(ofMonth, hidden)]));
}

/** August is shown. Of September the stock is hidden, with those who came and who left. In October the two who came are hidden. */
async function threeMonths(isWhole: boolean): Promise<Site> {
  const { site: first } = await published({
    ...{ reference, given: { [`${AUGUST}.csv`]: flows(392, 20, 9, inMonth(AUGUST)) } },
  });
  const { site: second } = await published({
    ...{ on: first, reference, given: { [`${SEPTEMBER}.csv`]: flows(395, 4, 1, inMonth(SEPTEMBER)) } },
    withhold: [line("in_care", SEPTEMBER)],
  });
  const on = isWhole ? withheldWhole(second, SEPTEMBER) : second;
  const given = { [`${OCTOBER}.csv`]: flows(388, 2, 9) };
  const { site } = await published({ on, reference, given, confirm: "checked-and-right" });
  const rows = [
    ...rowsIn(site, `${SEPTEMBER},E06009998,in_care,,`),
    ...rowsIn(site, `${OCTOBER},E06009998,came`),
  ];
  expect(rows.map((row) => row.split(",").at(-1))).toEqual(["c", "c"]);
  expect(rowsIn(site, SEPTEMBER).every((row) => row.endsWith(",c"))).toBe(isWhole);
  return site;
}

describe.each([
  ["that was withheld whole", true],
  ["of which one equation was withheld", false],
])("a restated month whose equations reach one %s", (_title, isWhole) => {
  it("is held where the two editions together give a hidden figure away", async () => {
    const on = await threeMonths(isWhole);
    // Two more came in October. September was hidden then as now: who came are two more than the one or more of before.
    const given = { [`${OCTOBER}.csv`]: flows(390, 4, 9) };
    const held = await published({ on, reference, given, ...late });
    expect([codesOf(held), held.isHeld, held.files.size]).toEqual([["gives-away"], true, 0]);
    expect(held.issues).toMatchObject([
      {
        ...line("came", OCTOBER),
        values: ["3", "4", "5"],
        answers: expect.arrayContaining(["in_care:2026-10"]),
      },
    ]);
    expect(issueWords(held.issues[0]!).message).toMatch(/the number could only be 3, 4 or 5\.$/);
  });

  it("is published once more of it is hidden, and both editions together give nothing away", async () => {
    const on = await threeMonths(isWhole);
    const { site, isHeld } = await published({
      ...{ on, reference, given: { [`${OCTOBER}.csv`]: flows(390, 4, 9) }, ...late },
      withhold: [line("in_care", OCTOBER)],
    });
    expect(isHeld).toBe(false);
    expect(rowsIn(site, `${OCTOBER},E06009998,in_care,,`)).toEqual([`${OCTOBER},E06009998,in_care,,,,,c`]);
    expect(foundBy(attackOn([on, site]))).toEqual([]);
  });

  it("is held or not whatever is hidden in it: readers see by whether a release came", async () => {
    const on = await threeMonths(isWhole);
    // The same is shown, and who came and who was there in September are others.
    for (const came of [3, 4, 5]) {
      const given = { [`${OCTOBER}.csv`]: flows(390, came, 9) };
      expect((await published({ on, reference, given, ...late })).isHeld).toBe(true);
    }
  });

  it("is published where it tells nothing: as many left late as came late", async () => {
    const on = await threeMonths(isWhole);
    const given = { [`${OCTOBER}.csv`]: flows(386, 2, 11) };
    const { site, isHeld } = await published({ on, reference, given, ...late });
    expect(isHeld).toBe(false);
    expect(foundBy(attackOn([on, site]))).toEqual([]);
  });

  it("is published where it is the month before, of which all is shown", async () => {
    const on = await threeMonths(isWhole);
    const given = { [`${AUGUST}.csv`]: flows(395, 23, 9, inMonth(AUGUST)) };
    const { site, isHeld } = await published({ on, reference, given, ...late });
    expect(isHeld).toBe(false);
    expect(rowsIn(site, `${AUGUST},E06009998,in_care,,`)).toEqual([`${AUGUST},E06009998,in_care,,,,,395`]);
    expect(foundBy(attackOn([on, site]))).toEqual([]);
  });
});
