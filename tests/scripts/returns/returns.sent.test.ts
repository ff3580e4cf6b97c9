import { describe, expect, it } from "vitest";

import { home } from "../../support/home.ts";
import { contentOf, stateOf, workshop } from "../../support/tree.ts";

const place = workshop("sent");
const SENT = [
  "--sent-to",
  "Department for Education",
  "--sent-on",
  "2026-11-20",
  "--receipt",
  "COLLECT 0042",
];

describe.concurrent("to whom a return was sent", () => {
  it("stands in the release, with the day, the receipt and who approved; a check takes it too", async () => {
    const { data, shown, command } = home(place);
    const words = [...SENT, "--approved-by", "Data protection officer"];
    const before = stateOf(data);
    expect((await command("check", ["2026-10.csv"], ...words)).exitCode).toBe(0);
    expect(stateOf(data)).toEqual(before);
    const { exitCode, stderr } = await command("publish", ["2026-10.csv"], ...words);
    expect([exitCode, stderr]).toEqual([0, ""]);
    const hash = shown("releases/log.txt").trimEnd().split("\n").at(-1)!.split(" ")[2]!;
    expect(JSON.parse(shown(`releases/${hash}/release.json`))).toMatchObject({
      ...{ sent_to: "Department for Education", sent_on: "2026-11-20", receipt: "COLLECT 0042" },
      approved_by: ["Data protection officer"],
    });
  });

  it("is not said where nobody said it", async () => {
    const { shown, command } = home(place);
    await command("publish", ["2026-10.csv"]);
    const hash = shown("releases/log.txt").trimEnd().split("\n").at(-1)!.split(" ")[2]!;
    expect(shown(`releases/${hash}/release.json`)).not.toMatch(/sent_|receipt/);
  });

  it.each([
    ["a person as the recipient", ["--sent-to", "Grace Okafor"]],
    ["a word that may be a name", ["--sent-to", "Okafor Board"]],
    ["an e-mail address as the receipt", ["--receipt", "to grace@okafor.org"]],
    ["a name in the receipt", ["--receipt", "0042, by Okafor"]],
    ["a receipt of two lines", ["--receipt", "0042\nOkafor"]],
    ["a person who approved", ["--approved-by", "Grace Okafor"]],
    ["a day to come", ["--sent-on", "2026-11-23"]],
    ["a day that is none", ["--sent-on", "20/11/2026"]],
  ])("%s is refused by check and publish, and not repeated", async (_, words) => {
    const { folder, command } = home(place);
    const before = stateOf(folder);
    for (const name of ["check", "publish"]) {
      const { exitCode, stdout, stderr } = await command(name, ["2026-10.csv"], ...words);
      expect([exitCode, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(new RegExp(`^${words[0]!}[^\\n]*\\n$`));
      expect(stderr).not.toMatch(/okafor/i);
    }
    expect(stateOf(folder)).toEqual(before);
  });

  it("a name is refused as that of who approved a withdrawal", async () => {
    const { data, command } = home(place);
    const before = contentOf(data);
    const words = ["--reason", "legal", "--approved-by", "Grace Okafor"];
    const { exitCode, stderr } = await command("withdraw", [], "2026-09", "contacts", ...words);
    expect([exitCode, contentOf(data)]).toEqual([2, before]);
    expect(stderr).not.toMatch(/okafor/i);
  });
});
