import { describe, expect, it } from "vitest";

import { monthsAfter } from "../../../../src/core/period.ts";
import { month } from "../../../support/build.ts";
import { plainFiles, published, type Site } from "../../../support/publish.ts";
import { inMonth, SMALL_FILES, withCells } from "../../../support/small.ts";

const SEVEN = [1348, 1358, 1352, 1344, 1356, 1342, 1350];
const period = (at: number) => monthsAfter(month("2024-01"), at);
/** January 2024 on: contacts that go up and down by chance. */
const returns = (from: number, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const at = from + index;
      const value = String(SEVEN[at % 7]! + 400 * Number(at === 25));
      return [`${period(at)}.csv`, withCells("contacts", { value }, inMonth(period(at)))];
    }),
  );
const options = { now: "2026-11-22T12:00:00Z", confirm: "checked-and-right" } as const;
const { site: before } = await published({ ...options, reference: SMALL_FILES, given: returns(0, 24) });
const contacts = (site: Site, file: string) =>
  site
    .get(file)!
    .split("\n")
    .filter((line) => line.startsWith("contacts,"));
const anew = (date: string) =>
  new Map(SMALL_FILES).set(
    "events.csv",
    `id,date,kind,title,detail,indicators,source\nanew,${date},rebaseline,Limits start anew,Why.,contacts,Board\n`,
  );

describe("limits.csv and signals.csv", () => {
  it("are published with the figures they follow from, and are listed with their hashes", () => {
    expect(contacts(before, "limits.csv")).toEqual([
      "contacts,2024-01,2025-12,first,,1350.333333,1327.665507,1373.001159,2024-01,2025-12,no,",
    ]);
    expect(contacts(before, "signals.csv")).toEqual([]);
    for (const file of ["limits.csv", "signals.csv"])
      expect(before.get("releases/SHA256SUMS")).toContain(`  ${file}\n`);
  });

  it("change with a month that is a signal", async () => {
    const { site } = await published({
      ...options,
      on: before,
      reference: SMALL_FILES,
      given: returns(24, 2),
    });
    expect(contacts(site, "signals.csv")).toEqual(["contacts,outside,higher,2026-02,2026-02"]);
  });

  it("change when a month is restated", async () => {
    const given = { "2025-03.csv": withCells("contacts", { value: "1990" }, inMonth("2025-03")) };
    const { site } = await published({
      ...{ ...options, on: before, reference: SMALL_FILES, given },
      ...{ revise: true, reason: "late-recording" },
    });
    expect(contacts(site, "limits.csv")[0]).not.toBe(contacts(before, "limits.csv")[0]);
    expect(contacts(site, "signals.csv")).toContain("contacts,outside,higher,2025-03,2025-03");
  });

  it("change with an event that starts them anew, with no return at all", async () => {
    const { files, site } = await published({ on: before, reference: anew("2025-01-15"), given: {} });
    expect(contacts(site, "limits.csv").map((line) => line.split(",").slice(1, 5).join())).toEqual([
      "2024-01,2024-12,first,",
      "2025-01,2025-12,rebaseline,",
    ]);
    expect([...plainFiles(files).keys()].sort()).toEqual(["events.csv", "limits.csv"]);
  });

  it("are left as they are by a release that does not change them", async () => {
    const json = SMALL_FILES.get("council.json")!.replace(
      '"illustrative"',
      '"region": "London", "illustrative"',
    );
    expect(json).not.toBe(SMALL_FILES.get("council.json"));
    const { files } = await published({
      ...{ on: before, given: {}, reference: new Map(SMALL_FILES).set("council.json", json) },
    });
    expect([...plainFiles(files).keys()]).toEqual(["council.json"]);
  });

  it("are no reason for a release of their own", async () => {
    const bare = new Map([...before].filter(([path]) => !/^(limits|signals)\.csv$/.test(path)));
    const { files } = await published({
      ...options,
      on: bare,
      reference: SMALL_FILES,
      given: returns(23, 1),
    });
    expect([...files]).toEqual([]);
  });

  it("say nothing of a hidden figure but that it is hidden", async () => {
    const few = (value: string) =>
      published({
        ...{ ...options, on: before, reference: SMALL_FILES },
        given: { "2026-01.csv": withCells("contacts", { value }, inMonth("2026-01")) },
      });
    const [{ site: one }, { site: four }] = [await few("1"), await few("4")];
    expect(contacts(one, "limits.csv")).toEqual(["contacts,2024-01,2026-01,first,c,,,,,,,1350"]);
    for (const file of ["limits.csv", "signals.csv"]) expect(one.get(file)).toBe(four.get(file));
  });
});
