import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";

import { filesIn } from "../support/dist.ts";
import { need, run } from "../support/programs.ts";
import { publishAfresh } from "../support/published.ts";
import { workshop } from "../support/tree.ts";

const home = workshop("sha256sum");
let data = "";
beforeAll(() => {
  data = join(home, "data");
  publishAfresh(data);
});

const check = (sha256sum: string) => run(sha256sum, ["-c", "releases/SHA256SUMS"], { cwd: data });

test("sha256sum finds every published file as its list says", (context) => {
  const { status, stdout } = check(need(context, "sha256sum", "coreutils"));
  expect(status).toBe(0);
  const checked = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/: OK$/, ""));
  const [salt, ...more] = checked.filter((path) => path.startsWith("objects/"));
  expect([salt?.endsWith(".salt"), more]).toEqual([true, []]);
  expect(checked.filter((path) => path !== salt).sort()).toEqual(
    filesIn(data).filter((path) => !/^(releases|objects)\//.test(path)),
  );
});

test("sha256sum finds one flipped bit in one file", (context) => {
  const sha256sum = need(context, "sha256sum", "coreutils");
  const file = join(data, "series/children_in_care.csv");
  const before = readFileSync(file);
  const after = Buffer.from(before);
  after.writeUInt8(after.readUInt8(before.length - 2) ^ 1, before.length - 2);
  writeFileSync(file, after);
  const { status, stdout } = check(sha256sum);
  writeFileSync(file, before);
  expect(status).toBe(1);
  expect(stdout.split("\n").filter((line) => line !== "" && !line.endsWith(": OK"))).toEqual([
    "series/children_in_care.csv: FAILED",
  ]);
});
