import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { ROOT } from "../../support/command.ts";
import { AFTER } from "../../support/home.ts";
import { IN_DOCUMENTS, printed, READ, wordsOf } from "../../support/printed.ts";
import { returns } from "../../support/returns.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { workshop, writeTree } from "../../support/tree.ts";

/** What only stands for something in a printed line, and what is typed in its place here. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/^COUNCIL$/, "Luton"],
  [/^ROLE$/, "Director"],
  [/^DIR$/, "DIR"],
];

/** Lines that are run elsewhere, or cannot be run in a folder alone: each with the reason. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/ https/, "asks a host: returns.live.test.ts"],
  [/--watch/, "does not end: returns.watch.test.ts"],
  [
    /^(rotate|withdraw|close|publish|open)\b/,
    "changes a record: firstPublication.nightly.test.ts and its own test",
  ],
  [/^verify (dist|data\.zip|\[)|--key /, "needs a site or its key: returns.verifySite.test.ts"],
  [/\b(options|SOMETHING)\b|^help|^init$/, "says what may be typed, and is no line"],
  [/^(witness|cosign)\b/, "needs a witness: returns.witness.test.ts"],
  [/^scorecard/, "needs a scorecard: returns.scorecard.test.ts"],
];

const LINES = [
  ...new Set(
    printed(
      IN_DOCUMENTS,
      READ.filter((file) => file.endsWith(".md")),
    ).map(({ line }) => line),
  ),
];
const isElsewhere = (line: string) => ELSEWHERE.some(([pattern]) => pattern.test(wordsOf(line).join(" ")));
const HERE = LINES.filter((line) => !isElsewhere(line));

const place = workshop("printed");
let homes = 0;

/** A folder like a council's own after two months, with the files that printed lines name. */
function homeWithAll(): string {
  const folder = join(place, String(homes++));
  writeTree(join(folder, "public/data"), AFTER);
  writeTree(join(folder, "dist/data"), AFTER);
  writeTree(folder, {
    ...Object.fromEntries([...SMALL_FILES].map(([file, text]) => [`council/${file}`, text])),
    "returns/2026-09.csv": inMonth("2026-09"),
    "archive/2026-10.csv": GOOD_RETURN,
    "2026-09.csv": inMonth("2026-09"),
    "REPLY.csv": "period,indicator,breakdown,category,column,value\n",
  });
  mkdirSync(join(folder, "examples/nenebridge/next"), { recursive: true });
  cpSync(join(ROOT, "examples/nenebridge/next"), join(folder, "examples/nenebridge/next"), {
    recursive: true,
  });
  return folder;
}

describe("every command line of a document runs as it is printed", () => {
  it("and most are run here", () => expect(HERE.length).toBeGreaterThan(12));

  it.each(HERE)("%s", async (line) => {
    const words = wordsOf(line)
      .map((word) => STANDS_FOR.find(([pattern]) => pattern.test(word))?.[1] ?? word)
      .map((word) => word.replace("*.csv", "2026-10.csv"));
    const { exitCode, stdout, stderr } = await returns(words, { cwd: homeWithAll() });
    expect(exitCode, stdout + stderr).not.toBe(2);
    expect(stderr).not.toMatch(/\.ts:|\.js:/);
  });
});
