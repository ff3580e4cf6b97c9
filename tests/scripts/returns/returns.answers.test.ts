import { describe, expect, it } from "vitest";

import { AFTER, home } from "../../support/home.ts";
import { GOOD_RETURN, inMonth, withCells } from "../../support/small.ts";
import { stateOf, workshop } from "../../support/tree.ts";

const place = workshop("answers");
const tenfold = { "2026-10.csv": withCells("contacts", { value: "14110" }) };
const late = {
  "2026-09.csv": inMonth("2026-09").replace(",1411\n", ",1420\n"),
  "2026-10.csv": withCells("contacts", { value: "1415" }),
};

describe.concurrent("a figure that looks like a slip", () => {
  it.each(["check", "publish"])("ends %s with 3, and changes nothing", async (name) => {
    const { folder, command } = home(place, tenfold);
    const before = stateOf(folder);
    const { exitCode, stdout } = await command(name, ["2026-10.csv"]);
    expect([exitCode, stateOf(folder)]).toEqual([3, before]);
    expect(stdout).toContain(
      "2026-10.csv, row 2, “Contacts about a child”, value: This is about ten times the figure before, or a tenth of it.",
    );
    expect(stdout).toMatch(/\nHeld: 1 question to answer first\. Nothing has been published or changed\.\n$/);
  });

  it("is a warning in JSON, and its outcome is held", async () => {
    const { command } = home(place, tenfold);
    const { exitCode, stdout } = await command("publish", ["2026-10.csv"], "--json");
    expect(exitCode).toBe(3);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      outcome: "held",
      personalData: false,
      issues: [{ code: "tenfold", severity: "warning", file: "2026-10.csv", row: 2, column: "value" }],
    });
    expect(report).not.toHaveProperty("release");
  });

  it("is published once it is confirmed, and the release keeps the code", async () => {
    const { shown, command } = home(place, tenfold);
    const answer = ["--confirm", "checked-and-right:contacts:2026-10"]; // as the message prints it
    const { exitCode, stdout } = await command("publish", ["2026-10.csv"], ...answer);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nPublished October 2026 as release 2; /);
    expect(shown("releases/releases.csv")).toMatch(/^2,2026-10,.*,return,-,checked-and-right$/m);
  });
});

describe.concurrent("published months given again with other figures", () => {
  it("are refused, and say what would be restated", async () => {
    const { command } = home(place, late, AFTER);
    const { exitCode, stdout } = await command("check", ["2026-09.csv", "2026-10.csv"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("publish with --revise --reason late-recording");
    expect(stdout).toContain(
      "September 2026, restated in 1 cell:\n  contacts, value: 1411 → 1420\nOctober 2026, restated in 1 cell:\n",
    );
  });

  it("are shown month by month before they are restated, then restated as one release", async () => {
    const { data, shown, command } = home(place, late, AFTER);
    const before = stateOf(data);
    const words = ["--revise", "--reason", "late-recording"];
    const checked = await command("check", ["2026-09.csv", "2026-10.csv"], ...words);
    expect([checked.exitCode, stateOf(data)]).toEqual([0, before]);
    expect(checked.stdout).toContain("September 2026, restated in 1 cell:\n  contacts, value: 1411 → 1420\n");
    expect(checked.stdout).toContain("No longer true:\n  September 2026, contacts: “");
    const { exitCode, stdout } = await command("publish", ["2026-09.csv", "2026-10.csv"], ...words, "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "published",
      revisions: [
        { period: "2026-09", indicator: "contacts", column: "value", from: "1411", to: "1420" },
        { period: "2026-10", indicator: "contacts", column: "value", from: "1412", to: "1415" },
      ],
      release: { seq: 3, period: "2026-10" },
    });
    expect(shown("revisions.csv").split("\n").length).toBe(4);
  });
});

describe.concurrent("answers that cannot be", () => {
  it.each([
    [["--revise"], /^--revise needs its --reason, such as late-recording: one of [a-z, -]+\.\n$/],
    [["--revise", "--reason", "sorry"], /^--reason takes one of late-recording, correction, [a-z, -]+\.\n$/],
    [
      ["--confirm", "yes"],
      /^--confirm takes one of [a-z, -]+, alone or with what it answers, such as \S+\.\n$/,
    ],
    [
      ["--confirm", "correction:contacts", "--confirm", "checked-and-right:rank"],
      /^Give every --confirm the same code/,
    ],
    [
      ["--confirm", "correction", "--confirm", "correction:rank"],
      /^--confirm with a code alone answers every/,
    ],
    [["--watch"], /^--watch is an option of check alone\.\n$/],
    [["--xlsx", "x.xlsx"], /^--xlsx is an option of template alone\.\n$/],
    [["--confirm"], /^An option is not known or lacks its value/],
  ])("%j are usage, and end with 2", async (words, sentence) => {
    const { data, command } = home(place, { "2026-10.csv": GOOD_RETURN });
    const before = stateOf(data);
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"], ...words);
    expect([exitCode, stdout, stateOf(data)]).toEqual([2, "", before]);
    expect(stderr).toMatch(sentence);
  });
});
