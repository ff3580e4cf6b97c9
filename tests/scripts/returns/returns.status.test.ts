import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { AFTER, BEFORE, home, TODAY } from "../../support/home.ts";
import { closedSite, published } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("status");

/** What `status` says of a site on a day: in words, and as programs read it. */
async function statusOf(site: Parameters<typeof home>[2], today: string) {
  const { data, folder } = home(place, {}, site);
  const before = stateOf(data);
  const run = (...words: string[]) =>
    returns(["status", "--data", data, "--today", today, ...words], { cwd: folder });
  const [inWords, inJson] = [await run(), await run("--json")];
  expect(stateOf(data)).toEqual(before);
  return {
    said: inWords.stdout,
    ends: [inWords.exitCode, inJson.exitCode],
    json: JSON.parse(inJson.stdout) as { outcome: string; status: Record<string, unknown> },
  };
}

describe.concurrent("status", () => {
  it("says that nothing is due, and what is next", async () => {
    const { said, ends, json } = await statusOf(AFTER, "2026-11-22");
    expect(ends).toEqual([0, 0]);
    expect(said).toMatch(/^Smallbridge[^\n]*: the published folder verifies\.\n/);
    expect(said).toContain("Published: up to October 2026; release 2 on ");
    expect(said).toMatch(/Next: November 2026, by 28 December 2026\.\nNothing is due\.\n$/);
    expect(json.outcome).toBe("unchanged");
    expect(json.status).toMatchObject({ newest: "2026-10", late: [], due: [], deputy: null, verifies: true });
  });

  it("says what is due, and ends with 0 until the day is over", async () => {
    const { said, ends, json } = await statusOf(AFTER, "2026-12-28");
    expect(ends).toEqual([0, 0]);
    expect(said).toMatch(/Due: November 2026, by 28 December 2026\.\n$/);
    expect(json).toMatchObject({
      outcome: "due",
      status: { due: [{ month: "2026-11", day: "2026-12-28" }], next: { month: "2026-12" } },
    });
  });

  it("says what is late, each month, and ends with 1", async () => {
    const { said, ends, json } = await statusOf(AFTER, "2027-01-29");
    expect(ends).toEqual([1, 1]);
    expect(said).toMatch(
      /Late: November 2026 was due by 28 December 2026, 32 days ago\.\nLate: December 2026 was due by 28 January 2027, 1 day ago\.\n$/,
    );
    expect(json.outcome).toBe("late");
    expect(json.status["late"]).toMatchObject([
      { month: "2026-11", days: 32 },
      { month: "2026-12", days: 1 },
    ]);
  });

  it("says what was restated, and what somebody had to look at, with the reason", async () => {
    const { site: restated } = await published({
      on: AFTER,
      reference: SMALL_FILES,
      given: { "2026-10.csv": GOOD_RETURN.replace(/,1412$/m, ",1415") },
      ...{ revise: true, reason: "source-error" },
    });
    const { said, json } = await statusOf(restated, "2026-11-22");
    expect(said).toMatch(/^Release 3, .*restated.*\.$/m);
    expect(json.status["answered"]).toMatchObject([{ seq: 3, kind: "revision", reason: "source-error" }]);
    const { said: later } = await statusOf(restated, "2028-11-22");
    expect(later).not.toContain("Release 3,");
  });

  it("names the misses that nobody has explained, and no other; and the month that the deputy publishes", async () => {
    const reference = new Map(SMALL_FILES).set(
      "targets.csv",
      "indicator,from,target\non_time,2026-04,85\ncare_rate,2026-04,60\nrank,2026-04,40\n",
    );
    const council = JSON.parse(reference.get("council.json")!) as { timetable?: object };
    reference.set(
      "council.json",
      JSON.stringify({ ...council, timetable: { ...council.timetable, deputy: 11 } }),
    );
    const given = { "2026-10.csv": GOOD_RETURN };
    const note =
      "period,indicator,role,kind,text,back_on_track_by\n2026-10,on_time,Head of care,exception,We had too few people.,2027-03\n";
    const silent = await statusOf((await published({ reference, given })).site, "2026-11-22");
    expect(silent.json.status["unexplained"]).toContain("on_time");
    expect(silent.json.status["unexplained"]).not.toContain("contacts");
    const explained = await published({ reference: new Map(reference).set("commentary.csv", note), given });
    const told = await statusOf(explained.site, "2026-11-22");
    expect(told.json.status["unexplained"]).not.toContain("on_time");
    expect(told.said).toMatch(
      /^The deputy publishes November 2026, by 28 December 2026: docs\/handover\.md\.$/m,
    );
    expect(told.json.status["deputy"]).toEqual({ month: "2026-11", day: "2026-12-28" });
  });

  it("has nothing due once the record is closed, or before it has begun", async () => {
    const { said, ends } = await statusOf(await closedSite(AFTER), "2027-06-01");
    expect(ends).toEqual([0, 0]);
    expect(said).toContain("The record is closed: nothing is due.");
    const none = join(place, "none");
    mkdirSync(none);
    const { exitCode, stdout } = await returns(["status", "--data", none], { cwd: place });
    expect([exitCode, stdout]).toEqual([0, "Nothing is published yet.\n"]);
  });

  it("ends with 1 where the folder does not verify, whatever is due", async () => {
    const { data } = home(place, {}, AFTER);
    writeFileSync(join(data, "observations.csv"), "altered\n");
    const { exitCode, stdout } = await returns(["status", "--data", data, ...TODAY], { cwd: place });
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("observations.csv: ")]);
  });
});

describe.concurrent("a file that is named", () => {
  it.each(["where the command runs", "where its user stands", "in returns/", "by its whole path"])(
    "is found %s",
    async (where) => {
      const { folder, data } = home(place, {}, BEFORE);
      const elsewhere = join(folder, "standing");
      const at =
        { "where its user stands": elsewhere, "in returns/": join(folder, "returns") }[where] ?? folder;
      writeTree(at, { "2026-10.csv": GOOD_RETURN });
      const name = where === "by its whole path" ? join(at, "2026-10.csv") : "2026-10.csv";
      const { exitCode, stdout } = await returns(["check", name, "--data", data, ...TODAY], {
        cwd: where === "by its whole path" ? place : folder,
        env: { INIT_CWD: elsewhere },
      });
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining("October 2026: no problem found")]);
    },
  );

  it("and is nowhere is said to be nowhere, a link that leads nowhere to be no plain file", async () => {
    const { folder, data } = home(place, {}, BEFORE);
    symlinkSync("gone.csv", join(folder, "2026-11.csv"));
    const words = ["check", "2026-10.csv", "2026-11.csv", "--data", data, ...TODAY, "--json"];
    const { exitCode, stdout } = await returns(words, { cwd: folder });
    const { issues } = JSON.parse(stdout) as { issues: { code: string; file: string }[] };
    expect([exitCode, issues.map(({ file, code }) => `${file} ${code}`)]).toEqual([
      1,
      ["2026-10.csv no-such-file", "2026-11.csv not-a-file"],
    ]);
  });
});

describe.concurrent("an inbox without a file", () => {
  it.each(["publish", "check"])(
    "is nothing to do for %s: exit 0, and unchanged for programs",
    async (command) => {
      const { folder, data } = home(place, {}, AFTER);
      writeTree(join(folder, "returns"), { ".DS_Store": "" });
      const before = stateOf(data);
      const run = (...words: string[]) =>
        returns([command, "--data", data, ...TODAY, ...words], { cwd: folder });
      const inWords = await run();
      expect([inWords.exitCode, inWords.stdout, inWords.stderr]).toEqual([
        0,
        "Nothing to do. There is no file in returns/ and none was named.\n",
        "",
      ]);
      const inJson = await run("--json");
      expect(inJson.exitCode).toBe(0);
      expect(JSON.parse(inJson.stdout)).toMatchObject({
        outcome: "unchanged",
        issues: [],
        release: { seq: 2, period: "2026-10" },
      });
      expect(stateOf(data)).toEqual(before);
    },
  );

  it("is not said of a folder that does not verify", async () => {
    const { folder, data } = home(place, {}, AFTER);
    mkdirSync(join(folder, "returns"));
    writeFileSync(join(data, "observations.csv"), "altered\n");
    const { exitCode, stdout } = await returns(["check", "--data", data, ...TODAY], { cwd: folder });
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("observations.csv: ")]);
  });
});
