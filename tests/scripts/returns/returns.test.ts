import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ended, ROOT } from "../../support/command.ts";
import { AFTER, BEFORE, home, TODAY } from "../../support/home.ts";
import { published } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, rowOf, SMALL_FILES, withCells } from "../../support/small.ts";
import { contentOf, plainContentOf, copyOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("returns");
writeTree(join(place, "council"), SMALL_FILES);

describe.concurrent("publish", () => {
  it("publishes a good return, says so, and ends with 0", async () => {
    const { data, folder, command } = home(place);
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("Published October 2026 as release 2; 0 figures hidden to protect privacy.\n");
    expect(plainContentOf(data)).toEqual(plainContentOf(writeTree(join(place, "after"), AFTER)));
    expect(readdirSync(folder).sort()).toEqual(["data", "sent"]);
  });

  it("takes away a reference file that the council has taken away", async () => {
    const reference = new Map(SMALL_FILES).set("targets.csv", "indicator,from,target\non_time,2026-04,85\n");
    const { site } = await published({ reference, given: { "2026-09.csv": inMonth("2026-09") } });
    const { data, command } = home(place, undefined, site);
    expect(Object.keys(contentOf(data)!)).toContain("targets.csv");
    const council = ["--council", join(place, "council"), "--reason", "correction"];
    const { exitCode } = await command("publish", ["2026-10.csv"], ...council);
    expect([exitCode, Object.keys(contentOf(data)!).includes("targets.csv")]).toEqual([0, false]);
  });

  it("leaves what is published already as it is, and ends with 0", async () => {
    const { data, command } = home(place, undefined, AFTER);
    const before = stateOf(data);
    const { exitCode, stdout } = await command("publish", ["2026-10.csv"]);
    expect([exitCode, stdout]).toEqual([
      0,
      "October 2026: published already, with these figures. Nothing has changed.\n",
    ]);
    expect(stateOf(data)).toEqual(before);
  });

  it("refuses one wrong cell by its row and column, touches nothing, and ends with 1", async () => {
    const { data, folder, command } = home(place, { "2026-10.csv": withCells("on_time", { value: "82.1" }) });
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await command("publish", ["2026-10.csv"]);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toBe(
      `2026-10.csv, row ${rowOf("on_time")}, “Assessments on time”, value: The value is not numerator ÷ denominator to 1 decimal. ` +
        "Check all three cells of this row; a value shifted by a row looks like this.\n" +
        "Refused: 1 problem. Further checks follow once this is settled. Nothing has been published or changed.\n",
    );
    expect(stateOf(folder)).toEqual(before);
    expect(contentOf(data)).toEqual(contentOf(writeTree(join(place, "before"), BEFORE)));
  });

  it("takes several months at once, in whatever order", async () => {
    const { data, command } = home(
      place,
      { "2026-09.csv": inMonth("2026-09"), "2026-10.CSV": GOOD_RETURN },
      new Map(),
    );
    const { exitCode, stdout } = await command(
      "publish",
      ["2026-10.CSV", "2026-09.csv"],
      "--council",
      join(place, "council"),
    );
    expect(stdout).toContain("Published September 2026, October 2026 as release 2");
    expect([exitCode, Object.keys(contentOf(data)!).includes("returns/2026-10.csv")]).toEqual([0, true]);
  });

  it("refuses all of several for one that is bad", async () => {
    const { data, command } = home(place, { "2026-10.csv": GOOD_RETURN, "2026-11.csv": inMonth("2026-11") });
    const before = stateOf(data);
    const { exitCode, stdout } = await command("publish", ["2026-10.csv", "2026-11.csv"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      "2026-11.csv, period: November 2026 is not over yet. Send it after 30 November 2026.",
    );
    expect(stateOf(data)).toEqual(before);
  });

  it("refuses a gap, and names the month that is missing", async () => {
    const { data, command } = home(place, { "2026-11.csv": inMonth("2026-11") });
    const before = stateOf(data);
    const { exitCode, stdout } = await command("publish", ["2026-11.csv"], "--today", "2026-12-22");
    expect([exitCode, stateOf(data)]).toEqual([1, before]);
    expect(stdout).toContain("October 2026 has not been published yet.");
  });

  it("refuses a month that is over tomorrow", async () => {
    const { file, data } = home(place);
    const at = (...words: string[]) => returns(["check", file("2026-10.csv"), "--data", data, ...words]);
    expect((await at("--today", "2026-10-31")).exitCode).toBe(1);
    expect((await at("--today", "2026-11-01")).exitCode).toBe(0);
  });

  it("refuses a council that does not say that it is illustrative, and has published as if it were", async () => {
    const { data, folder, command } = home(place);
    const reference = new Map(SMALL_FILES).set(
      "council.json",
      '{ "name": "Smallbridge", "la_code": "E06009998" }',
    );
    const council = writeTree(join(folder, "council"), reference);
    const before = stateOf(data);
    const { exitCode, stdout } = await command("publish", ["2026-10.csv"], "--council", council);
    expect([exitCode, stateOf(data)]).toEqual([1, before]);
    expect(stdout).toMatch(
      /^council\.json, illustrative: The record is that of an illustrative council, and council\.json no longer says so\./,
    );
  });

  it("refuses folders, links and files that are not there, without their names", async () => {
    const { folder, command, data } = home(place);
    mkdirSync(join(folder, "sent/2026-11.csv"));
    symlinkSync("2026-10.csv", join(folder, "sent/2026-12.csv"));
    const before = stateOf(data);
    const { exitCode, stdout } = await command(
      "publish",
      ["2026-11.csv", "2026-12.csv", "zqxwv.csv"],
      "--json",
    );
    expect([exitCode, stateOf(data)]).toEqual([1, before]);
    const { issues } = JSON.parse(stdout) as { issues: Record<string, unknown>[] };
    expect(issues.map(({ code, file }) => `${String(file)}: ${String(code)}`)).toEqual([
      "2026-11.csv: not-a-file",
      "2026-12.csv: not-a-file",
      "file 3: file-name",
      "file 3: no-such-file",
    ]);
    expect(stdout).not.toContain("zqxwv");
  });

  it("repeats no cell, header or name of a file that it refuses", async () => {
    const secret = "Zebedee";
    const { command } = home(place, {
      "2026-10.csv": withCells(
        "rank",
        { indicator: secret, value: secret },
        GOOD_RETURN.replace("category", secret),
      ),
      "2026-09.csv": inMonth(
        "2026-09",
        withCells("contacts", { period: secret, la_code: secret, value: `${secret}\u001b[2J` }),
      ),
      [`${secret}.csv`]: `{"${secret}": 1}`,
      "2026-08.csv": `${GOOD_RETURN}"${secret}\n`,
      "2026-07.csv": inMonth("2026-07", withCells("contacts", { value: secret })),
    });
    const files = ["2026-10.csv", "2026-09.csv", `${secret}.csv`, "2026-08.csv", "2026-07.csv"];
    const refused = await Promise.all([
      command("check", files),
      ...files.map((file) => command("check", [file], "--json", "--show-read")),
    ]);
    for (const { exitCode, stdout, stderr } of refused) {
      expect([exitCode, stderr]).toEqual([1, ""]);
      expect(stdout).not.toContain(secret);
      // eslint-disable-next-line no-control-regex -- a terminal's escapes are what it looks for
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    }
  });
});

describe.concurrent("check", () => {
  it("says what publishing would do, and writes nothing", async () => {
    const { folder, command } = home(place, { "2026-10.csv": withCells("contacts", { value: "3" }) });
    const before = stateOf(folder);
    const { exitCode, stdout } = await command("check", ["2026-10.csv"]);
    expect([exitCode, stateOf(folder)]).toEqual([0, before]);
    expect(stdout).toContain(
      "New headlines, October 2026:\n  Contacts about a child: hidden to protect privacy\n",
    );
    expect(stdout).toContain("Hidden for the first time:\n  October 2026, contacts\n");
    expect(stdout.split("\n").slice(-2).join("\n")).toBe(
      "October 2026: no problem found; 1 figure hidden to protect privacy; it would be release 2. Nothing has been published.\n",
    );
  });

  it("makes no folder where there is none", async () => {
    const { folder, file } = home(place);
    const none = join(folder, "none");
    const { exitCode } = await returns([
      "check",
      file("2026-10.csv"),
      "--data",
      none,
      "--council",
      join(place, "council"),
      ...TODAY,
    ]);
    expect([exitCode, stateOf(none)]).toEqual([0, undefined]);
  });

  it("tells what was read kindly, and that it is nothing to do anything about", async () => {
    const { command } = home(place, { "2026-10.csv": GOOD_RETURN.replaceAll("\n", "\r\n") });
    const { stdout } = await command("check", ["2026-10.csv"]);
    expect(stdout.split("\n")[0]).toBe(
      "2026-10.csv: Read exactly, though its lines end as they do on Windows or old Macs.",
    );
  });
});

describe.concurrent("Nenebridge", () => {
  it("publishes October 2026 as release 68, as anyone would", async () => {
    const data = copyOf(join(ROOT, "public/data"), join(place, "nenebridge"));
    const words = ["publish", "examples/nenebridge/next/2026-10.csv", "--data", data, ...TODAY, "--json"];
    const { exitCode, stdout } = await ended("npm", ["run", "-s", "returns", "--", ...words]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "published",
      release: { seq: 68, period: "2026-10" },
    });
    const sums = await ended("sha256sum", ["--check", "--quiet", "--strict", "releases/SHA256SUMS"], {
      cwd: data,
    });
    expect([sums.exitCode, sums.stdout]).toEqual([0, ""]);
    const last = readFileSync(join(data, "returns/2026-10.csv"), "utf8");
    expect(last).toContain("2026-10,E06009999,placements,type,other,,,c\n");
  });
});
