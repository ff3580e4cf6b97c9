import { describe, expect, it } from "vitest";

import type { KnownList } from "../../src/core/releases/verify.ts";
import { fingerprintOf } from "../../src/store/fingerprint.ts";
import { createSite, loadStateOf, type Need } from "../../src/store/site.ts";
import { readVerified } from "../../src/store/verified.ts";
import { filesIn } from "../support/dist.ts";
import { sha256 } from "../support/publish.ts";
import { PUBLISHED } from "../support/published.ts";
import { textOf } from "../support/repository.ts";
import { filesWith, readFrom } from "../support/smallSite.ts";

/** What is published in this repository, as the small host of the other tests answers. */
const FILES = Object.fromEntries(
  filesIn(PUBLISHED, ".csv", ".json", "SHA256SUMS").map((file) => [
    `data/${file}`,
    textOf(`public/data/${file}`),
  ]),
);
const LIST = "data/releases/releases.csv";
const MANIFEST = "data/releases/SHA256SUMS";

/** The list as it was some releases ago. */
function knownBefore(releases: number): KnownList {
  const lines = shown(LIST).trimEnd().split("\n").slice(0, -releases);
  return {
    count: lines.length - 1,
    fingerprint: fingerprintOf([{ kind: "text", text: `${lines.join("\n")}\n` }]),
  };
}

function shown(path: string): string {
  const text = FILES[path];
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}

async function stateWith(
  changed: Readonly<Record<string, string | undefined>>,
  need: Need,
  known: KnownList | "unverified" = knownBefore(1),
) {
  const read = readFrom(filesWith(FILES, changed));
  const site = createSite(known === "unverified" ? read : readVerified(read, known));
  await site.load(need);
  return loadStateOf(site.getState(), need);
}

const NEEDS: readonly Need[] = [
  { page: "edition" },
  { page: "overview" },
  { page: "downloads" },
  { page: "indicator", id: "children_in_care" },
];

const READ: readonly (readonly [string, Need])[] = [
  ["data/council.json", { page: "edition" }],
  ["data/indicators.csv", { page: "edition" }],
  ["data/targets.csv", { page: "edition" }],
  ["data/latest.csv", { page: "overview" }],
  ["data/findings.csv", { page: "overview" }],
  ["data/comparators/latest.csv", { page: "overview" }],
  ["data/series/children_in_care.csv", { page: "indicator", id: "children_in_care" }],
  ["data/revisions/assessments_on_time.csv", { page: "indicator", id: "assessments_on_time" }],
  ["data/commentary.csv", { page: "indicator", id: "children_in_care" }],
];

/** Another figure of a file that still is what we publish: an earlier one where the newest stands twice. */
const digitTurned = (text: string) =>
  text.replace(/\d(?= \d{4}-\d{2}:)|\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

describe("a later edition", () => {
  it.each(NEEDS)(
    "is accepted where its releases have the hash of every file that the page %o reads",
    async (need) => {
      for (const releases of [1, 5]) expect(await stateWith({}, need, knownBefore(releases))).toBe("loaded");
    },
  );

  it("may also be the known one", async () => {
    const same = {
      count: knownBefore(1).count + 1,
      fingerprint: fingerprintOf([{ kind: "text", text: shown(LIST) }]),
    };
    expect(await stateWith({}, { page: "overview" }, same)).toBe("loaded");
  });

  it.each(READ)(
    "is not accepted with another %s than its releases list, nor without it",
    async (path, need) => {
      const turned = digitTurned(shown(path));
      expect(turned).not.toBe(shown(path));
      expect(await stateWith({ [path]: turned }, need, "unverified")).toBe("loaded");
      expect(await stateWith({ [path]: turned }, need)).toBe("unavailable");
      expect(await stateWith({ [path]: undefined }, need)).toBe("unavailable");
    },
  );

  it("is not accepted with another list of files, even where every file matches that list", async () => {
    const path = "data/latest.csv";
    const text = digitTurned(shown(path));
    const named = shown(MANIFEST).replace(/^.{64}(?= {2}latest\.csv$)/m, await sha256(text));
    expect(await stateWith({ [path]: text, [MANIFEST]: named }, { page: "overview" })).toBe("unavailable");
  });

  it("is not accepted where a known release was changed or removed", async () => {
    const list = shown(LIST);
    const changed = list.replace(/^(30,.*)T/m, "$1t");
    expect(changed).not.toBe(list);
    expect(await stateWith({ [LIST]: changed }, { page: "edition" }, knownBefore(1))).toBe("unavailable");
    expect(await stateWith({ [LIST]: changed }, { page: "edition" }, knownBefore(40))).toBe("loaded");
    const known = { ...knownBefore(1), count: knownBefore(1).count + 2 };
    expect(await stateWith({}, { page: "edition" }, known)).toBe("unavailable");
  });

  it("is not accepted with another list of its release’s own, nor without it", async () => {
    const hash = shown(LIST).trimEnd().split("\n").at(-1)!.split(",")[2]!;
    const path = `data/releases/${hash}/SHA256SUMS`;
    for (const text of [shown(path).replace(/^./, "0"), undefined])
      expect(await stateWith({ [path]: text }, { page: "overview" })).toBe("unavailable");
  });
});
