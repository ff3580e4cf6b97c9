import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { help, helpOn } from "../../../scripts/returns/help.ts";
import { idleOption, isCommand, OPTIONS, TAKES, type CommandName } from "../../../scripts/returns/options.ts";
import { readOptions } from "../../../scripts/effects/terminal.ts";
import { ROOT } from "../../support/command.ts";
import { EVERY_FAULTY } from "../../support/faulty.ts";
import { IN_DOCUMENTS, IN_SOURCES, IN_SPANS, printed, READ, wordsOf } from "../../support/printed.ts";
import { issueWords } from "../../../src/core/messages/message.ts";

/** What is wrong with a command line of `returns`; undefined where the command would take it. */
function faultIn(line: string): string | undefined {
  const options = readOptions(wordsOf(line), OPTIONS);
  if (typeof options === "string") return options;
  const [command] = options.words;
  if (command === "help") return undefined;
  return isCommand(command) ? idleOption(command, options) : "no command";
}

describe("every command that is printed", () => {
  const isDocument = (file: string) => file.endsWith(".md");
  const lines = [
    ...printed(IN_DOCUMENTS, READ.filter(isDocument)),
    // What help prints is tested below.
    ...printed(
      IN_SOURCES,
      READ.filter((file) => !isDocument(file) && !file.endsWith("returns/help.ts")),
    ),
  ];
  const spans = printed(IN_SPANS, READ.filter(isDocument));

  it("is one that the command takes as it is printed", () => {
    expect(lines.length).toBeGreaterThan(40);
    expect(spans.length).toBeGreaterThan(20);
    const wrong = [...lines, ...spans].flatMap(({ place, line }) => {
      const fault = faultIn(line);
      return fault === undefined ? [] : [`${place}: ${line}: ${fault}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is a script of the package", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = printed(/npm run (?:-s )?([a-z][a-z:-]*)/g).filter(({ line }) => line !== "commands");
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ line }) => scripts[line] === undefined)).toEqual([]);
  });

  it("names no option in a message that there is not", () => {
    const known = new Set(Object.keys(OPTIONS));
    const told = EVERY_FAULTY.flatMap(([, { issues }]) => issues.map((issue) => issueWords(issue)))
      .flatMap(({ message, remedy }) => [...`${message} ${remedy}`.matchAll(/--([a-z-]+)/g)])
      .map(([, name = ""]) => name);
    expect(told).toContain("confirm");
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });

  it("is found to be wrong where it is", () => {
    for (const line of [
      "checks FILE",
      "check --reprot FILE",
      "verify --reason legal",
      "template 2026-11 --to",
    ])
      expect(faultIn(line), line).toBeDefined();
    expect(
      faultIn('publish --sent-to "Department for Education" --receipt "COLLECT 0042" > report.json'),
    ).toBe(undefined);
  });
});

describe("help", () => {
  const commands = Object.keys(TAKES) as CommandName[];

  it("has every command and every option, each in a line of its own", () => {
    for (const word of [
      ...commands,
      ...Object.keys(OPTIONS)
        .filter((name) => name !== "help")
        .map((name) => `--${name}`),
    ])
      expect(help()).toMatch(new RegExp(`^  ${word}(?: |$)`, "m"));
  });

  it.each(commands)("on %s has its options, and no other", (command) => {
    const said = [...helpOn(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    expect(said).toEqual([...TAKES[command]]);
    expect(helpOn(command).split("\n")[1]).toMatch(/^ {2}It [a-z].*\.$/);
  });
});
