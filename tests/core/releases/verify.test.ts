import { describe, expect, it } from "vitest";

import { manifestOf } from "../../../src/core/releases/manifest.ts";
import type { Release } from "../../../src/core/release.ts";
import { goesOn, isVouched, vouchedHashes } from "../../../src/core/releases/verify.ts";
import { releaseRecords } from "../../../src/core/tables/releases.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { month } from "../../support/build.ts";
import { sha256 } from "../../support/publish.ts";

const LATEST = "indicator,value\nplans,181\n";
const hashes = new Map([["latest.csv", await sha256(LATEST)]]);
const edition = manifestOf(hashes);
const own = manifestOf(new Map([["edition/SHA256SUMS", await sha256(edition)]]));
const first: Release = {
  seq: 1,
  period: month("2026-09"),
  hash: await sha256(own),
  time: "2026-10-20T08:30:00Z",
  kind: "return",
  reason: undefined,
  confirmed: undefined,
};
const listed = (...releases: Release[]) => writeCsv(releaseRecords(releases));

/** Where a browser has no way to hash. */
const cannotTell = () => Promise.resolve(undefined);

describe("a list of releases", () => {
  const second = { ...first, seq: 2, hash: "b".repeat(64) };
  const nameOf = (text: string) => `name of ${text}`;
  const known = { count: 1, fingerprint: nameOf(listed(first)) };

  it("goes on from a known one that it begins with, also where nothing was added", () => {
    expect(goesOn(listed(first, second), known, nameOf)).toBe(true);
    expect(goesOn(listed(first), known, nameOf)).toBe(true);
  });

  it("does not go on where an earlier release was changed or removed", () => {
    expect(goesOn(listed({ ...first, kind: "reference" }, second), known, nameOf)).toBe(false);
    expect(goesOn(listed(), known, nameOf)).toBe(false);
    expect(goesOn(listed(first).slice(0, -2), known, nameOf)).toBe(false);
  });
});

describe("a list of files", () => {
  it("is vouched for by the newest release, and gives the hash of each file", async () => {
    expect(await vouchedHashes({ releases: listed(first), own, edition }, sha256)).toEqual(hashes);
  });

  it.each([
    ["another list of files", listed(first), own, edition.replace("latest", "other")],
    ["one that another list of the release’s own names", listed(first), own.replace(/^./, "g"), edition],
    ["any, where the release’s own list names none", listed(first), "", edition],
    [
      "one that an earlier release names",
      listed(first, { ...first, seq: 2, hash: "b".repeat(64) }),
      own,
      edition,
    ],
    ["any, where no release is listed", listed(), own, edition],
    ["any, where the list of releases is cut short", listed(first).slice(0, -1), own, edition],
  ])("is not vouched for where it is %s", async (_, releases, itsOwn, files) => {
    expect(await vouchedHashes({ releases, own: itsOwn, edition: files }, sha256)).toBeUndefined();
  });

  it("is not vouched for where nothing can be hashed, whatever the list of releases", async () => {
    expect(await vouchedHashes({ releases: listed(first), own, edition }, cannotTell)).toBeUndefined();
    expect(await vouchedHashes({ releases: "", own, edition }, cannotTell)).toBeUndefined();
  });
});

describe("a file", () => {
  it("is vouched for where it has the listed hash", async () => {
    expect(await isVouched("latest.csv", LATEST, hashes, sha256)).toBe(true);
    expect(await isVouched("latest.csv", LATEST.replace("181", "182"), hashes, sha256)).toBe(false);
    expect(await isVouched("latest.csv", LATEST, hashes, cannotTell)).toBe(false);
  });

  it("is not vouched for where no hash is listed, nor where it is absent but listed", async () => {
    expect(await isVouched("findings.csv", LATEST, hashes, sha256)).toBe(false);
    expect(await isVouched("findings.csv", LATEST, hashes, cannotTell)).toBe(false);
    expect(await isVouched("latest.csv", undefined, hashes, sha256)).toBe(false);
  });

  it("may be absent where no hash is listed", async () => {
    expect(await isVouched("targets.csv", undefined, hashes, sha256)).toBe(true);
  });
});
