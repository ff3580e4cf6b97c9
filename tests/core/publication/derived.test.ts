import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { isError } from "../../../src/core/issue.ts";
import { derivedFaultsOf, forgedSite, withWhatFollows } from "../../support/forged.ts";
import { published, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { filesIn } from "../../support/dist.ts";
import { PUBLISHED } from "../../support/published.ts";
import { encodingOf } from "../../support/tree.ts";

const september = { "2026-09.csv": inMonth("2026-09") };
const october = { "2026-10.csv": GOOD_RETURN };
const restating = { revise: true, reason: "late-recording", confirm: "checked-and-right" } as const;

const { site: first } = await published({ reference: SMALL_FILES, given: september });
const { site: second } = await published({ on: first, reference: SMALL_FILES, given: october });
const again = {
  ...{ on: second, reference: SMALL_FILES, ...restating },
  given: { "2026-09.csv": inMonth("2026-09").replace(",1411\n", ",1420\n") },
};
const { site: revised } = await published(again);
const changedReference = new Map(SMALL_FILES).set(
  "indicators.csv",
  SMALL_FILES.get("indicators.csv")!.split("\n").toSorted(oldFirst).join("\n"),
);

/** Another order of the indicators below the header. */
function oldFirst(a: string, b: string): number {
  if (a.startsWith("id,") || b === "") return -1;
  if (b.startsWith("id,") || a === "") return 1;
  return a < b ? 1 : -1;
}

describe("everything derived follows from the returns and the reference files", () => {
  it.each<[string, Site]>([
    ["one release", first],
    ["two", second],
    ["a restatement", revised],
  ])("after %s", async (_, site) => {
    expect(await derivedFaultsOf(site)).toEqual([]);
  });

  it("after a release of reference files alone, which orders the indicators otherwise", async () => {
    const { site } = await published({ on: second, reference: changedReference, given: {} });
    expect(site.get("indicators.csv")).not.toBe(second.get("indicators.csv"));
    expect(await derivedFaultsOf(site)).toEqual([]);
  });

  it("after a release that brings the words of misses, of those who deliver and everyday ones, which earlier ones had not", async () => {
    const words = SMALL_FILES.get("indicators.csv")!
      .split("\n")
      .filter((line) => line !== "")
      .map((line, at) => {
        if (at === 0) return `${line},missed,delivered_by,aliases\n`;
        return `${line},${line.startsWith("on_time,") ? "finished {n} of {d} late,,waiting" : ",,"}\n`;
      })
      .join("");
    const reference = new Map(SMALL_FILES).set("indicators.csv", words);
    const { site, issues } = await published({ on: second, reference, given: {} });
    expect(issues.filter(isError)).toEqual([]);
    expect(site.get("indicators.csv")).toBe(words);
    expect(site.get("revisions.csv")).toContain("on_time,,,missed,,finished {n} of {d} late");
    expect(await derivedFaultsOf(site)).toEqual([]);
  });

  it("after a figure was hidden that was restated before", async () => {
    const hidden = withCells("contacts", { value: "c" }, inMonth("2026-09"));
    const { site } = await published({
      ...{ on: revised, reference: SMALL_FILES, ...restating },
      given: { "2026-09.csv": hidden },
    });
    expect(site.get("revisions.csv")).not.toContain(",1420");
    expect(await derivedFaultsOf(site)).toEqual([]);
  });

  it("of an edition that an earlier version published, which made no years.csv: it says nothing that the months do not", async () => {
    expect(await derivedFaultsOf(revised, ["years.csv"])).toEqual([]);
    expect(await derivedFaultsOf(revised, ["latest.csv"])).toEqual(["latest.csv: not-derived"]);
  });

  it("of the illustrative council", async () => {
    const site = new Map(
      filesIn(PUBLISHED).map((path) => [path, readFileSync(join(PUBLISHED, path), encodingOf(path))]),
    );
    expect(await derivedFaultsOf(site)).toEqual([]);
  });
});

describe("what somebody publishes who has the council's key", () => {
  const wish = { on: first, reference: SMALL_FILES, given: october };
  const line = (text: string) => text.replace(/(\d)\n$/, "$17\n");

  it.each([
    "observations.csv",
    "series/contacts.csv",
    "latest.csv",
    "signals.csv",
    "limits.csv",
    "years.csv",
  ])("is found where %s does not follow", async (path) => {
    const site = await forgedSite(wish, (honest) => ({ [path]: `${line(honest.get(path)!)}x\n` }));
    expect(await derivedFaultsOf(site)).toEqual([`${path}: not-derived`]);
  });

  it("is found where one figure of observations.csv is another", async () => {
    const site = await forgedSite(wish, (honest) => ({
      "observations.csv": honest.get("observations.csv")!.replace(",1411\n", ",1111\n"),
    }));
    expect(await derivedFaultsOf(site)).toEqual(["observations.csv: not-derived"]);
  });

  it("is found where there is a series that no return has", async () => {
    const site = await forgedSite(wish, (honest) => ({
      "series/none.csv": honest.get("series/contacts.csv")!,
    }));
    expect(await derivedFaultsOf(site)).toEqual(["series/none.csv: not-derived"]);
  });

  it("may be other words of another version, where only findings.csv is another", async () => {
    const site = await forgedSite(wish, () => ({ "findings.csv": "kind,indicator,period,text\n" }));
    expect(await derivedFaultsOf(site)).toEqual(["findings.csv: worded-otherwise"]);
    const both = await forgedSite(wish, () => ({ "findings.csv": "x\n", "latest.csv": "x\n" }));
    expect((await derivedFaultsOf(both)).sort()).toEqual([
      "findings.csv: not-derived",
      "latest.csv: not-derived",
    ]);
  });

  it("is found where a past row is rewritten, all that follows with it, and no revision tells of it", async () => {
    const site = await forgedSite(wish, (honest) =>
      withWhatFollows(honest, {
        "returns/2026-09.csv": honest.get("returns/2026-09.csv")!.replace(",1411\n", ",1111\n"),
      }),
    );
    expect(await derivedFaultsOf(site)).toEqual(["revisions.csv: not-derived"]);
  });

  it("is found where a definition is another, and no revision tells of it", async () => {
    const site = await forgedSite(wish, (honest) =>
      withWhatFollows(honest, {
        "indicators.csv": honest.get("indicators.csv")!.replace(/contacts,([^,]*),/, "contacts,$1 made,"),
      }),
    );
    expect(await derivedFaultsOf(site)).toEqual(["revisions.csv: not-derived"]);
  });

  it.each<[string, (text: string) => string]>([
    ["tells of another figure than stood there", (text) => text.replace(",1411,", ",1311,")],
    ["tells of another reason", (text) => text.replace("late-recording", "correction")],
    ["leaves a change out", (text) => text.replace(/^.*,contacts,.*\n/m, "")],
    ["tells of a release that there is not", (text) => text.replace(/^3,/m, "9,")],
    [
      "tells of a change that was none",
      (text) => text + text.split("\n")[1]!.replace("contacts", "in_care") + "\n",
    ],
  ])("is found where revisions.csv %s", async (_, change) => {
    const site = await forgedSite(again, (honest) => {
      const text = change(honest.get("revisions.csv")!);
      expect(text).not.toBe(honest.get("revisions.csv"));
      return { "revisions.csv": text };
    });
    expect(await derivedFaultsOf(site)).toContain("revisions.csv: not-derived");
  });

  it("is found where an indicator's own revisions are others", async () => {
    const site = await forgedSite(again, (honest) => ({
      "revisions/contacts.csv": honest.get("revisions/on_time.csv") ?? "release\n",
    }));
    expect(await derivedFaultsOf(site)).toEqual(["revisions/contacts.csv: not-derived"]);
  });
});
