import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { forgedSite } from "../../support/forged.ts";
import { AFTER, BEFORE, home } from "../../support/home.ts";
import { published, type Site } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { contentOf, spoil, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("seen");
const keyOf = (data: string) => readFileSync(join(data, "releases/key.pub"), "utf8").split("\n").at(-2)!;

describe.concurrent("verify", () => {
  it("refuses what somebody signed who has the key, where it does not follow from its own returns", async () => {
    const forged = await forgedSite(
      { on: BEFORE, reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } },
      (honest) => ({ "observations.csv": honest.get("observations.csv")!.replace(",1411\n", ",1111\n") }),
    );
    const { data, command } = home(place, {}, forged);
    const { exitCode, stdout } = await returns(["verify", data, "--key", keyOf(data)]);
    expect([exitCode, stdout]).toEqual([
      1,
      "observations.csv: This is what the council signed, but it does not follow from the council’s own returns. " +
        "Ask the council who published it: whoever did had its key.\n" +
        "Refused: what was signed does not follow from its own returns (1 file).\n",
    ]);
    expect((await command("check", [], "--reference")).exitCode).toBe(0);
  });
});

describe.concurrent("verify --state", () => {
  const OTHER_OCTOBER = GOOD_RETURN.replace(",1412\n", ",1413\n");
  const sites = Promise.all([
    published({
      on: AFTER,
      reference: SMALL_FILES,
      given: { "2026-11.csv": inMonth("2026-11") },
      now: "2026-12-22T12:00:00Z",
    }),
    published({ on: BEFORE, reference: SMALL_FILES, given: { "2026-10.csv": OTHER_OCTOBER } }),
  ]);

  /** What is said of a site where another was seen before. */
  async function after(seen: Site, now: Site, ...words: string[]) {
    const { folder, data } = home(place, {}, seen);
    const next = writeTree(join(folder, "next"), now);
    const state = join(folder, "seen");
    const first = await returns(["verify", data, "--state", state]);
    expect([first.exitCode, first.stdout]).toEqual([
      0,
      expect.stringContaining("Nothing was known of this log before: from now on it is remembered.\n"),
    ]);
    const before = contentOf(state);
    const { exitCode, stdout } = await returns(["verify", next, "--state", state, ...words]);
    return {
      exitCode,
      stdout,
      state,
      isRewritten: JSON.stringify(contentOf(state)) !== JSON.stringify(before),
    };
  }

  it("remembers a log, and says that it is the same", async () => {
    const { exitCode, stdout, state, isRewritten } = await after(AFTER, AFTER);
    expect([exitCode, isRewritten]).toEqual([0, false]);
    expect(stdout).toMatch(/\nIt is as it was seen on \d+ [A-Z][a-z]+ \d{4}, and has the same key\.\n/);
    const [key, day, ...note] = readFileSync(join(state, "open-return_E06009998.seen"), "utf8").split("\n");
    expect([key, note.join("\n")]).toEqual([
      AFTER.get("releases/key.pub")!.split("\n").at(-2),
      AFTER.get("releases/checkpoint"),
    ]);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("says that a longer log goes on from it, and remembers the longer one", async () => {
    const [{ site: longer }] = await sites;
    const { exitCode, stdout, state } = await after(BEFORE, longer);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /\nIt goes on from the 1 release seen on \d+ [A-Z][a-z]+ \d{4}, and has the same key\.\n/,
    );
    expect(readFileSync(join(state, "open-return_E06009998.seen"), "utf8")).toContain(
      longer.get("releases/checkpoint")!,
    );
  });

  it("refuses an older log, and keeps what it knew", async () => {
    const { exitCode, stdout, isRewritten } = await after(AFTER, BEFORE);
    expect([exitCode, isRewritten]).toEqual([1, false]);
    expect(stdout).toMatch(
      /^releases\/checkpoint: This log is older than what was seen on [^:]+: it has 1 release, and had 2 then\. [^\n]+\nRefused: it does not go on from what was seen\.\n$/,
    );
  });

  it("refuses another history of the same length, and a longer one", async () => {
    const [{ site: longer }, { site: other }] = await sites;
    for (const [seen, now] of [
      [AFTER, other],
      [other, longer],
    ] as const) {
      const { exitCode, stdout, isRewritten } = await after(seen, now);
      expect([exitCode, isRewritten]).toEqual([1, false]);
      expect(stdout).toContain("are two histories: this one does not begin with the 2 releases of that day.");
    }
  });

  it("refuses another key, with a code for programs", async () => {
    const { folder, data } = home(place);
    const own = join(folder, "own");
    const sent = writeTree(join(folder, "first"), { "2026-09.csv": inMonth("2026-09") });
    const council = writeTree(join(folder, "council"), SMALL_FILES);
    const words = [
      "--data",
      own,
      "--council",
      council,
      "--keys",
      join(folder, "keys"),
      "--today",
      "2026-11-22",
    ];
    expect((await returns(["publish", join(sent, "2026-09.csv"), ...words], { cwd: folder })).exitCode).toBe(
      0,
    );
    const state = join(folder, "seen");
    expect((await returns(["verify", data, "--state", state])).exitCode).toBe(0);
    const { exitCode, stdout } = await returns(["verify", own, "--state", state, "--json"]);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { outcome: "refused", issues: [{ code: "record-other-key", file: "releases/checkpoint" }] },
    ]);
  });

  it("remembers nothing of a record that does not hold, and does not write over a memory that is damaged", async () => {
    const { folder, data } = home(place);
    spoil(data, "latest.csv", /\d\n/, "77\n");
    const state = join(folder, "seen");
    expect((await returns(["verify", data, "--state", state])).exitCode).toBe(1);
    expect(contentOf(state)).toBeUndefined();
    writeTree(state, { "open-return_E06009998.seen": "half" });
    const { exitCode, stderr } = await returns(["verify", home(place).data, "--state", state]);
    expect([exitCode, stderr]).toEqual([
      4,
      expect.stringContaining("is damaged: restore it from its last good copy"),
    ]);
  });
});
