import { expect, it } from "vitest";

import {
  commitmentsTo,
  openedBy,
  protectAgain,
  spellingsOf,
} from "../../../src/core/publication/sameAsSent.ts";
import { commitmentTo } from "../../../src/core/releases/commitment.ts";
import { readLogFile } from "../../../src/core/releases/log/entry.ts";
import { month } from "../../support/build.ts";
import { means, opened, published, sha256, type Site } from "../../support/publish.ts";
import { bytesOf, GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";

const FEW = inMonth("2026-09")
  .replace("home,foster,,,266", "home,foster,,,389")
  .replace("home,kin,,,126", "home,kin,,,3");
const { site: september } = await published({ reference: SMALL_FILES, given: { "2026-09.csv": FEW } });
const { site } = await published({
  ...{ on: september, reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } },
});

/** What comes out of a file of September where the record says this. */
async function again(text: string, of: Site = site) {
  const entries = readLogFile(of.get("releases/log.txt")!)!;
  const read = (path: string) => Promise.resolve(of.get(path));
  const [committed] = await commitmentsTo(month("2026-09"), entries, read);
  const file = opened("received.csv", text);
  const request = { period: month("2026-09"), file, committed: committed!, entries, read, answers: {} };
  return protectAgain(request, means);
}

/** The record with a file that says something else. */
function saying(name: string, from: string | RegExp, to: string): Site {
  const hash = site.get("releases/log.txt")!.split(" ")[2]!;
  const path = `releases/${hash}/${name}`;
  const text = site.get(path)!.replace(from, to);
  expect(text).not.toBe(site.get(path));
  return new Map([...site, [path, text]]);
}

it("a return gives the same public bytes again, though a month has been published since", async () => {
  expect(await again(FEW)).toMatchObject({ kind: "same" });
});

it("another figure gives other bytes, and so does the same return against another public hash", async () => {
  const other = { kind: "other", what: "figures" };
  expect(await again(FEW.replace(",1411\n", ",1412\n"))).toEqual(other);
  const path = /^[0-9a-f]{64}(?= {2}returns\/2026-09)/m;
  expect(await again(FEW, saying("edition/SHA256SUMS", path, "0".repeat(64)))).toEqual(other);
});

it("a hidden figure that another took the place of gives the same bytes: only the commitment tells them apart", async () => {
  expect(await again(FEW.replace("home,kin,,,3", "home,kin,,,4").replace(",389", ",388"))).toMatchObject({
    kind: "same",
  });
});

it("a cell that differences.csv leaves out, or lists too many, is told", async () => {
  const differences = { kind: "other", what: "differences" };
  expect(await again(FEW, saying("differences.csv", /^2026-09,.*kin.*\n/m, ""))).toEqual(differences);
  const more = "2026-09,contacts,,,value\n2026-09,";
  expect(await again(FEW, saying("differences.csv", "2026-09,", more))).toEqual(differences);
});

it("a file that would be refused is refused", async () => {
  expect(await again("period,name\n2026-09,Jane Smith\n")).toMatchObject({
    kind: "refused",
    issues: expect.arrayContaining([expect.objectContaining({ code: "personal-data" })]),
  });
});

it("cannot be worked out where the list of the edition is gone", async () => {
  const hash = site.get("releases/log.txt")!.split(" ")[2]!;
  const without = new Map(site);
  without.delete(`releases/${hash}/edition/SHA256SUMS`);
  expect(await again(FEW, without)).toEqual({ kind: "withdrawn" });
});

it("a nonce and a file open the newest of the commitments that are theirs, and no other", async () => {
  const [nonce, file] = [new Uint8Array(32).fill(7), bytesOf(FEW)];
  const commitment = await commitmentTo(nonce, file, sha256);
  const entry = readLogFile(site.get("releases/log.txt")!)![0]!;
  const all = ["a", "b", "c"].map((hash) => ({ entry, hash, commitment }));
  const others = { entry, hash: "d", commitment: "0".repeat(64) };
  expect(await openedBy(nonce, file, [...all, others], sha256)).toBe(all[2]);
  expect(await openedBy(nonce, file, [others], sha256)).toBeUndefined();
  expect(await openedBy(nonce, bytesOf(`${FEW}\n`), all, sha256)).toBeUndefined();
});

it("spellings of a file differ in line ends and the mark at its start, and in no other byte", () => {
  const all = spellingsOf(bytesOf("\u{feff}é\r\nb\r\n")).map((each) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(each),
  );
  expect(all).toHaveLength(12);
  for (const each of ["é\nb", "é\nb\n", "é\r\nb\r\n", "\u{feff}é\nb\n", "\u{feff}é\rb\r"])
    expect(all).toContain(each);
  expect(new Set(all.map((each) => each.replace(/[\u{feff}\r\n]/gu, "")))).toEqual(new Set(["éb"]));
  expect(spellingsOf(Uint8Array.of(0xa3, 10))).toContainEqual(Uint8Array.of(0xa3, 13, 10));
});
