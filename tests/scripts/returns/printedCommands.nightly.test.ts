import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

import { ROOT } from "../../support/command.ts";
import { AFTER } from "../../support/home.ts";
import { IN_DOCUMENTS, IN_SOURCES, IN_SPANS, printed, READ, wordsOf } from "../../support/printed.ts";
import { returns } from "../../support/returns.ts";
import { serve } from "../../support/serve.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { workshop, writeTree } from "../../support/tree.ts";

/** Lines that say what may be typed, or that do not end: each with the reason. */
const NOT_HERE: readonly (readonly [RegExp, string])[] = [
  [/^(COMMAND|\$\{form\}|init$|help)/, "says what may be typed, and is no line"],
  [/--watch/, "does not end: returns.watch.test.ts"],
  [/^(witness|cosign)\b|--witness/, "needs a witness: returns.witness.test.ts"],
  [/^rotate/, "needs a key of the council's own: returns.rotate.test.ts"],
];

const isDocument = (file: string) => file.endsWith(".md");
const LINES = [
  ...new Set(
    [
      ...printed(IN_DOCUMENTS, READ.filter(isDocument)),
      ...printed(IN_SPANS, READ.filter(isDocument)),
      ...printed(
        IN_SOURCES,
        READ.filter((file) => !isDocument(file)),
      ),
    ].map(({ line }) => wordsOf(line).join("\t")),
  ),
].filter((line) => !NOT_HERE.some(([pattern]) => pattern.test(line)));

const place = workshop("printed");
const host = await serve(place, "/");
afterAll(() => host.close());
let homes = 0;

/** September restated, prepared to be approved and signed. */
const restated = writeTree(join(place, "restated"), {
  ...Object.fromEntries([...SMALL_FILES].map(([file, text]) => [`council/${file}`, text])),
  "2026-09.csv": inMonth("2026-09").replace(",1411\n", ",1420\n"),
});
writeTree(join(restated, "public/data"), AFTER);
const PREPARE = ["prepare", "2026-09.csv", "--revise", "--reason", "late-recording"];
await returns(PREPARE, { cwd: restated });

const KEY = AFTER.get("releases/key.pub")!.trim().split("\n").at(-1)!;

/** A folder like a council's own after two months, with the files that printed lines name. */
function homeWithAll(command: string): { readonly folder: string; readonly url: string } {
  const name = String(homes++);
  const folder = join(place, name);
  writeTree(join(folder, "public/data"), AFTER);
  writeTree(join(folder, "dist/data"), AFTER);
  writeTree(folder, {
    ...Object.fromEntries([...SMALL_FILES].map(([file, text]) => [`council/${file}`, text])),
    "returns/2026-09.csv": inMonth("2026-09"),
    "archive/2026-10.csv": GOOD_RETURN,
    "2026-09.csv": inMonth("2026-09"),
    "2026-10.csv": GOOD_RETURN,
    nonce: "00".repeat(32),
    answers: JSON.stringify({ schema: 1, withhold: [], approved_by: ["Director"] }),
    "REPLY.csv": "period,indicator,breakdown,category,column,value\n",
    "scorecard.csv": "Indicator,Sep-26\nContacts,120\n",
  });
  const published = Object.fromEntries(
    [...AFTER].map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  writeFileSync(join(folder, "data.zip"), zipSync(published));
  mkdirSync(join(folder, "DIR"));
  if (command !== PREPARE[0])
    cpSync(join(restated, "prepared"), join(folder, "prepared"), { recursive: true });
  cpSync(join(ROOT, "examples/nenebridge/next"), join(folder, "examples/nenebridge/next"), {
    recursive: true,
  });
  return { folder, url: `${host.url}${name}/public/data/` };
}

/** What is typed in the place of a word that only stands for something. */
function typed(words: readonly string[], url: string): string[] {
  const [command = ""] = words;
  const file = command === "scorecard" ? "scorecard.csv" : "2026-09.csv";
  const ofOption: Readonly<Record<string, string>> = {
    "--html": "sign-off.html",
    "--report": "report.csv",
    "--answers": "answers",
    "--to": "made.csv",
    "--file": "commentary.csv",
    "--successor": "https://example.org/",
    "--sent-on": "2026-11-20",
    "--at": "2026-11-25T09:30:00Z",
    "--checkpoint": "public/data/releases/checkpoint",
  };
  const standsFor: Readonly<Record<string, string>> = {
    ...{
      COUNCIL: "Luton",
      ROLE: "Director",
      PERIOD: "2026-09",
      ID: "2026-09/contacts/Director",
      NONCE: "nonce",
    },
    ...{ CODE: "legal", SOMETHING: "legal", LINE: KEY, KEY, OLD: KEY, FILE: file, "[DIR": "public/data" },
    ...{ "INDICATOR[/BREAKDOWN/CATEGORY": "contacts", "*.csv": "2026-10.csv", https: url, "https://": url },
  };
  return words
    .filter((word, at) => {
      const isOfKeys = word === "$HOME/open-return-keys" || words[at + 1] === "$HOME/open-return-keys";
      return word !== "options" && word !== "]" && !isOfKeys; // this record has the demonstration key
    })
    .map((word, at, kept) => {
      const before = kept[at - 1] ?? "";
      const isForm = /^[A-Z]+$|^https|^SOMETHING$|T09$/.test(word); // a time ends at its first colon here
      if (isForm && ofOption[before] !== undefined) return ofOption[before];
      if (word === "DIR" && command === "verify") return "public/data";
      const isPrepared = /^(DIR|FILE|\{name\}|UNSUPPRESSED-.*)$/.test(word);
      if (isPrepared && ["approve", "sign"].includes(command)) return "prepared";
      return standsFor[word] ?? word.replace("*.csv", "2026-10.csv");
    });
}

describe("every command line that a document, a page or a message prints runs as it is printed", () => {
  it("and there are many", () => expect(LINES.length).toBeGreaterThan(50));

  it.each(LINES)("%s", async (line) => {
    const words = line.split("\t");
    const { folder, url } = homeWithAll(words[0] ?? "");
    const { exitCode, stdout, stderr } = await returns(typed(words, url), { cwd: folder });
    expect(exitCode, stdout + stderr).not.toBe(2);
    expect(stderr).not.toMatch(/\.ts:|\.js:/);
  });
});
