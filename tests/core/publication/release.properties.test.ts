import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { logFilesAt, plainFiles, published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const september = { "2026-09.csv": inMonth("2026-09") };
const october = { "2026-10.csv": GOOD_RETURN };
const publish = (given: Readonly<Record<string, string>>) => published({ reference: SMALL_FILES, given });

describe("what is published does not depend", () => {
  it("on the order of rows and columns, or of the files given", async () => {
    const plain = await publish({ ...september, ...october });
    await fc.assert(
      fc.asyncProperty(shuffles, shuffles, async (rowOrder, columnOrder) => {
        const [header = [], ...rows] = GOOD_RETURN.trimEnd()
          .split("\n")
          .map((line) => line.split(","));
        const turned = [header, ...rowOrder(rows)].map((cells) => columnOrder(cells).join(","));
        const { site } = await publish({ "2026-10.csv": turned.join("\n"), ...september });
        expect(site).toEqual(plain.site);
      }),
      { numRuns: 30 },
    );
  });

  it("on the time, except for the lines that hold it", async () => {
    const early = await published({
      reference: SMALL_FILES,
      given: october,
      now: "2026-11-01T00:00:00.999Z",
    });
    const late = await published({ reference: SMALL_FILES, given: october, now: "2027-01-31T23:59:59Z" });
    const differ = [...early.site]
      .filter(([path, text]) => late.site.get(path) !== text)
      .map(([path]) => path);
    expect(differ.sort()).toEqual(
      logFilesAt(1)
        .filter((path) => path !== "releases/SHA256SUMS")
        .sort(),
    );
    expect(early.release?.time).toBe("2026-11-01T00:00:00Z");
    expect(early.release?.hash).toBe(late.release?.hash);
  });

  it("on the figures that are hidden", async () => {
    const few = (value: string) => publish({ "2026-10.csv": withCells("contacts", { value }) });
    const [first, ...sites] = await Promise.all(["1", "2", "5"].map(few));
    for (const { site } of sites) expect(site).toEqual(first!.site);
    // That the council itself sent `c` is no figure: then the public file is as it was sent, and says so.
    expect(plainFiles((await few("c")).site)).toEqual(plainFiles(first!.site));
  });
});

/** Puts things in an order that is the same for every list of that length. */
const shuffles = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }).map(
  (keys) =>
    <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item, index) => ({ item, key: keys[index]! }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
);
