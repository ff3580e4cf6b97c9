import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { pointWords } from "../../src/charts/words.ts";
import { flagsOf } from "../../src/core/event.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { councilOf, seriesIn } from "../support/articles.ts";
import { comparator, event, snapshotOn } from "../support/build.ts";

/**
 * S0: children's services were uncoupled from Cambridgeshire. A series that goes on for another area has another definition from then on. S3
 * names partners: a feed that is missing is told by an event on its month (R34).
 */
const CITY = councilOf(
  `id,title,short_title,kind,unit,decimals,polarity
   contacts,Contacts,Contacts,flow,contacts,0,neutral`,
  {
    targets: `indicator,from,to,target,tolerance,definition
      contacts,2022-04,2023-03,,,Of the front door shared with Cambridgeshire.
      contacts,2023-04,,,,Of the city's own front door.`,
  },
);
const APART = event("apart", "2023-04-01", {
  ...{ kind: "organisation", title: "The shared front door becomes two", indicators: ["contacts"] },
});
const LATE = event("late", "2023-05-31", {
  ...{ kind: "data", title: "The police sent no list for May", indicators: ["contacts"] },
});
const series = seriesIn(CITY, {
  "2023-02": { contacts: "900" },
  "2023-03": { contacts: "910" },
  "2023-04": { contacts: "420" },
  "2023-05": { contacts: "x" },
  "2023-06": { contacts: "430" },
});
const chart = chartPointsOf(series, { flags: flagsOf([APART, LATE], "contacts") }, "all")!;

describe("R33 one shared service becomes two", () => {
  it("is two segments of a line, with the event at the break, and no change is told across it", () => {
    expect(chart.points.filter(({ value }) => value !== undefined).map(({ segment }) => segment)).toEqual([
      0, 0, 1, 1,
    ]);
    expect(chart.breaks.map(({ month }) => month)).toEqual(["2023-04"]);
    expect(pointWords(chart.points[2]!, chart)).toContain("Event 1: The shared front door becomes two");
    const april = { ...series, observations: series.observations.slice(0, 3) };
    expect(summarise(april)!.sinceLast).toMatchObject({ kind: "none", because: "new-definition" });
  });

  it("other areas' figures before and after it stand as points, which no line joins", () => {
    const england = ["2023-03-31", "2023-06-30"].map((day) =>
      comparator("900", {
        indicator: "contacts",
        level: "country",
        area: "England",
        period: snapshotOn(day),
      }),
    );
    const [area] = chartPointsOf(series, { comparators: england }, "all")!.areas;
    expect(area?.points.map(({ x }) => x)).toEqual([chart.points[1]!.x, chart.points[4]!.x]);
    expect(area?.ofPeer).toBeUndefined(); // only another council's months are a line
  });
});

describe("R34 a partner's list that did not come", () => {
  it("is not available in its month, and the event there says who is late", () => {
    const may = chart.points[3]!;
    expect(may.value).toBeUndefined();
    expect(pointWords(may, chart)).toBe("May 2023: not available. Event 2: The police sent no list for May");
  });
});
