import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { takenFrom } from "../../scripts/returns/peers.ts";
import { keyLine, verifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { ended } from "../support/command.ts";
import { BEFORE } from "../support/home.ts";
import { logMeans, PAIR } from "../support/log.ts";
import { published, type Site } from "../support/publish.ts";
import { built, returns } from "../support/returns.ts";
import { serve } from "../support/serve.ts";
import { GOOD_RETURN, inMonth, SMALL, SMALL_FILES, withCells } from "../support/small.ts";
import { workshop, writeTree } from "../support/tree.ts";

/* Otherbridge runs this software too: a second record, signed and served over HTTP. */

const place = workshop("peers");
const [data, council, theirs] = ["data", "council", "theirs"].map((name) => join(place, name)) as [
  string,
  string,
  string,
];

const asOther = (text: string) =>
  text.replaceAll("E06009998", "E06009997").replace("Smallbridge", "Otherbridge");
const reference = new Map([...SMALL_FILES].map(([file, text]) => [file, asOther(text)]));
const hidden = asOther(
  withCells("caseload", { numerator: "c", denominator: "c", value: "c" }, inMonth("2026-09")),
);
const { site: september } = await published({ reference, given: { "2026-09.csv": hidden } });
const { site: october } = await published({
  ...{ on: september, reference, given: { "2026-10.csv": asOther(GOOD_RETURN) } },
});
/** The same month published with another figure, by the same key: another first entry of its log. */
const { site: forked } = await published({
  ...{ reference, given: { "2026-09.csv": asOther(inMonth("2026-09")) }, now: "2026-11-23T12:00:00Z" },
});
const KEY = september.get("releases/key.pub")!.trimEnd().split("\n").at(-1)!;

let host: Awaited<ReturnType<typeof serve>>;

beforeEach(async () => {
  for (const folder of [data, council, theirs]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  writeTree(data, BEFORE);
  writeTree(council, SMALL_FILES);
  writeTree(theirs, september);
  host = await serve(theirs, "/figures/");
  naming({});
});
afterEach(() => host.close());

/** Writes our `council.json`, with Otherbridge as a peer that is named so. */
function naming(changed: Readonly<Record<string, string>>): void {
  const ours = JSON.parse(SMALL_FILES.get("council.json")!) as object;
  const peer = { name: "Otherbridge", address: host.url, key: KEY, ...changed };
  writeFileSync(join(council, "council.json"), JSON.stringify({ ...ours, peers: [peer] }));
}

function serving(site: Site): void {
  rmSync(theirs, { recursive: true, force: true });
  writeTree(theirs, site);
}

/** What is taken from Otherbridge's folder, or why nothing is: the same as the command does with its address. */
const taken = (changed: Readonly<Record<string, string>>) =>
  takenFrom(
    { name: "Otherbridge", address: theirs, key: KEY, ...changed },
    { council: SMALL.council, indicators: SMALL.indicators, data, now: new Date("2026-11-24T12:00:00Z") },
  );

const importing = () =>
  ended(process.execPath, [built("peers"), "--data", data, "--council", council], { cwd: place });
const shown = (file: string) => readFileSync(join(data, "comparators/peers", file), "utf8");

describe("npm run peers", () => {
  it("takes over the months of the same figures, hidden ones hidden, in a release that verifies", async () => {
    const { exitCode, stdout, stderr } = await importing();
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Otherbridge: \d+ figures of \d+ indicators, as at 22 November 2026 \(1 release\)\.\n/,
    );
    expect(stdout).toContain("Published as release 2.");
    const own = september.get("series/on_time.csv")!.trimEnd().split("\n").slice(1);
    const headline = own.map((line) => line.split(",")).filter((cells) => cells[3] === "");
    expect(shown("E06009997.csv")).toContain(
      headline.map((cells) => ["on_time", cells[0], ...cells.slice(5)].join(",")).join("\n"),
    );
    expect(shown("E06009997.csv")).toContain("caseload,2026-09,c,c,c\n");
    expect(shown("E06009997.csv")).not.toContain("contacts"); // a count
    expect(shown("peers.csv")).toContain(`E06009997,Otherbridge,${host.url},${KEY},1,`);
    expect((await returns(["verify", data])).exitCode).toBe(0);
    expect((await importing()).stdout).toContain("Nothing has changed since the last import.");
  });

  it("goes on from what was last seen, and refuses a log that went backwards", async () => {
    await importing();
    serving(october);
    expect((await importing()).stdout).toContain("(2 releases)");
    const before = shown("E06009997.csv");
    expect(before).toContain("caseload,2026-10,");
    serving(september);
    const { exitCode, stderr } = await importing();
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Otherbridge");
    expect(stderr).toContain("This log is older than what was seen");
    expect(shown("E06009997.csv")).toBe(before);
  });

  it("refuses a valid key that is not the record’s, and a log that forked from what was seen", async () => {
    const other = keyLine(await verifierKey("open-return/E06009997", PAIR.publicKey, logMeans));
    expect(await taken({ key: other })).toMatch(/^Otherbridge \(.*\): .*releases\/key\.pub/);
    const first = await taken({});
    if (typeof first === "string") throw new Error(first);
    mkdirSync(join(data, "comparators/peers"), { recursive: true });
    writeFileSync(join(data, "comparators/peers/E06009997.seen.txt"), first.seen);
    serving(forked);
    expect(await taken({})).toContain(
      "are two histories: this one does not begin with the 1 release of that",
    );
  });

  it("takes the files of a council out that is a peer no more", async () => {
    await importing();
    writeTree(council, SMALL_FILES);
    expect((await importing()).exitCode).toBe(0);
    expect(() => readdirSync(join(data, "comparators/peers"))).toThrow();
    expect((await returns(["verify", data])).exitCode).toBe(0);
  });

  it.each<[string, () => void, string]>([
    ["a key that is none", () => naming({ key: KEY.slice(0, -8) + "AAAAAAA=" }), "is no public key"],
    [
      "a figure that was altered",
      () => {
        const file = [...september.keys()].find(
          (path) => september.get(path) === september.get("observations.csv"),
        )!;
        for (const path of new Set([file, "observations.csv", ...september.keys()]))
          if (september.get(path) === september.get("observations.csv"))
            writeFileSync(join(theirs, path), september.get(path)!.replace(/\d\n$/, "9\n"));
      },
      "This is not what was published",
    ],
    [
      "a checkpoint that another key signed",
      () => writeFileSync(join(theirs, "releases/checkpoint"), BEFORE.get("releases/checkpoint")!),
      "releases/checkpoint",
    ],
    [
      "an address where nothing is",
      () => naming({ address: `${host.url}none/` }),
      "Nothing has been published",
    ],
    ["our own record", () => serving(BEFORE), "releases/"],
  ])("refuses %s, and changes nothing", async (_, spoil, said) => {
    spoil();
    const { exitCode, stderr } = await importing();
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Otherbridge");
    expect(stderr).toContain(said);
    expect(() => readdirSync(join(data, "comparators"))).toThrow();
  });
});
