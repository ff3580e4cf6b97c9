/** The process: its arguments, what it prints and how it ends. */
import { parseArgs, styleText } from "node:util";

export const args = process.argv.slice(2);

// A reader such as `head` closes the pipe after the first lines, which is not an error.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") throw new Error("Standard output cannot be written to.");
});

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const COLOURS = { bad: "red", doubtful: "yellow", good: "green", quiet: "gray", plain: "reset" } as const;

/** A line in its colour where standard output is a terminal that has colours; NO_COLOR and FORCE_COLOR are heeded. */
export function paint(text: string, tone: keyof typeof COLOURS): string {
  return styleText(COLOURS[tone], text, { stream: process.stdout });
}

/** Prints a sentence to standard error and sets the exit code. */
export function fail(sentence: string, exitCode: 1 | 2): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

export function exitWith(code: 0 | 1 | 2 | 3): void {
  process.exitCode = code;
}

/** The kinds of option: a `text` may be given once, `texts` several times. */
export type OptionKinds = Readonly<Record<string, "text" | "texts" | "switch">>;
export type CommandOptions = {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
  readonly words: readonly string[];
};

/** The options and words of a command line, or a sentence where an option is not known or lacks its value. */
export function readOptions(argv: readonly string[], kinds: OptionKinds): CommandOptions | string {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const), multiple: kind === "texts" },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const given = Object.entries(values);
    if (given.some(([, value]) => value === "")) throw new Error("a value is blank");
    return {
      texts: new Map(
        given.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
      ),
      lists: new Map(
        given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)] as const] : [])),
      ),
      switches: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      words: positionals,
    };
  } catch {
    const known = Object.entries(kinds).map(([name, kind]) =>
      kind === "switch" ? `--${name}` : `--${name} …`,
    );
    return `An option is not known or lacks its value; the options are ${known.join(", ")}.`;
  }
}
