import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, type TestContext } from "vitest";

import { need, run } from "../support/programs.ts";
import { PUBLISHED } from "../support/published.ts";
import { textOf } from "../support/repository.ts";
import { copyOf, workshop } from "../support/tree.ts";
import { noteOf } from "../support/witness.ts";

/** The lines of shell that docs/verify.md gives a citizen, exactly as printed. */
const [lines = ""] = [...textOf("docs/verify.md").matchAll(/^```sh\n(.*?)^```$/gms)].map(
  ([, block = ""]) => block,
);

/** The folder of the newest release. */
const newest = textOf("public/data/releases/log.txt").trimEnd().split("\n").at(-1)!.split(" ")[2]!;

const home = workshop("citizen");
const data = join(home, "data");
beforeAll(() => void copyOf(PUBLISHED, data));

function verified(context: TestContext) {
  for (const [program, debianPackage] of [
    ["openssl", "openssl"],
    ["sha256sum", "coreutils"],
    ["xxd", "xxd"],
  ] as const)
    need(context, program, debianPackage);
  return run("sh", ["-c", lines], { cwd: data });
}

/** What the lines say of a published file with one bit flipped. */
function withFlip(context: TestContext, file: string, place: (bytes: Buffer) => number) {
  const path = join(data, file);
  const before = readFileSync(path);
  const after = Buffer.from(before);
  after[place(before)]! ^= 1;
  writeFileSync(path, after);
  const said = verified(context);
  writeFileSync(path, before);
  return said;
}

test("docs/verify.md and council/key.pub have the illustrative council's key", () => {
  const published = textOf("public/data/releases/key.pub");
  expect(textOf("docs/verify.md")).toContain(published.split("\n").at(-2));
  expect(textOf("council/key.pub")).toBe(published);
});

describe("the lines of docs/verify.md", () => {
  test("find everything as it was published", (context) => {
    const { status, stdout, stderr } = verified(context);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      "Signature Verified Successfully\nThe log is the one that was signed.\nEvery file is as it was published.\n",
    );
  });

  test("pass over the signature of a witness under the council's", async (context) => {
    const path = join(data, "releases/checkpoint");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, await noteOf(new Map([["releases/checkpoint", before]]), 1_795_348_800));
    const { status, stderr } = verified(context);
    writeFileSync(path, before);
    expect([status, stderr]).toEqual([0, ""]);
  });

  for (const [what, file, place] of [
    ["the size in the checkpoint", "releases/checkpoint", (bytes: Buffer) => bytes.indexOf("\n67\n") + 2],
    ["the root in the checkpoint", "releases/checkpoint", (bytes: Buffer) => bytes.indexOf("\n67\n") + 9],
    ["the signature", "releases/checkpoint", (bytes: Buffer) => bytes.length - 40],
    ["the key", "releases/key.pub", (bytes: Buffer) => bytes.indexOf("\n") + 40],
    ["the first entry", "releases/log.txt", () => 20],
    ["the newest entry", "releases/log.txt", (bytes: Buffer) => bytes.length - 3],
    ["the newest release’s own list", `releases/${newest}/SHA256SUMS`, () => 5],
    ["its salt", `releases/${newest}/salt`, () => 5],
    ["the list of files", `releases/${newest}/edition/SHA256SUMS`, () => 5],
    ["a published figure", "series/children_in_care.csv", (bytes: Buffer) => bytes.length - 2],
  ] as const)
    test(`find one flipped bit in ${what}`, (context) => {
      const { status, stdout } = withFlip(context, file, place);
      expect(status).not.toBe(0);
      expect(stdout).not.toContain("Every file is as it was published.");
    });

  test("find an entry that is left out", (context) => {
    const path = join(data, "releases/log.txt");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.split("\n").toSpliced(30, 1).join("\n"));
    const { status } = verified(context);
    writeFileSync(path, before);
    expect(status).not.toBe(0);
  });
});
