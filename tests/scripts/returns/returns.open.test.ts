import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { ROOT } from "../../support/command.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { home, TODAY } from "../../support/home.ts";
import { PUBLISHED } from "../../support/published.ts";
import type { Site } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { copyOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const place = workshop("open");
/** September, in which few are looked after by kin, so that a line and its partner are hidden. */
const FEW = inMonth("2026-09")
  .replace("home,foster,,,266", "home,foster,,,389")
  .replace("home,kin,,,126", "home,kin,,,3");
const LATE = FEW.replace(",1411\n", ",1420\n");
const RESTATED = ["--revise", "--reason", "late-recording"];

/** A council that publishes with a key of its own, and what the recipients of its returns do. */
function council(reference: Site = SMALL_FILES) {
  const { folder, data, shown, command, file } = home(place, { "2026-09.csv": FEW }, new Map());
  const [own, keys] = [writeTree(join(folder, "council"), reference), join(folder, "keys")];
  const send = (name: string, text: string | Uint8Array) => {
    writeFileSync(file(name), text);
    return file(name);
  };
  const publish = async (sent: Readonly<Record<string, string>>, ...words: readonly string[]) => {
    writeTree(join(folder, "sent"), sent);
    const all = Object.keys(sent);
    return command("publish", all, "--council", own, "--keys", keys, ...words);
  };
  const nonce = (seq: number, month: string) => join(keys, "nonces", `${seq}-${month}`);
  const open = (month: string, path: string, secret: string, ...words: readonly string[]) =>
    returns(["open", month, path, secret, "--data", data, ...words], { cwd: folder });
  return { folder, data, shown, keys, own, send, publish, nonce, open };
}

describe.concurrent("open, for the recipient of a return", () => {
  it("says that the commitment opens and that the same public bytes come out, and writes nothing", async () => {
    const { folder, publish, nonce, open, send, shown } = council();
    expect((await publish({ "2026-09.csv": FEW })).exitCode).toBe(0);
    expect((await publish({ "2026-10.csv": GOOD_RETURN })).exitCode).toBe(0);
    const received = send("as it came.csv", FEW);
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await open("2026-09", received, nonce(1, "2026-09"));
    expect([exitCode, stderr]).toEqual([0, ""]);
    const hash = shown("releases/log.txt").split(" ")[2]!;
    const hidden = shown(`releases/${hash}/differences.csv`).trimEnd().split("\n").length - 1;
    expect(hidden).toBeGreaterThan(1);
    expect(stdout).toBe(
      "The commitment opens: this is the file for September 2026 that the council committed to in release 1, on 2026-11-22.\n" +
        `The same public bytes come out as release 1 published: ${hidden} cells are hidden, those that differences.csv lists, and every other figure is that of the file.\n` +
        "Whether the record is the council’s, only a key that you have from elsewhere can tell: give it with --key.\n",
    );
    expect(stateOf(folder)).toEqual(before);
    const key = shown("releases/key.pub").trimEnd().split("\n").at(-1)!;
    const held = await open("2026-09", received, nonce(1, "2026-09"), "--key", key);
    expect([held.exitCode, held.stdout]).toEqual([0, expect.not.stringContaining("--key")]);
    const digits = readFileSync(nonce(1, "2026-09"), "utf8").trim();
    const inJson = await open("2026-09", received, digits, "--json");
    expect(JSON.parse(inJson.stdout)).toEqual({
      ...{ outcome: "verified", personalData: false, issues: [] },
      release: { seq: 1, hash, period: "2026-09" },
      ...{ isLatest: true, again: "same", hidden },
    });
  });

  it("says which release a file opens, where its month was restated beside another", async () => {
    const { publish, nonce, open, send } = council();
    await publish({ "2026-09.csv": FEW });
    await publish({ "2026-10.csv": GOOD_RETURN });
    const both = { "2026-09.csv": LATE, "2026-10.csv": GOOD_RETURN.replace(",1412\n", ",1415\n") };
    expect((await publish(both, ...RESTATED)).exitCode).toBe(0);
    const first = await open("2026-09", send("first.csv", FEW), nonce(1, "2026-09"));
    expect([first.exitCode, first.stdout]).toEqual([0, expect.stringContaining("to in release 1, on")]);
    expect(first.stdout).toContain(
      "\nA later release restates September 2026, and has a commitment of its own.\nThe same public bytes",
    );
    const restated = await open("2026-09", send("late.csv", LATE), nonce(3, "2026-09"));
    expect([restated.exitCode, restated.stdout]).toEqual([0, expect.stringContaining("in release 3, on")]);
    expect(restated.stdout).toContain("The same public bytes come out as release 3 published");
    expect(restated.stdout).not.toContain("later release");
    expect((await open("2026-09", send("first.csv", FEW), nonce(3, "2026-09"))).exitCode).toBe(1);
  });

  it("knows each month of a first release that brought several", async () => {
    const { publish, nonce, open, send } = council();
    expect((await publish({ "2026-09.csv": FEW, "2026-10.csv": GOOD_RETURN })).exitCode).toBe(0);
    for (const [month, text] of [
      ["2026-09", FEW],
      ["2026-10", GOOD_RETURN],
    ] as const) {
      const { exitCode, stdout } = await open(month, send("received.csv", text), nonce(1, month));
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining("The same public bytes come out")]);
    }
  });

  it("needs the answers of a release that was held, and keeps them beside the nonce for its owner's eyes alone", async () => {
    const { publish, nonce, open, send, data, shown } = council(FLOW_FILES);
    await publish({ "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) });
    expect(existsSync(`${nonce(1, "2026-09")}.answers`)).toBe(false);
    const held = flows(395, 4, 1);
    expect((await publish({ "2026-10.csv": held })).exitCode).toBe(3);
    const answer = ["--withhold", "in_care:2026-10", "--approved-by", "Data protection officer"];
    expect((await publish({ "2026-10.csv": held }, ...answer)).exitCode).toBe(0);
    const answers = `${nonce(2, "2026-10")}.answers`;
    expect(JSON.parse(readFileSync(answers, "utf8"))).toEqual({
      ...{ schema: 1, withhold: ["in_care:2026-10"], approved_by: ["Data protection officer"] },
      hidden: ["in_care:2026-10", "came:2026-10", "left:2026-10"],
    });
    expect(statSync(answers).mode & 0o777).toBe(0o600);
    expect(Object.keys(stateOf(data)!).filter((path) => path.includes("answers"))).toEqual([]);
    const hash = shown("releases/log.txt").trimEnd().split("\n").at(-1)!.split(" ")[2]!;
    expect(shown(`releases/${hash}/release.json`)).not.toContain("in_care");

    const received = send("received.csv", held);
    const without = await open("2026-10", received, nonce(2, "2026-10"));
    expect([without.exitCode, without.stdout]).toEqual([
      1,
      expect.stringContaining("give it with --answers."),
    ]);
    const withThem = await open("2026-10", received, nonce(2, "2026-10"), "--answers", answers);
    expect([withThem.exitCode, withThem.stdout]).toEqual([
      0,
      expect.stringContaining("The same public bytes"),
    ]);
  });

  it("arrives at the same bytes by the answers alone, where the question came from the council's private list", async () => {
    const { folder, publish, nonce, open, send, keys } = council(FLOW_FILES);
    await publish({ "2026-09.csv": flows(392, 12, 11, inMonth("2026-09")) });
    const told = "period,indicator,breakdown,category,column,value\n2026-10,left,,,value,3\n";
    writeTree(keys, new Map([["told.csv", told]]));
    const held = flows(392, 3, 3); // without the list nothing asks
    expect((await publish({ "2026-10.csv": held })).exitCode).toBe(3);
    expect((await publish({ "2026-10.csv": held }, "--withhold", "in_care:2026-10")).exitCode).toBe(0);
    const answers = writeTree(join(folder, "recipient"), {
      answers: readFileSync(`${nonce(2, "2026-10")}.answers`, "utf8"),
    });
    rmSync(join(keys, "told.csv"));
    const words = ["2026-10", send("received.csv", held), nonce(2, "2026-10")] as const;
    const without = await open(...words);
    expect([without.exitCode, without.stdout]).toEqual([1, expect.stringContaining("Other public bytes")]);
    const { exitCode, stdout } = await open(...words, "--answers", join(answers, "answers"));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("The same public bytes come out")]);
  });

  it("takes the answers of a drop of two months for the month that they are about, and for the other", async () => {
    const { publish, nonce, open, send } = council(FLOW_FILES);
    const august = flows(390, 9, 7, inMonth("2026-08"));
    await publish({ "2026-08.csv": august });
    const drop = {
      "2026-09.csv": flows(393, 4, 1, inMonth("2026-09")),
      "2026-10.csv": flows(402, 18, 9),
    };
    const done = await publish(drop, "--withhold", "in_care");
    expect([done.exitCode, done.stderr]).toEqual([0, ""]);
    for (const [name, text] of Object.entries(drop)) {
      const secret = nonce(2, name.slice(0, 7));
      const words = [name.slice(0, 7), send("received.csv", text), secret, "--answers", `${secret}.answers`];
      const { exitCode, stdout } = await open(words[0]!, words[1]!, ...(words.slice(2) as [string]));
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining("The same public bytes come out")]);
    }
  });

  it("ends with 1 for another file, another nonce, and one flipped bit, and repeats nothing of the file", async () => {
    const { publish, nonce, open, send } = council();
    await publish({ "2026-09.csv": FEW });
    const flipped = Buffer.from(FEW);
    flipped[flipped.length - 3]! ^= 1;
    const personal = "period,name\n2026-09,Jane Smith\n";
    const secret = nonce(1, "2026-09");
    for (const [text, digits] of [
      [LATE, secret],
      [flipped, secret],
      [personal, secret],
      [FEW, createHash("sha256").update("another").digest("hex")],
    ] as const) {
      const { exitCode, stdout, stderr } = await open("2026-09", send("received.csv", text), digits);
      expect([exitCode, stderr]).toEqual([1, ""]);
      expect(stdout).toMatch(
        /^The nonce and the file do not open the commitment for September 2026\.\nLook whether this is the file as it was sent/,
      );
      expect(stdout).not.toMatch(/Jane|received|\d{4}\.csv/);
    }
  });

  it("tells a file whose line ends were changed on the way", async () => {
    const { publish, nonce, open, send } = council();
    await publish({ "2026-09.csv": FEW.replaceAll("\n", "\r\n") });
    const marked = `\u{feff}${FEW}`;
    for (const text of [FEW, marked]) {
      const { exitCode, stdout } = await open("2026-09", send("received.csv", text), nonce(1, "2026-09"));
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining("with other line ends")]);
    }
  });

  it("refuses a record that does not verify before it says anything of the file", async () => {
    const { publish, nonce, open, send, data, shown } = council();
    await publish({ "2026-09.csv": FEW });
    writeFileSync(join(data, "observations.csv"), shown("observations.csv").replace(",1411", ",1412"));
    const { exitCode, stdout } = await open("2026-09", send("received.csv", FEW), nonce(1, "2026-09"));
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("observations.csv: ")]);
    expect(stdout).not.toContain("The commitment opens");
  });

  it("still opens a commitment after a withdrawal, and says why no more can be shown", async () => {
    const { folder, publish, nonce, open, send, data, own, keys } = council();
    await publish({ "2026-09.csv": FEW });
    const words = ["2026-09", "contacts", "--reason", "legal", "--data", data, "--council", own];
    const taken = await returns(["withdraw", ...words, "--keys", keys, ...TODAY], { cwd: folder });
    expect([taken.exitCode, taken.stderr]).toEqual([0, ""]);
    const { exitCode, stdout } = await open("2026-09", send("received.csv", FEW), nonce(1, "2026-09"));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("The commitment opens: ")]);
    expect(stdout).toContain("A tombstone in the record says so.");
    expect(stdout).not.toContain("The same public bytes come out");
  });

  it.each([
    ["without a nonce", ["2026-09", "sent.csv"]],
    ["with a nonce that is none", ["2026-09", "sent.csv", "abc"]],
    ["with a file that is not there", ["2026-09", "Jane Smith.csv", "0".repeat(64)]],
    ["of no month", ["September", "sent.csv", "0".repeat(64)]],
    ["with answers that are none", ["2026-09", "sent.csv", "0".repeat(64), "--answers", "sent.csv"]],
    ["with a key that is none", ["2026-09", "sent.csv", "0".repeat(64), "--key", "x"]],
    ["where nothing is published", ["2026-09", "sent.csv", "0".repeat(64), "--data", "nowhere"]],
  ])("%s ends with 2 and a sentence that repeats no name", async (_, words) => {
    const { folder } = council();
    writeTree(folder, { "sent.csv": FEW });
    const { exitCode, stdout, stderr } = await returns(["open", ...words], { cwd: folder });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toContain("Jane");
  });

  it("opens October of the illustrative council, published after 66 months", async () => {
    const { folder, send } = council();
    const data = copyOf(PUBLISHED, join(folder, "nenebridge"));
    const october = join(ROOT, "examples/nenebridge/next/2026-10.csv");
    const options = ["--data", data, "--council", join(ROOT, "council"), "--now", "2026-11-20T08:30:00Z"];
    const done = await returns(["publish", october, ...options], { cwd: ROOT });
    expect([done.exitCode, done.stderr]).toEqual([0, ""]);
    const received = send("received.csv", readFileSync(october));
    const seed = readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8");
    const nonce = createHash("sha256").update(`${seed} 68 nonce 2026-10`).digest("hex");
    const { exitCode, stdout } = await returns(["open", "2026-10", received, nonce, "--data", data]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("come out as release 68 published: ")]);
    rmSync(data, { recursive: true });
  });
});
