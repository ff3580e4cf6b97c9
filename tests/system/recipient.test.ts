import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, type TestContext } from "vitest";

import { need, run } from "../support/programs.ts";
import { PUBLISHED } from "../support/published.ts";
import { textOf } from "../support/repository.ts";
import { copyOf, workshop } from "../support/tree.ts";

const PAGE = textOf("docs/for-the-recipient.md");

/** The lines of shell for who has not got this software, exactly as printed. */
const lines = /## Without this software[^]*?^```sh\n([^]*?)^```$/m.exec(PAGE)![1]!;
const [nonce] = /`[0-9a-f]{64}`/.exec(PAGE)!.map((text) => text.slice(1, -1));

const log = textOf("public/data/releases/log.txt").trimEnd().split("\n");
const release = log.find((line) => line.includes(" 2026-09 "))!.split(" ")[2]!;

const data = join(workshop("recipient"), "data");
beforeAll(() => {
  copyOf(PUBLISHED, data);
  writeFileSync(join(data, "nonce"), `${nonce!}\n`);
  writeFileSync(join(data, "2026-09.csv"), textOf("examples/nenebridge/returns/2026-09.csv"));
});

function opened(context: TestContext) {
  need(context, "sha256sum", "coreutils");
  need(context, "xxd", "xxd");
  return run("sh", ["-c", lines], { cwd: data });
}

describe("the lines of docs/for-the-recipient.md", () => {
  test("open the commitment, and list what is hidden", (context) => {
    const { status, stdout, stderr } = opened(context);
    expect([status, stderr]).toEqual([0, ""]);
    const entry = log.find((line) => line.includes(release))!;
    const hidden = textOf(`public/data/releases/${release}/differences.csv`).replace(/^.*\n/, "");
    expect(hidden).toContain("2026-09,");
    expect(stdout).toBe(`${entry}\nThe commitment opens.\n${hidden}`);
  });

  for (const [what, file, place] of [
    ["the nonce", "nonce", () => 5],
    ["the file", "2026-09.csv", (bytes: Buffer) => bytes.length - 2],
    ["the commitment", `releases/${release}/commitment`, () => 12],
    ["the list of differences", `releases/${release}/differences.csv`, (bytes: Buffer) => bytes.length - 2],
    ["the list of the release", `releases/${release}/SHA256SUMS`, () => 5],
    ["the entry of the log", "releases/log.txt", (bytes: Buffer) => bytes.indexOf(release) + 9],
  ] as const)
    test(`find one flipped bit in ${what}`, (context) => {
      const path = join(data, file);
      const before = readFileSync(path);
      const after = Buffer.from(before);
      after[place(before)]! ^= 1;
      writeFileSync(path, after);
      const { status, stdout } = opened(context);
      writeFileSync(path, before);
      expect(status).not.toBe(0);
      expect(stdout).not.toContain("The commitment opens.");
    });
});
