import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ended } from "../../support/command.ts";
import { home } from "../../support/home.ts";
import { built } from "../../support/returns.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("machine");
const council = writeTree(join(place, "council"), SMALL_FILES);

type Report = {
  readonly outcome: string;
  readonly issues: readonly { readonly code: string; readonly file: string }[];
  readonly failure?: { readonly code: string; readonly message: string };
};
const codesIn = (stdout: string) =>
  (JSON.parse(stdout) as Report).issues.map(({ code, file }) => `${code} ${file}`);

/** A file of so many bytes that takes no room: it begins with a text, and zeros follow. */
function grown(path: string, start: string, size: number): string {
  const file = openSync(path, "w");
  writeSync(file, start);
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

describe.concurrent("what the machine will not do", () => {
  it("is one sentence and exit 4, and changes nothing", async () => {
    const { folder, file, command } = home(place);
    const below = join(file("2026-10.csv"), "data"); // a folder below a file cannot be made
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await command(
      "publish",
      ["2026-10.csv"],
      "--council",
      council,
      "--data",
      below,
    );
    expect([exitCode, stdout]).toEqual([4, ""]);
    expect(stderr).toMatch(
      /^A file stands where a folder has to be: [^\n]* \(ENOTDIR\)\. Nothing has been published or changed\.\n$/,
    );
    expect(stateOf(folder)).toEqual(before);
  });

  it("is one object for programs", async () => {
    const { file, command } = home(place);
    const options = ["--council", council, "--data", join(file("2026-10.csv"), "data"), "--json"];
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"], ...options);
    expect([exitCode, stderr]).toEqual([4, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ outcome: "failed", personalData: false, issues: [] },
      failure: { code: "ENOTDIR" },
    });
  });

  it("is a published folder that is a link to nowhere: no other is made in its place", async () => {
    const { folder, command } = home(place);
    symlinkSync("disk/that/is/not/there", join(folder, "linked"));
    const before = stateOf(join(folder, "data"));
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"], "--data", "linked");
    expect([exitCode, stdout, stateOf(join(folder, "data"))]).toEqual([4, "", before]);
    expect(stderr).toMatch(
      /^There is no folder for [^\n]*linked \(ENOENT\)\. Nothing has been published or changed\.\n$/,
    );
    expect(readdirSync(folder).sort()).toEqual(["data", "linked", "sent"]);
  });

  it("is a sentence where what is said cannot be written", async () => {
    const { file, data } = home(place);
    const words = [built("returns"), "check", file("2026-10.csv"), "--data", data, "--council", council];
    const line = ["'", words.join("' '"), "'"].join("");
    const { exitCode, stderr } = await ended("sh", ["-c", `'${process.execPath}' ${line} > /dev/full`]);
    expect([exitCode, stderr]).toEqual([
      4,
      "What was done cannot be said: standard output cannot be written to.\n",
    ]);
  });
});

describe.concurrent("a file that is not one to read", () => {
  it("is refused where it is a folder named like a return, whether named or found", async () => {
    const { folder, command, file } = home(place, {});
    mkdirSync(file("2026-10.csv"), { recursive: true });
    const named = await command("check", ["2026-10.csv"], "--json");
    expect([named.exitCode, codesIn(named.stdout)]).toEqual([1, ["not-a-file 2026-10.csv"]]);
    mkdirSync(join(folder, "returns/2026-10.csv"), { recursive: true });
    const found = await command("check", [], "--json");
    expect([found.exitCode, codesIn(found.stdout)]).toEqual([1, ["not-a-file 2026-10.csv"]]);
  });

  it("is refused for its size before it is read", async () => {
    const { file, command } = home(place);
    grown(file("2026-10.csv"), GOOD_RETURN + " ".repeat(4 * 1024 * 1024), 1e9);
    const { exitCode, stdout } = await command("check", ["2026-10.csv"], "--json");
    expect([exitCode, codesIn(stdout)]).toEqual([1, ["too-large 2026-10.csv"]]);
  });

  it("is refused in the council's folder as well: a folder, a link, and a file of a gigabyte", async () => {
    const { folder, command } = home(place);
    const own = writeTree(join(folder, "council"), SMALL_FILES);
    mkdirSync(join(own, "targets.csv"));
    symlinkSync("indicators.csv", join(own, "events.csv"));
    writeFileSync(join(own, "actions.csv"), "");
    grown(join(own, "commentary.csv"), "period,indicator\n", 1e9);
    const { exitCode, stdout } = await command("check", ["2026-10.csv"], "--council", own, "--json");
    expect([exitCode, codesIn(stdout)]).toEqual([
      1,
      [
        "reference-not-a-file targets.csv",
        "reference-not-a-file events.csv",
        "reference-too-large commentary.csv",
      ],
    ]);
  });
});
