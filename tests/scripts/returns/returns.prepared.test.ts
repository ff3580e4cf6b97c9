import { createHash } from "node:crypto";
import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, SMALL_FILES, withCells } from "../../support/small.ts";
import { contentOf, copyOf, spoil, stateOf, workshop, writeTree } from "../../support/tree.ts";

/*
 * A release is prepared, approved as a folder and signed: what is published is what `publish` makes of the same files, and nothing else is
 * published than what was approved.
 */
const place = workshop("prepared");
const NOW = ["--now", "2026-11-22T12:00:00Z"];
const ROLE = ["--role", "Data protection officer"];

/** A council of its own beside a published record; `council` changes what council.json says. */
function desk(council: (json: string) => string = (json) => json) {
  const { folder, data, file, shown } = home(place);
  writeTree(
    join(folder, "own"),
    new Map(SMALL_FILES).set("council.json", council(SMALL_FILES.get("council.json")!)),
  );
  const at = ["--data", data, "--council", "own", ...NOW];
  const run = (command: string, ...words: string[]) => returns([command, ...words, ...at], { cwd: folder });
  const prepare = (...words: string[]) => run("prepare", file("2026-10.csv"), ...words);
  return { folder, data, file, shown, run, prepare, prepared: join(folder, "prepared") };
}

const twoRoles = (json: string) => json.replace('"illustrative"', '"approvals": 2, "illustrative"');

/** A desk with October prepared on it, copied from one that was prepared once. */
const PREPARED = desk();
await PREPARED.prepare("--approved-by", "Director of children’s services");
function preparedDesk() {
  const fresh = desk();
  copyOf(PREPARED.prepared, fresh.prepared);
  return fresh;
}

/** Writes a file of a prepared release, and every hash that leads to it: whoever can write the folder can do that. */
function forge(prepared: string, file: string, text: string): void {
  writeFileSync(join(prepared, file), text);
  const name = file.replace(/^\w+\//, "").replaceAll(".", "\\.");
  spoil(prepared, "prepared.json", new RegExp(`("${name}": )"[0-9a-f]{64}"`), `$1"${sha256(text)}"`);
  const hash = sha256(readFileSync(join(prepared, "prepared.json"), "utf8"));
  spoil(prepared, "approvals.json", /[0-9a-f]{64}/, hash);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The code of the only issue of an output in JSON, and its place. */
function issueIn(stdout: string): readonly [code: string | undefined, file: string | undefined] {
  const { issues } = JSON.parse(stdout) as { issues: { code: string; file: string }[] };
  return [issues[0]?.code, issues[0]?.file];
}

describe("prepare", () => {
  it("writes a private folder, and touches neither the record nor keys", async () => {
    const { folder, data, prepare, prepared } = desk();
    const before = stateOf(data);
    const { exitCode, stdout, stderr } = await prepare("--sent-to", "Department for Education");
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^There are no pages [^\n]*\n$/)]);
    expect(stdout).toMatch(
      /^Prepared October 2026 in prepared; 0 figures hidden to protect privacy; it would be release 2\. Nothing has been published\./m,
    );
    expect(stateOf(data)).toEqual(before);
    expect(
      Object.keys(contentOf(folder)!).filter((path) => !/^(data|sent|own|prepared)\//.test(path)),
    ).toEqual([]);
    expect(readFileSync(join(prepared, "given/2026-10.csv"), "utf8")).toBe(GOOD_RETURN);
    expect(readFileSync(join(prepared, "public/observations.csv"), "utf8")).toContain("2026-10");
    expect(lstatSync(prepared).mode & 0o777).toBe(0o700);
    expect(lstatSync(join(prepared, "given/2026-10.csv")).mode & 0o777).toBe(0o600);
  });

  it("writes nothing of what is refused, and repeats nothing of it", async () => {
    const { folder, file, prepare } = desk();
    writeFileSync(file("2026-10.csv"), withCells("contacts", { value: "943 476 5919" }));
    const before = stateOf(folder);
    const { exitCode, stdout, stderr } = await prepare();
    expect(exitCode).toBe(1);
    expect(stdout + stderr).not.toContain("943");
    expect(stateOf(folder)).toEqual(before);
  });
});

describe("sign", () => {
  it("publishes what publish makes of the same files, from a folder and from one ZIP of it", async () => {
    const said = ["--sent-to", "Department for Education", "--pre-release", "Chief executive:4"];
    const approved = ["--approved-by", "Director of children’s services"];
    const [one, folderOf, zipOf] = [desk(twoRoles), desk(twoRoles), desk(twoRoles)];
    const both = [...approved, "--approved-by", "Data protection officer"];
    expect((await one.run("publish", one.file("2026-10.csv"), ...said, ...both)).exitCode).toBe(0);
    for (const { prepare, run, folder, data, prepared, shown } of [folderOf, zipOf]) {
      expect((await prepare(...said, ...approved)).exitCode).toBe(0);
      if (folder === zipOf.folder) {
        const files = Object.keys(contentOf(prepared)!).filter((path) => !path.endsWith("/"));
        const bytes = files.map((path) => [`handed/${path}`, readFileSync(join(prepared, path))] as const);
        rmSync(prepared, { recursive: true });
        writeFileSync(prepared, zipSync(Object.fromEntries(bytes)));
      }
      const approval = await run("approve", "prepared", "--role", "Data protection officer");
      expect([approval.exitCode, approval.stderr]).toEqual([0, ""]);
      expect(approval.stdout).toMatch(
        /^Approved October 2026: \d+ figures, .*; 2 roles approve of it, and council\.json asks for 2\./m,
      );
      expect(approval.stdout).toMatch(/New headlines, October 2026:/);
      const { exitCode, stdout, stderr } = await run("sign", "prepared");
      expect([exitCode, stdout]).toEqual([
        0,
        expect.stringMatching(/^Published October 2026 as release 2;/m),
      ]);
      expect(stderr).toMatch(/holds figures before anything is hidden.*delete it/);
      expect(contentOf(data)).toEqual(contentOf(one.data)); // the demonstration key draws nothing: every byte is the same
      const again = await run("sign", "prepared", "--json");
      expect([again.exitCode, JSON.parse(again.stdout)]).toMatchObject([0, { outcome: "unchanged" }]);
      expect(shown("releases/log.txt").trim().split("\n")).toHaveLength(2);
    }
  });

  it("waits for as many roles as the council asks for, and for the time", async () => {
    const { run, prepare, data, folder } = desk(twoRoles);
    expect((await prepare("--at", "2026-11-25T09:30:00Z")).exitCode).toBe(0);
    const before = stateOf(data);
    for (const role of ["Director of children’s services", "Data protection officer"]) {
      const lacking = await run("sign", "prepared");
      expect([lacking.exitCode, lacking.stdout]).toEqual([
        3,
        expect.stringMatching(/^Held: .* asks for 2\./m),
      ]);
      expect((await run("approve", "prepared", "--role", role)).exitCode).toBe(0);
    }
    const twice = await run("approve", "prepared", "--role", "director of children’s services");
    expect([twice.exitCode, twice.stdout]).toEqual([2, ""]);
    const early = await run("sign", "prepared");
    expect([early.exitCode, early.stdout]).toEqual([
      3,
      expect.stringMatching(/^Held until 25 November 2026 at 09:30 in London/m),
    ]);
    expect((await run("sign", "prepared", "--at", "2026-11-24T09:30:00Z")).exitCode).toBe(2);
    spoil(join(folder, "own"), "council.json", '"approvals": 2', '"approvals": 1'); // it is prepared with the other
    const { exitCode, stdout } = await run("sign", "prepared", "--json");
    expect([exitCode, issueIn(stdout)]).toEqual([1, ["prepared-council-differs", "own/council.json"]]);
    expect(stateOf(data)).toEqual(before);
  });

  it.each([
    ["given/2026-10.csv", "1412", "1413", "prepared-altered", "given/2026-10.csv"],
    ["approvals.json", "Director of", "Grace Okafor,", "prepared-unfit", "prepared.json"],
  ])("refuses a folder that was altered: %s, %s", async (path, from, to, code, file) => {
    const { run, data, prepared } = preparedDesk();
    const before = stateOf(data);
    spoil(prepared, path, from, to);
    const { exitCode, stdout, stderr } = await run("sign", "prepared", "--json");
    expect([exitCode, issueIn(stdout)]).toEqual([1, [code, file]]);
    expect(stdout + stderr).not.toMatch(/okafor/i);
    expect(stateOf(data)).toEqual(before);
  });

  it("refuses figures that follow from other rules than those that were approved", async () => {
    const { run, folder } = preparedDesk();
    spoil(join(folder, "own"), "council.json", '"illustrative"', '"region": "Elsewhere", "illustrative"');
    const { exitCode, stdout } = await run("sign", "prepared", "--json");
    expect([exitCode, issueIn(stdout)]).toEqual([1, ["prepared-council-differs", "own/council.json"]]);
  });

  it("refuses another edition than the one that was approved", async () => {
    const { run, prepared } = preparedDesk();
    const text = readFileSync(join(prepared, "public/observations.csv"), "utf8");
    forge(prepared, "public/observations.csv", text.replace("1412", "1413"));
    const { exitCode, stdout } = await run("sign", "prepared", "--json");
    expect([exitCode, issueIn(stdout)]).toEqual([1, ["prepared-other-edition", "public/observations.csv"]]);
  });

  it("refuses a release that another has overtaken", async () => {
    const { run, file } = preparedDesk();
    writeFileSync(file("2026-10.csv"), withCells("contacts", { value: "1413" }));
    expect((await run("publish", file("2026-10.csv"))).exitCode).toBe(0);
    for (const words of [
      ["sign", "prepared"],
      ["approve", "prepared", ...ROLE],
    ]) {
      const { exitCode, stdout } = await run(words[0]!, ...words.slice(1), "--json");
      expect([exitCode, issueIn(stdout)]).toEqual([1, ["prepared-overtaken", "prepared.json"]]);
    }
  });

  it("screens the files anew, and repeats nothing of them", async () => {
    const { run, prepared, data } = preparedDesk();
    const before = stateOf(data);
    forge(prepared, "given/2026-10.csv", withCells("contacts", { value: "943 476 5919" }));
    const { exitCode, stdout, stderr } = await run("sign", "prepared", "--json");
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([1, { outcome: "refused", personalData: true }]);
    expect(stdout + stderr).not.toContain("943");
    expect(stateOf(data)).toEqual(before);
  });

  it("is what publishes a prepared release: publish says so", async () => {
    const { run } = preparedDesk();
    const { exitCode, stderr } = await run("publish", "prepared");
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/sign DIR publishes it/)]);
    const none = await run("sign", "sent");
    expect([none.exitCode, none.stderr]).toEqual([2, expect.stringMatching(/^DIR is no prepared release/)]);
  });
});
