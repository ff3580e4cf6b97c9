import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { ROOT } from "../../support/command.ts";
import { AFTER, home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { spoil, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("withdraw");
const FIGURE = "1411"; // September's contacts: the number stands nowhere else
const hashes = AFTER.get("releases/log.txt")!
  .trimEnd()
  .split("\n")
  .map((line) => line.split(" ")[2]!);

/** Every file below a folder that says a text. */
function saying(data: string, text: string): string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter(
      (each) => each.isFile() && readFileSync(join(each.parentPath, each.name), "latin1").includes(text),
    )
    .map(({ name }) => name);
}

const objectOf = (path: string) => {
  const lines = AFTER.get("releases/SHA256SUMS")!.split("\n");
  return `objects/${lines.find((line) => line.endsWith(`  ${path}`))!.slice(0, 64)}.csv`;
};

type Damage = (data: string) => void;
const inBoth =
  (path: string, from: string): Damage =>
  (data) => {
    for (const each of [path, objectOf(path)]) spoil(data, each, from, "9");
  };

/** What is broken, and whether the record can still go on. */
const SIGNED: readonly (readonly [string, string, Damage])[] = [
  [
    "a flipped digit in another month's return and its object",
    "personal-data",
    inBoth("returns/2026-10.csv", "2"),
  ],
  ["an altered plain file", "correction", (data) => spoil(data, "observations.csv", ",1411", ",14110")],
  [
    "a missing list of an earlier edition",
    "legal",
    (data) => rmSync(join(data, `releases/${hashes[0]}/edition/SHA256SUMS`)),
  ],
  [
    "a file that nobody published, with the figure",
    "source-error",
    (data) => {
      mkdirSync(join(data, "objects/old"), { recursive: true });
      cpSync(join(data, "series/contacts.csv"), join(data, "objects/old/contacts.csv"));
    },
  ],
];
const UNSIGNED: readonly (readonly [string, string, Damage])[] = [
  [
    "a broken end of the log",
    "personal-data",
    (data) => writeFileSync(join(data, "releases/tile/entries/000.p/2"), ""),
  ],
  ["an altered checkpoint", "legal", (data) => spoil(data, "releases/checkpoint", "\n2\n", "\n3\n")],
  ["figures that are altered under every name", "correction", inBoth("observations.csv", ",1412")],
];

describe.concurrent("a figure is withdrawn from a folder that does not hold", () => {
  it.each(SIGNED)("with %s: by a release (%s)", async (_, reason, damage) => {
    const { data, command, shown } = home(place, {}, AFTER);
    damage(data);
    const { exitCode, stdout } = await command("withdraw", [], "2026-09", "contacts", "--reason", reason);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("taken back as release 3")]);
    expect(saying(data, `,${FIGURE}`)).toEqual([]);
    expect(shown("releases/log.txt")).toContain(` withdrawal ${reason} `);
  });

  it("and says what still does not hold", async () => {
    const { data, command } = home(place, {}, AFTER);
    inBoth("returns/2026-10.csv", "2")(data);
    const words = ["2026-09", "contacts", "--reason", "personal-data"];
    const { stderr } = await command("withdraw", [], ...words);
    expect(stderr).toContain("returns/2026-10.csv: This is not what was published.");
    expect(stderr).toContain(
      "The figure is gone, and the record still has 2 faults: mend it before you build.",
    );
  });

  it("and holds again where only a list was missing", async () => {
    const { data, command } = home(place, {}, AFTER);
    rmSync(join(data, `releases/${hashes[0]}/edition/SHA256SUMS`));
    const words = ["2026-09", "contacts", "--reason", "legal"];
    expect((await command("withdraw", [], ...words)).stderr).toBe("");
    const { exitCode } = await returns(["verify", data]);
    expect(exitCode).toBe(0);
  });

  it.each(UNSIGNED)(
    "with %s: the bytes go, nothing is signed, and it says how to mend it (%s)",
    async (_, reason, damage) => {
      const { data, command, shown } = home(place, {}, AFTER);
      damage(data);
      const before = shown("releases/checkpoint");
      const words = ["2026-09", "contacts", "--reason", reason];
      const { exitCode, stdout } = await command("withdraw", [], ...words);
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining("Taken away: no file")]);
      expect(stdout).toContain("run the same withdraw again");
      expect(saying(data, `,${FIGURE}`)).toEqual([]);
      expect(shown("releases/checkpoint")).toBe(before);
      expect(shown("returns/2026-10.csv")).toContain("2026-10,"); // what is not withdrawn stays
    },
  );

  it("signs nothing that does not go on from what the key signed last", async () => {
    const { folder, data, command, shown } = home(place, {}, AFTER);
    const keys = join(folder, "keys");
    mkdirSync(keys);
    cpSync(join(ROOT, "examples/demonstration-key.pem"), join(keys, "private.pem"));
    writeFileSync(join(keys, "checkpoint"), shown("releases/checkpoint").replace("\n2\n", "\n3\n"));
    const before = shown("releases/checkpoint");
    const words = ["2026-09", "contacts", "--reason", "personal-data", "--keys", keys, "--json"];
    const { exitCode, stdout } = await command("withdraw", [], ...words);
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      1,
      expect.objectContaining({ outcome: "withdrawn", isSigned: false }),
    ]);
    expect(saying(data, `,${FIGURE}`)).toEqual([]);
    expect(shown("releases/checkpoint")).toBe(before);
  });
});

describe.concurrent("a withdrawn figure that is given anew", () => {
  it("comes back corrected by two roles, from the list that the withdrawal left beside the key", async () => {
    const { folder, data, command, shown } = home(place, { "2026-09.csv": corrected("1399") }, new Map());
    const council = ["--council", writeTree(join(folder, "council"), SMALL_FILES)];
    const keys = ["--keys", join(folder, "keys"), ...council];
    writeTree(join(folder, "sent"), { "first/2026-09.csv": corrected(FIGURE) });
    expect((await command("publish", ["first/2026-09.csv"], ...keys)).exitCode).toBe(0);
    const words = ["2026-09", "contacts", "--reason", "personal-data", ...keys];
    expect((await command("withdraw", [], ...words)).exitCode).toBe(0);
    const list = join(folder, "keys/withdrawn/2");
    expect(statSync(list).mode & 0o777).toBe(0o600);
    expect(readFileSync(list, "utf8")).not.toContain(FIGURE);

    const [one, other] = ["Director of services", "Data protection officer"].map((role) => [
      "--approved-by",
      role,
    ]);
    const revised = ["--revise", "--reason", "correction", ...one!];
    const alone = await command("publish", ["2026-09.csv"], ...revised, ...keys);
    expect([alone.exitCode, alone.stdout]).toEqual([1, expect.stringContaining("--approved-by twice")]);
    const both = [...revised, ...other!, ...keys];
    const same = await command("publish", ["first/2026-09.csv"], ...both);
    expect([same.exitCode, same.stdout]).toEqual([1, expect.stringContaining("is given as it was.")]);
    expect((await command("publish", ["2026-09.csv"], ...both)).exitCode).toBe(0);
    expect(shown("returns/2026-09.csv")).toContain("contacts,,,,,1399\n");
    expect(shown("revisions.csv")).toContain("contacts,,,value,c,1399\n");
    expect(saying(data, `,${FIGURE}`)).toEqual([]);
  });
});

/** September with this many contacts. */
function corrected(value: string): string {
  return withCells("contacts", { value }, inMonth("2026-09"));
}
