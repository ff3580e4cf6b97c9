import { mutated, type Mutant } from "./mutants.ts";

/** A line of a source as it is, and as no test tells it from. */
export type Survivor = { readonly file: string; readonly line: string; readonly mutant: string };

/** A survivor, and why no test can tell the two apart. */
export type Argued = Survivor & { readonly because: string };

/** What became of one source's mutants. Those that do not compile are not counted. */
export type Row = {
  readonly file: string;
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
};

export function survivorIn(file: string, text: string, mutant: Mutant): Survivor {
  const from = text.lastIndexOf("\n", mutant.start - 1) + 1;
  const after = text.indexOf("\n", mutant.end);
  const to = after < 0 ? text.length : after;
  const inLine = { ...mutant, start: mutant.start - from, end: mutant.end - from };
  const line = text.slice(from, to);
  return { file, line: oneLine(line), mutant: oneLine(mutated(line, inLine)) };
}

export function isAmong(one: Survivor, all: readonly Survivor[]): boolean {
  return all.some(({ file, mutant }) => file === one.file && mutant === one.mutant);
}

/** The table of all sources, with their sum. */
export function tableOf(rows: readonly Row[], argued: readonly Argued[]): string {
  const line = (name: string, some: readonly Row[]) => {
    const all = some.reduce((sum, { mutants }) => sum + mutants, 0);
    const survivors = some.flatMap((row) => row.survivors);
    const killed = all - survivors.length;
    const share = all === 0 ? "–" : `${(Math.floor((1000 * killed) / all) / 10).toFixed(1)}%`;
    return `| ${[name, all, killed, share, survivors.length, survivors.filter((each) => isAmong(each, argued)).length].join(" | ")} |`;
  };
  return [
    "| source | mutants | killed | share | survived | argued |",
    "|---|--:|--:|--:|--:|--:|",
    ...rows.map((row) => line(`\`${row.file}\``, [row])),
    line("**all**", rows),
  ].join("\n");
}

/** `docs/mutation.md`: the table, and each survivor with its argument. */
export function pageOf(rows: readonly Row[], argued: readonly Argued[]): string {
  const survivors = rows.flatMap((row) => row.survivors);
  const listed = argued.filter((each) => isAmong(each, survivors));
  const files = [...new Set(listed.map(({ file }) => file))];
  const shown = (file: string) => [
    `### \`${file}\``,
    ...listed
      .filter((each) => each.file === file)
      .map(({ line, mutant, because }) => `\`\`\`diff\n- ${line}\n+ ${mutant}\n\`\`\`\n${because}`),
  ];
  return (
    [
      "# Mutants of the analyses and the sentences",
      "`npm run mutation` changes `src/core/analysis` and `src/core/story` in one small place at a time — an operator, a boundary, a condition, a constant, a word, a return, a call, an argument of our decimal arithmetic — and asks whether a test notices. It writes this page, and fails where fewer than 95 in 100 are noticed or a survivor is not argued in `tests/mutation/argued.ts`. Mutants that the compiler refuses are not counted.",
      tableOf(rows, argued),
      "## Survivors\n\nNo test can tell these from the source, or none should.",
      ...files.flatMap(shown),
    ].join("\n\n") + "\n"
  );
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
