import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { returns } from "../../support/returns.ts";
import { published } from "../../support/publish.ts";
import { sampleOf } from "../../support/sample.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("usage");
const { site } = await published({ reference: SMALL_FILES, given: { "2026-09.csv": inMonth("2026-09") } });
const data = writeTree(join(place, "data"), site);
const file = join(
  writeTree(join(place, "sent"), { "2026-10.csv": GOOD_RETURN, "2026-04.csv": inMonth("2026-04") }),
  "2026-10.csv",
);
const elsewhere = join(
  writeTree(place, { "elsewhere/README.md": "There is no return here.\n" }),
  "elsewhere",
);

const WRONG: readonly (readonly [how: string, words: readonly string[]])[] = [
  ["without a word", []],
  ["with another command", ["revise", file]],
  ["that every object has", ["constructor", file]],
  ["with an unknown option", ["check", file, "--force"]],
  ["with an option of every object", ["check", file, "--__proto__", "x"]],
  ["with an option that lacks its value", ["check", file, "--data"]],
  ["with an option whose value is blank", ["publish", file, "--data", ""]],
  ["with a value for a switch", ["check", file, "--json=yes"]],
  ["with a day that is none", ["check", file, "--today", "2026-02-30"]],
  ["with a day in another form", ["check", file, "--today", "22/11/2026"]],
  ["with a time that is none", ["check", file, "--now", "2026-02-30T08:30:00Z"]],
  ["with a time that is only a day", ["check", file, "--now", "2026-11-22"]],
  ["with a time without its zone", ["check", file, "--now", "2026-11-22T08:30:00"]],
  ["with a day and a time", ["check", file, "--today", "2026-11-22", "--now", "2026-11-22T08:30:00Z"]],
  ["without a file, where there is no returns/", ["check"]],
  ["with a check of a record that has moved", ["check", file, "--moved"]],
  ["with a file beside --reference", ["publish", file, "--reference"]],
  ["with a template of no month", ["template"]],
  ["with a template of two months", ["template", "2026-11", "2026-12"]],
  ["with a template of a day", ["template", "2026-11-01"]],
];

describe.concurrent("a command that is not one", () => {
  it.each(sampleOf("wrong commands", WRONG, 6))("%s ends with 2 and one sentence", async (_, words) => {
    const before = [stateOf(data), stateOf(elsewhere)];
    const { exitCode, stdout, stderr } = await returns([...words, "--council", data], { cwd: elsewhere });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[A-Z-][^\n]*\n$/);
    expect(stderr).not.toMatch(/force|__proto__|at .*\.ts|Error/);
    expect([stateOf(data), stateOf(elsewhere)]).toEqual(before);
  });

  it.each([["-h"], ["help"], ["check", "-h"], ["help", "check"]])("%s %s is help", async (...words) => {
    const { exitCode, stdout, stderr } = await returns(words.filter(Boolean));
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      words.includes("check") ? /^Usage: npm run returns -- check / : /^Usage: npm run returns -- COMMAND/,
    );
  });

  it("help on what is no command is one", async () => {
    const { exitCode, stderr } = await returns(["help", "published"]);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/^The commands are check, publish, [^\n]*\n$/),
    ]);
  });

  it("--help is none of these", async () => {
    const { exitCode, stdout } = await returns(["--help"]);
    expect(exitCode).toBe(0);
    for (const word of [
      "check",
      "publish",
      "template",
      "--revise",
      "--confirm",
      "--watch",
      "--xlsx",
      "--report",
      "--moved",
    ])
      expect(stdout).toContain(`  ${word} `);
  });
});

describe.concurrent("the day it is", () => {
  const april = join(place, "sent/2026-04.csv");
  const check = (path: string, now: string, zone: string) =>
    returns(["check", path, "--council", data, "--data", join(place, "none"), "--now", now], {
      env: { TZ: zone },
    });

  it.each(["Pacific/Kiritimati", "America/Los_Angeles", "Europe/London"])(
    "is London's, on a machine in %s",
    async (zone) => {
      const exits = await Promise.all([
        check(file, "2026-10-31T23:59:00Z", zone),
        check(file, "2026-11-01T00:00:00Z", zone),
        check(april, "2026-04-30T22:59:00Z", zone),
        check(april, "2026-04-30T23:00:00Z", zone),
        check(april, "2026-05-01T01:00:00+02:00", zone),
      ]);
      expect(exits.map(({ exitCode }) => exitCode)).toEqual([1, 0, 1, 0, 0]);
    },
  );

  it("is today's where none is given", async () => {
    const { exitCode, stdout } = await returns([
      "check",
      join(writeTree(place, { "far/2098-01.csv": inMonth("2098-01") }), "far/2098-01.csv"),
      "--council",
      data,
      "--data",
      join(place, "none"),
    ]);
    expect([exitCode, stdout.split("\n")[0]]).toEqual([
      1,
      "2098-01.csv, period: January 2098 is not over yet. Send it after 31 January 2098.",
    ]);
  });
});

describe.concurrent("where things are", () => {
  const publish = (cwd: string, ...words: string[]) =>
    returns(["publish", ...words, "--today", "2026-11-22"], { cwd });
  const shown = (folder: string) => Object.keys(contentOf(folder)!).includes("returns/2026-10.csv");

  it("without a file, every file in returns/ is taken", async () => {
    const home = join(place, "inbox");
    writeTree(home, { "returns/2026-09.csv": inMonth("2026-09"), "returns/2026-10.csv": GOOD_RETURN });
    writeTree(home, { "returns/.DS_Store": "\u0000", "returns/~$2026-10.csv": "\u0006" }); // nobody put these there
    writeTree(join(home, "council"), SMALL_FILES);
    const { exitCode, stdout } = await publish(home);
    expect([exitCode, stdout]).toEqual([
      0,
      "Published September 2026, October 2026 as release 2; 0 figures hidden to protect privacy.\n",
    ]);
    expect(shown(join(home, "public/data"))).toBe(true);
  });

  it.each(["data", "data/", "./data", "../here/data", "."])("--data may be written %s", async (folder) => {
    const home = join(place, `at-${folder.replaceAll(/\W/g, "")}${folder.length}`, "here");
    writeTree(join(home, "data"), site);
    const cwd = folder === "." ? join(home, "data") : home;
    const { exitCode, stderr } = await publish(cwd, file, "--data", folder);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(shown(join(home, "data"))).toBe(true);
    expect(Object.keys(contentOf(home)!).filter((path) => !path.startsWith("data/"))).toEqual([]);
  });

  it("the reference files are those of --council, of --data, or of council/, in that order", async () => {
    const home = join(place, "order");
    const named = (name: string) =>
      new Map(SMALL_FILES).set(
        "council.json",
        SMALL_FILES.get("council.json")!.replace('"illustrative"', `"region": "${name}", "illustrative"`),
      );
    writeTree(join(home, "council"), named("Council"));
    writeTree(join(home, "other"), named("Other"));
    writeTree(join(home, "data"), site);
    const council = () => contentOf(join(home, "data"))!["council.json"];
    const before = council();
    await publish(home, file, "--data", "data");
    expect(council()).toBe(before);
    await publish(home, file, "--data", "data", "--council", "other");
    expect(council()).not.toBe(before);
    const { exitCode } = await publish(home, file, "--data", "empty");
    expect([exitCode, contentOf(join(home, "empty"))!["council.json"] !== council()]).toEqual([0, true]);
  });
});
