import { describe, expect, it } from "vitest";

import { manifestOf, readManifest } from "../../../src/core/releases/manifest.ts";

const [A, B] = ["a".repeat(64), "0123456789abcdef".repeat(4)];

describe("the list of an edition's files", () => {
  it("is as sha256sum -c reads it, sorted by path", () =>
    expect(
      manifestOf(
        new Map([
          ["series/b.csv", A],
          ["series/__proto__.csv", B],
          ["latest.csv", A],
          ["council.json", B],
          ["observations.csv", A],
        ]),
      ),
    ).toBe(
      `${B}  council.json\n${A}  latest.csv\n${A}  observations.csv\n${B}  series/__proto__.csv\n${A}  series/b.csv\n`,
    ));

  it("reads back as what was written", () => {
    const hashes = new Map([
      ["a b.csv", A],
      ["latest.csv", B],
    ]);
    expect(readManifest(manifestOf(hashes))).toEqual(hashes);
    expect(readManifest("")).toEqual(new Map());
  });

  it.each([
    "<!doctype html>\n",
    `${A} latest.csv\n`,
    `${A}  \n`,
    `${A.toUpperCase()}  latest.csv\n`,
    `a${A}  b\n`,
  ])("is not read from %j", (text) => expect(readManifest(text)).toBeUndefined());
});
