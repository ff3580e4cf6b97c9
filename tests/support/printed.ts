import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

import { TAKES } from "../../scripts/returns/options.ts";
import { ROOT } from "./command.ts";
import { textOf } from "./repository.ts";

/** What people read: the documents but for decisions on what was, the sources with their messages, and hosts' configurations. */
export const READ = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...["docs", "hosting", "src", "scripts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/")),
  ),
].filter(
  (file) =>
    /^(README|CONTRIBUTING|CHANGELOG)\.md$|^docs\/[^/]+\.md$|^docs\/decisions\/005[34]|^hosting\//.test(
      file,
    ) || /^(src|scripts)\/.*\.tsx?$/.test(file),
);

/** A command line, and the file and line where it is printed. */
export type Printed = { readonly place: string; readonly line: string };

/** Every text that a person may type, with the file and line where it is printed: `pattern` has it as its first group. */
export function printed(pattern: RegExp, files = READ): Printed[] {
  return files.flatMap((file) => {
    const text = textOf(file);
    return [...text.matchAll(pattern)].map((match) => ({
      place: `${file}:${text.slice(0, match.index).split("\n").length}`,
      line: (match[1] ?? "").trim(),
    }));
  });
}

/** The words of a command line: quoted ones whole, without what only stands for something or goes elsewhere. */
export function wordsOf(line: string): string[] {
  const typed = line
    .replace(/\s+[>|#].*$|;;.*$/, "") // where it goes to
    .replace(/\[([^\]]*)\]/g, " $1 ") // what may be left out
    .replace(/\$\([^)]*\)/g, "KEY")
    .replace(/(?<=\s)…/g, "SOMETHING")
    .replaceAll("…", "")
    .replace(/,\s*$/, "");
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

/** In a sentence a command stands in a code span, in a source in a string; in a block it is the line. */
const STOPS = "`“”<\\n;:";
const ENDS = String.raw`(?=[${STOPS}]|\.\s|\.["${"`"}]|, | says? | does\b|$)`;
export const IN_DOCUMENTS = new RegExp(String.raw`npm run (?:-s )?returns -- ([^${STOPS}]+?)${ENDS}`, "gm");
export const IN_SOURCES = new RegExp(
  String.raw`npm run (?:-s )?returns -- ([^"${STOPS}]+?)(?="|${ENDS.slice(3)}`,
  "gm",
);
export const IN_SPANS = new RegExp("`((?:" + Object.keys(TAKES).join("|") + ") [^`\n]*)`", "g");
