import { describe, expect, it } from "vitest";

import { readKnownNames } from "../../src/core/publication/received/knownNames.ts";
import { table } from "../support/build.ts";
import { published } from "../support/publish.ts";
import { GOOD_RETURN, SMALL_FILES } from "../support/small.ts";

/**
 * R16: costs and changes of leadership are events, by role. S2 and S0 name people; events name none, and no list lets a person's name through.
 */
const found = async (title: string, detail = "") => {
  const events = `id,date,kind,title,detail,source\nhead,2026-04-01,leadership,${title},${detail},Council minutes\n`;
  const { issues } = await published({
    reference: new Map(SMALL_FILES).set("events.csv", events),
    given: { "2026-10.csv": GOOD_RETURN },
  });
  return issues.filter(({ file }) => file === "events.csv").map(({ code }) => code);
};

describe("R16 an interim head at so many pounds a day", () => {
  it("is an event by role and amount", async () =>
    expect(await found("An interim head of service", "Paid £1250 a day.")).toEqual([]));

  it("is refused with a person's name", async () =>
    expect(await found("Mrs Okafor becomes interim head")).toEqual(["personal-data"]));

  it("is refused with it also where the council's list has the name", () => {
    const { issues } = readKnownNames(table("phrase,kind,approved_by\nPriya Okafor,other,Head of service\n"));
    expect(issues).not.toEqual([]);
  });
});
