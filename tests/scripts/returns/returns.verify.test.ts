import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { AFTER, home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { plainContentOf, spoil, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("verify");
const keyOf = (data: string) => readFileSync(join(data, "releases/key.pub"), "utf8").split("\n").at(-2)!;
/** The key of C2SP's own example: a good one, and not ours. */
const OTHER = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

describe.concurrent("verify", () => {
  it("says without a key that the record agrees with itself, and no more", async () => {
    const { data } = home(place);
    const { exitCode, stdout, stderr } = await returns(["verify", data]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      "The record of 1 release agrees with itself. Whether it is the council’s, only a key that you have from elsewhere can tell: " +
        `give it with --key.\nKey: ${keyOf(data)}\n`,
    );
  });

  it("says with the key that every file is as it was published", async () => {
    const { data } = home(place);
    const { exitCode, stdout } = await returns(["verify", "--data", data, "--key", keyOf(data)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "is what this key signed, every file is as it was published, and everything in it follows from its own returns.",
    );
  });

  it("refuses another key, and an altered figure, with the file and what to do", async () => {
    const { data } = home(place);
    const held = await returns(["verify", data, "--key", OTHER]);
    expect([held.exitCode, held.stdout]).toEqual([
      1,
      "releases/key.pub: This is not the council’s public key. Find out who put it there. Restore the published folder from its last good copy.\n" +
        "releases/checkpoint: The council’s key did not sign this. Find out who wrote it. Restore the published folder from its last good copy.\n" +
        "Refused: what is published is not what was published (2 files).\n",
    ]);
    spoil(data, "series/contacts.csv", /\d\n$/, "9\n");
    const { exitCode, stdout } = await returns(["verify", data, "--json"]);
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      1,
      {
        ...{ outcome: "refused", personalData: false },
        issues: [
          {
            ...{ code: "record-altered", severity: "error", file: "series/contacts.csv" },
            message: "This is not what was published.",
            remedy: "Restore the published folder from its last good copy.",
          },
        ],
      },
    ]);
  });

  it("gives programs the checkpoint and the key", async () => {
    const { data } = home(place);
    const { stdout } = await returns(["verify", data, "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      ...{ outcome: "verified", personalData: false, issues: [], key: keyOf(data), isKeyGiven: false },
      isWhole: true,
      checkpoint: { origin: "open-return/E06009998", size: 1, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it.each([
    ["two folders", ["one", "two"]],
    ["a folder that is not there", ["none"]],
    ["a key that is none", [".", "--key", "key"]],
  ])("ends with 2 and one sentence for %s", async (_, words) => {
    const { folder } = home(place);
    const { exitCode, stdout, stderr } = await returns(["verify", ...words], { cwd: folder });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]+\.\n$|^[^\n]+…\n$/);
  });
});

describe.concurrent("a folder that does not verify", () => {
  it("with an altered signature is refused by check and by publish, and nothing changes", async () => {
    const { data, command } = home(place);
    spoil(data, "releases/checkpoint", /....=\n$/, "AAA=\n");
    const before = stateOf(data);
    for (const name of ["check", "publish"]) {
      const { exitCode, stdout, stderr } = await command(name, ["2026-10.csv"]);
      expect([exitCode, stderr, stateOf(data)]).toEqual([1, "", before]);
      expect(stdout).toContain("releases/checkpoint: ");
      expect(stdout).toMatch(/\nRefused: what is published is not what was published \(1 file\)\.\n$/);
    }
  });

  it.each([
    ["observations.csv", /\d\n/, "7\n"],
    ["council.json", "Smallbridge", "Broadbridge"],
    ["releases/log.txt", " return ", " revision "],
  ])(
    "with an altered %s is refused by check, and written anew by publish, which says so",
    async (file, from, to) => {
      const { data, command } = home(place);
      spoil(data, file, from, to);
      const before = stateOf(data);
      const checked = await command("check", ["2026-10.csv"]);
      expect([checked.exitCode, checked.stderr, stateOf(data)]).toEqual([1, "", before]);
      expect(checked.stdout).toContain(`${file}: This is not what was published.`);
      expect(checked.stdout).toMatch(
        /The record still has each of these files: publish writes them anew\.\n$/,
      );
      const { exitCode, stderr } = await command("publish", ["2026-10.csv"]);
      expect([exitCode, stderr]).toEqual([
        0,
        `${file} was not what was published: it has been written anew from the record.\n`,
      ]);
      expect(plainContentOf(data)).toEqual(plainContentOf(writeTree(join(place, `after ${file}`), AFTER)));
      expect((await returns(["verify", data])).exitCode).toBe(0);
    },
  );

  it("is refused where it is held to the council's own copy of another key", async () => {
    const { data, folder, command } = home(place);
    const council = writeTree(join(folder, "council"), {
      "key.pub": readFileSync(join(data, "releases/key.pub"), "utf8").replace("\n", "\n\n"),
    });
    const { exitCode, stdout } = await command("check", ["2026-10.csv"], "--council", council, "--json");
    expect([exitCode, (JSON.parse(stdout) as { issues: object[] }).issues]).toMatchObject([
      1,
      [{ code: "record-unreadable", file: "key.pub" }],
    ]);
  });
});
