import { describe, expect, it } from "vitest";

import { published, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";

const HEADER = "indicator,from,to,target,tolerance,definition\n";
const aimed = (...rows: readonly string[]): Site =>
  new Map(SMALL_FILES).set("targets.csv", `${HEADER}${rows.join("\n")}\n`);
const september = { "2026-09.csv": inMonth("2026-09") };
const reference = aimed("on_time,2026-04,,80,5,");
const { site: on } = await published({ reference, given: september });
const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) =>
  issues.map(({ code }) => code).filter((code) => code.startsWith("target") || code.startsWith("announced"));

describe("a past target", () => {
  it.each([
    ["is another", ["on_time,2026-04,,85,5,"]],
    ["has another tolerance", ["on_time,2026-04,,80,2,"]],
    ["has another definition", ["on_time,2026-04,,80,5,Another."]],
    ["begins later", ["on_time,2026-10,,80,5,"]],
    ["has ended before a published month", ["on_time,2026-04,2026-08,80,5,"]],
    ["is gone", []],
  ])("that %s is changed only with a reason", async (_, rows) => {
    const wish = { on, reference: aimed(...rows), given: {} };
    const refused = await published(wish);
    expect([codes(refused), refused.files.size]).toEqual([["target-unexplained"], 0]);
    const given = await published({ ...wish, reason: "correction" });
    expect(codes(given)).toEqual([]);
    expect(given.release).toMatchObject({ kind: "reference", reason: "correction" });
  });

  it.each([
    ["is the same, written otherwise", ["on_time,2026-04,,80.0,5.00,"]],
    [
      "ends with the newest month, as another follows",
      ["on_time,2026-04,2026-09,80,5,", "on_time,2026-10,,85,5,"],
    ],
    ["is of months that had none", ["on_time,2026-04,,80,5,", "caseload,2026-04,,17,1,"]],
  ])("that %s needs none", async (_, rows) =>
    expect(codes(await published({ on, reference: aimed(...rows), given: {} }))).toEqual([]),
  );
});

describe("a question about the council's files", () => {
  const doubtful = aimed("on_time,2026-04,,0.85,0.05,");

  it("holds what is given until somebody answers, and the release keeps the answer", async () => {
    const given = { "2026-10.csv": GOOD_RETURN };
    const held = await published({ reference: doubtful, given });
    expect([codes(held), held.isHeld, held.files.size]).toEqual([["target-hundredfold"], true, 0]);
    const answered = await published({ reference: doubtful, given, confirm: "checked-and-right" });
    expect(answered.files.get("releases/releases.csv")).toMatch(/,return,-,checked-and-right$/m);
  });

  it("is asked once", async () => {
    const { site } = await published({ reference: doubtful, given: september, confirm: "checked-and-right" });
    const next = await published({ on: site, reference: doubtful, given: { "2026-10.csv": GOOD_RETURN } });
    expect([codes(next), next.isHeld]).toEqual([[], false]);
  });

  it.each([
    ["on_time,2026-04,,0.85,0,", ["target-hundredfold"]],
    ["on_time,2026-04,,8.5,0,", []],
    ["contacts,2026-04,,141100,0,", ["target-hundredfold"]],
    ["contacts,2026-04,,14110,0,", []],
    ["forecast,2026-04,,0,0,", []],
  ])("about a target of %s", async (row, expected) =>
    expect(codes(await published({ reference: aimed(row), given: september }))).toEqual(expected),
  );

  it.each([
    ["practice", "2025-09-01", ["announced-early"]],
    ["practice", "2026-08-31", []],
    ["a word of our own", "2026-08-31", ["announced-early"]],
    ["a word of our own", "2026-09-01", []],
  ])("about an event (%s) published on %s, of 1 September 2026", async (kind, day, expected) => {
    const events = `id,date,published_on,kind,title\nnew_team,2026-09-01,${day},${kind},A new team\n`;
    const files = new Map(SMALL_FILES).set("events.csv", events);
    expect(codes(await published({ reference: files, given: september }))).toEqual(expected);
  });
});
