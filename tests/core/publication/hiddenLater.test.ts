import { describe, expect, it } from "vitest";

import { faultsOf } from "../../support/log.ts";
import { published, saying, sha256, type Site } from "../../support/publish.ts";
import { inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

/*
 * Invented figures. In September 41 children are in care; the figure is restated twice, and then the number is hidden. An attacker
 * has everything that is still published, and tries every number.
 */

const sent = (period: string, contacts: string) => ({
  [`${period}.csv`]: withCells("contacts", { value: contacts }, inMonth(period)),
});
const revised = { revise: true, reason: "late-recording" } as const;
const publish = (on: Site | undefined, given: Record<string, string>, more: object = {}) =>
  published({ reference: SMALL_FILES, given, ...(on ? { on } : {}), ...more });

const first = (await publish(undefined, { ...sent("2026-08", "1301"), ...sent("2026-09", "1417") })).site;
const again = (await publish(first, sent("2026-09", "1418"), revised)).site;
const later = (await publish(again, sent("2026-10", "1333"))).site;
const { site, gone } = await publish(later, sent("2026-09", "c"), revised);

/** Everything that names a hash, as one text: what an attacker can hold a guess against. */
const hashesIn = (files: Site) => [...files].map(([path, text]) => `${path}\n${text}`).join("\n");

describe("a figure that is hidden after it was shown", () => {
  it("was in returns, in what was made from them, and under their hashes", () => {
    expect(saying(later, ",1418").length).toBeGreaterThan(6);
    expect(saying(later, ",1417").length).toBeGreaterThan(1);
  });

  it("is in no file that is still published, in no version that it had", () => {
    for (const number of ["1417", "1418"]) expect(saying(site, `,${number}`), number).toEqual([]);
    expect(gone.some((path) => path.startsWith("objects/"))).toBe(true);
  });

  it("cannot be found by trying every number against what names hashes", async () => {
    const [before, now] = [hashesIn(later), hashesIn(site)];
    let [found, foundBefore] = [0, 0];
    for (const [path, text] of later) {
      if (!/1418/.test(text) || path.startsWith("releases/")) continue;
      for (let guess = 1400; guess < 1430; guess++) {
        const hash = await sha256(text.replaceAll("1418", String(guess)));
        found += Number(now.includes(hash));
        foundBefore += Number(before.includes(hash));
      }
    }
    expect(foundBefore).toBeGreaterThan(6); // so it would have been found
    expect(found).toBe(0);
  });

  it("leaves a record that holds, with a tombstone for each list that is gone", async () => {
    expect(await faultsOf(site)).toEqual([]);
    const lists = [...later.keys()].filter((path) => path.endsWith("SHA256SUMS") && !site.has(path));
    const tombstone = [...site].find(([path]) => path.endsWith("/tombstone"))!;
    expect(
      tombstone[1]
        .split("\n")
        .filter((line) => !line.includes(" "))
        .sort(),
    ).toEqual(["", ...lists].sort());
    expect(await faultsOf(new Map([...site, [lists[0]!, later.get(lists[0]!)!]]))).toEqual([
      { file: lists[0], fault: "withdrawn" },
    ]);
  });

  it("leaves what else its releases brought, and a later release can go on", async () => {
    for (const text of [",1301", ",1333"])
      expect(saying(site, text).some((path) => path.startsWith("objects/"))).toBe(true);
    const next = (await publish(site, sent("2026-11", "1222"), { now: "2026-12-22T12:00:00Z" })).site;
    expect(await faultsOf(next)).toEqual([]);
    // A second figure of a list that is gone already goes as wholly as the first.
    const twice = await publish(next, sent("2026-08", "c"), { ...revised, now: "2026-12-22T12:00:00Z" });
    expect(saying(twice.site, ",1301")).toEqual([]);
    expect(await faultsOf(twice.site)).toEqual([]);
  });

  it("is missed where a list is gone that no tombstone names", async () => {
    const list = [...site.keys()].find((path) => /^releases\/.*[0-9a-f]\/SHA256SUMS$/.test(path))!;
    const without = new Map([...site].filter(([path]) => path !== list));
    expect(await faultsOf(without)).toContainEqual({ file: list, fault: "missing" });
  });
});
