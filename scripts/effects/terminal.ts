/** The process: its arguments, what it prints and how it ends. */
import { parseArgs, styleText } from "node:util";

import { failureOf, type Failure } from "./machine.ts";

export const args = process.argv.slice(2);

// Who reads only the first lines, as `head` does, closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  failWith({
    code: error.code ?? "",
    sentence: "What was done cannot be said: standard output cannot be written to.",
  });
});

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const COLOURS = { bad: "red", doubtful: "yellow", good: "green", quiet: "gray", plain: "reset" } as const;

/** A line in its colour where standard output is a terminal that has colours; NO_COLOR and FORCE_COLOR are heeded. */
export function paint(text: string, tone: keyof typeof COLOURS): string {
  return styleText(COLOURS[tone], text, { stream: process.stdout });
}

/** Says something beside what the command was asked for, which goes on. */
export function note(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Ends the command with a sentence where its errors belong. */
export function fail(sentence: string, exitCode: 1 | 2 | 4): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

export function exitWith(code: 0 | 1 | 2 | 3): void {
  process.exitCode = code;
}

/** Runs a command to its end. An error of the machine ends it with 4 and what `say` does with it; a bug is thrown. */
export async function endingWell(
  run: () => Promise<void>,
  say: (failure: Failure) => void = failWith,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    say(failure);
    process.exitCode = 4;
  }
}

function failWith({ sentence }: Failure): void {
  fail(sentence, 4);
}

/** A text may be given once, `texts` again and again. */
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
      {
        ...(name === "help" ? { short: "h" } : {}),
        ...{
          type: kind === "switch" ? ("boolean" as const) : ("string" as const),
          multiple: kind === "texts",
        },
      },
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
