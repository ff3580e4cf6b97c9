import { spawn } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { built, returns } from "../../support/returns.ts";
import { GOOD_RETURN, SMALL_FILES, withCells } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("watch");

it("check --watch checks each file as it is dropped, also one that is saved again, and writes nothing", async () => {
  const home = join(place, "desk");
  writeTree(join(home, "council"), SMALL_FILES);
  mkdirSync(join(home, "returns"));
  const words = [built("returns"), "check", "--watch"];
  const child = spawn(process.execPath, [...words, "--today", "2026-11-22"], { cwd: home });
  try {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    const until = async (text: string) => {
      await expect.poll(() => said).toContain(text);
      said = "";
    };
    await until("Drop a file into returns/");
    writeFileSync(join(home, "half-written"), withCells("rank", { value: "N/A" }));
    renameSync(join(home, "half-written"), join(home, "returns/2026-10.csv"));
    await until("Refused: 1 problem.");
    writeFileSync(join(home, "returns/2026-10.csv"), GOOD_RETURN);
    await until("October 2026: no problem found;");
    expect(stateOf(join(home, "public"))).toBeUndefined();
  } finally {
    child.kill();
  }
});

it.each([
  [["--watch", "2026-10.csv"], "--watch takes no FILE: it checks what is dropped in returns/.\n"],
  [["--watch", "--reason", "x"], /^--reason takes one of/],
])("check %j is usage", async (words, sentence) => {
  const { exitCode, stderr } = await returns(["check", ...words], { cwd: place });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(sentence);
});
