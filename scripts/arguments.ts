/** What was typed, sorted: `--data public/data` is an option, the rest are positionals. */
export type Typed<Option extends string> = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<Option, string>>>;
};

/** Reads `--name value` and `--name=value`; a sentence that says what is wrong for anything else that starts with `--`. */
export function readArguments<Option extends string>(
  words: readonly string[],
  known: readonly Option[],
): Typed<Option> | string {
  const positionals: string[] = [];
  const options: Partial<Record<Option, string>> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("--")) {
      positionals.push(word);
      continue;
    }
    const [, name = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const option = known.find((each) => each === name);
    if (option === undefined) return `There is no option --${name}; there are ${known.map((each) => `--${each}`).join(", ")}.`;
    if (options[option] !== undefined) return `--${name} is given twice.`;
    const value = given ?? rest.shift();
    if (value === undefined || value === "") return `--${name} needs a value.`;
    options[option] = value;
  }
  return { positionals, options };
}
