import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestContext } from "vitest";

import { filesIn } from "./dist.ts";
import { need, run } from "./programs.ts";
import { textOf } from "./repository.ts";
import { inMonth, SMALL_FILES, withCells } from "./small.ts";
import { TESTBOROUGH } from "./testborough.ts";

const PAGE = textOf("docs/first-publication.md");
const BLOCKS = [...PAGE.matchAll(/^```(.+)\n([^]*?)^```$/gm)];
/** The blocks of docs/first-publication.md of one kind, as they are printed. */
const blocksOf = (kind: string) => BLOCKS.flatMap(([, said, lines = ""]) => (said === kind ? [lines] : []));
/** The lines of shell of docs/verify.md. */
const [byShell = ""] = /^```sh\n([^]*?)^```$/m.exec(textOf("docs/verify.md"))?.slice(1) ?? [];

/**
 * Does what docs/first-publication.md says in a folder like a fresh clone, for a council invented for the tests: the commands as
 * they are printed, or with `returns` in the place of `npm run -s returns --`.
 */
export function firstPublication(context: Pick<TestContext, "skip">, clone: string, returns?: string): void {
  for (const program of ["openssl", "sha256sum", "xxd"]) need(context, program, program);
  const home = join(clone, "home");
  const keys = join(home, "open-return-keys");
  mkdirSync(home);
  const shown = (path: string) => readFileSync(join(clone, path), "utf8");
  const give = (path: string, text: string) => writeFileSync(join(clone, path), text);
  /** Runs a block to its end, or to the first command that fails. */
  const steps = (lines = "false", cwd = clone) => {
    const said = returns === undefined ? lines : lines.replaceAll("npm run -s returns --", returns);
    // Without the test runner's own choice of colours, of which Node warns.
    const env = { ...process.env, HOME: home, FORCE_COLOR: undefined, NO_COLOR: undefined };
    return run("bash", ["-euc", said], { cwd, env });
  };
  const done = (lines: string | undefined) => {
    const { status, stdout, stderr } = steps(lines);
    expect([status, stderr], stdout).toEqual([0, ""]);
    return stdout;
  };
  const isWholeByShell = () => {
    const { status, stderr, stdout } = steps(byShell, join(clone, "public/data"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Every file is as it was published.");
  };
  const [emptied, published, safe, verified, revised, withdrawn, ...more] = blocksOf("sh steps");
  expect([typeof withdrawn, more]).toEqual(["string", []]);

  done(emptied);
  const council = councilOf(blocksOf("json council"));
  const september = (contacts: string) => withCells("contacts", { value: contacts }, inMonth("2026-09"));
  for (const [file, text] of SMALL_FILES) give(`council/${file}`, text);
  give("council/council.json", council);
  give(
    "council/known_names.csv",
    blocksOf("csv known").join("").replace("Name of the council", TESTBOROUGH.name),
  );
  for (const month of ["2026-08", "2026-10"]) give(`returns/${month}.csv`, inMonth(month));
  give("returns/2026-09.csv", september("1433"));

  // What is refused: a council without its assessment, and the key that everybody has.
  give("council/council.json", council.replace(/"date": ".*?"/, '"date": ""'));
  expect(steps(published)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      "council.json, assessment.date: The day of the data-protection",
    ) as string,
  });
  give("council/council.json", council);
  mkdirSync(keys, { mode: 0o700 });
  copyFileSync(join(clone, "examples/demonstration-key.pem"), join(keys, "private.pem"));
  expect(steps(published)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^The demonstration key is worthless/) as string,
  });
  rmSync(keys, { recursive: true });

  expect(done(published)).toContain("Published August 2026, September 2026, October 2026 as release 3");
  expect(done(safe)).toBe(`${shown("council/key.pub").trimEnd().split("\n").at(-1) ?? ""}\n`);
  expect(filesIn(keys)).not.toContain("next.pem");
  expect(done(verified)).toContain("every file is as it was published");
  isWholeByShell();

  give("returns/2026-09.csv", september("1439"));
  expect(done(revised)).toContain("release 4");
  expect(shown("public/data/revisions.csv")).toMatch(/^4,.*,2026-09,contacts,,,value,1433,1439$/m);

  expect(done(withdrawn)).toContain("taken back as release 5");
  expect(shown("public/data/returns/2026-09.csv")).toMatch(/^2026-09,.*,contacts,,,c?,c?,c$/m);
  const kept = filesIn(join(clone, "public/data"), ".csv", ".json").filter((file) =>
    /143[39]/.test(shown(`public/data/${file}`)),
  );
  expect(kept).toEqual([]);
  isWholeByShell();
}

/** The file that the page prints, filled in: its review is always to come. */
function councilOf([json = ""]: readonly string[]): string {
  const nextYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  return json
    .replace("Name of the council", TESTBOROUGH.name)
    .replace("E06000000", TESTBOROUGH.la_code)
    .replace(/"review": ".*?"/, `"review": "${nextYear}"`);
}
