import { describe, expect, it } from "vitest";

import { codesOf, published } from "../../support/publish.ts";
import { home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { SMALL_FILES } from "../../support/small.ts";
import { stateOf, workshop } from "../../support/tree.ts";

const place = workshop("close");
const REASON = ["--reason", "legal"];
const SUCCESSOR = "https://figures.largebridge.example/";

describe.concurrent("a record that ends", () => {
  it("has an entry of its own after which nothing is due, and says where the figures go on", async () => {
    const { command, shown, data } = home(place);
    const { exitCode, stdout, stderr } = await command("close", [], ...REASON, "--successor", SUCCESSOR);
    expect([exitCode, stdout, stderr]).toEqual([
      0,
      "Closed as release 2: nothing is due any more. Build and deploy the site now.\n",
      "",
    ]);
    const line = shown("releases/log.txt").trimEnd().split("\n").at(-1)!;
    expect(line).toMatch(/^2 - [0-9a-f]{64} 2026-11-22T12:00:00Z close legal -$/);
    const json = JSON.parse(shown(`releases/${line.split(" ")[2]}/release.json`)) as { successor: string };
    expect(json.successor).toBe(SUCCESSOR);
    expect(await returns(["verify", data])).toMatchObject({ exitCode: 0 });
  });

  it("takes no month, no reference files and no second end, and says so; a figure can still be taken back", async () => {
    const { command, data, shown } = home(place);
    await command("close", [], ...REASON);
    const before = stateOf(data);
    const later = await command("publish", ["2026-10.csv"]);
    expect(later.exitCode).toBe(1);
    expect(later.stdout).toContain("This record was closed: nothing more is published in it.");
    expect((await command("publish", [], "--reference")).exitCode).toBe(1);
    const again = await command("close", [], ...REASON);
    expect([again.exitCode, again.stdout]).toEqual([
      0,
      "Closed already, as release 2. Nothing has changed.\n",
    ]);
    expect(stateOf(data)).toEqual(before);
    const back = await returns([
      ...["withdraw", "2026-09", "contacts", ...REASON, "--data", data, "--today", "2026-11-22"],
    ]);
    expect([back.exitCode, back.stderr]).toEqual([0, ""]);
    expect(shown("releases/log.txt").trimEnd()).toMatch(/ withdrawal legal -$/);
    expect(await returns(["verify", data])).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [[], "close takes its --reason, such as legal.\n"],
    [[...REASON, "--successor", "http://figures.example/"], /^--successor takes an address/],
    [[...REASON, "--successor", "https://figures.example/?child=1"], /^--successor takes an address/],
    [[...REASON, "--successor", "https://figures.example/943 476 5919"], /^--successor takes an address/],
    [[...REASON, "--successor", "https://figures.example/9434765919"], /^--successor takes an address/],
  ])("is not ended by %j, and nothing is repeated", async (words, sentence) => {
    const { command, data } = home(place);
    const before = stateOf(data);
    const { exitCode, stderr } = await command("close", [], ...words);
    expect([exitCode, stateOf(data)]).toEqual([2, before]);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain("943");
  });

  it("is none where nothing is published", async () => {
    const { exitCode, stderr } = await returns(["close", ...REASON, "--data", `${place}/nothing`]);
    expect([exitCode, stderr]).toEqual([2, "Nothing has been published in this folder.\n"]);
    expect(codesOf(await published({ reference: SMALL_FILES, given: {} }))).toEqual(["nothing-published"]);
  });
});
