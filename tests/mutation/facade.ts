import ts from "typescript";
import type { Plugin } from "vite";

import { mutated, type Mutant } from "./mutants.ts";

/** What a source looks like to a test: one of its versions at a time, 0 being the source as it is. */
export type Versions = {
  readonly count: number;
  /** From now on, for every module that has imported it, the source is this version; false where it cannot be loaded. */
  readonly use: (version: number) => boolean;
};

declare global {
  var versionsUnderTest: Versions | undefined;
}

/** A mutant may never end: its loops count their rounds, and stop at a number that no test of ours comes near. */
const MOST_ROUNDS = 1_000_000;

/**
 * Lets every module of a test run see `file` through live bindings that can be moved from one version to the next, so that
 * a test can be tried on every mutant without loading anything again.
 */
export function facade(file: string, text: string, mutants: readonly Mutant[]): Plugin {
  return {
    name: "mutants",
    enforce: "pre",
    load(id) {
      if (id === file) return facadeText(file, text, mutants.length);
      const version = id.startsWith(`${file}?version=`) ? Number(id.split("=")[1]) : undefined;
      const mutant = mutants[(version ?? 0) - 1];
      if (version === undefined) return undefined;
      return guarded(file, mutant === undefined ? text : mutated(text, mutant));
    },
  };
}

function facadeText(file: string, text: string, count: number): string {
  const names = exportsOf(file, text);
  const load = (version: number) => `await import("${file}?version=${version}")`;
  const mutants = Array.from(
    { length: count },
    (_, index) => `await (async () => ${load(index + 1)})().catch(() => undefined)`,
  );
  return `
let rounds = 0;
globalThis.roundUnderTest = () => { if (++rounds > ${MOST_ROUNDS}) throw new Error("without end"); };
const versions = [${[load(0), ...mutants].join(",\n")}];
${names.map((name) => `export let ${name} = versions[0].${name};`).join("\n")}
globalThis.versionsUnderTest = {
  count: versions.length,
  use(version) {
    const now = versions[version];
    rounds = 0;
    if (now === undefined) return false;
    ${names.map((name) => `${name} = now.${name};`).join(" ")}
    return true;
  },
};`;
}

/** The names that exist while the program runs. */
function exportsOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return source.statements.flatMap((each) => {
    if (
      !ts.canHaveModifiers(each) ||
      !each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      return [];
    if (ts.isFunctionDeclaration(each)) return each.name?.text ?? [];
    return ts.isVariableStatement(each)
      ? each.declarationList.declarations.map(({ name }) => name.getText())
      : [];
  });
}

function guarded(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const bodies: ts.Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIterationStatement(node, false)) bodies.push(node.statement);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const inside = bodies.flatMap((body) => [
    { at: body.getStart(), put: "{ roundUnderTest(); " },
    { at: body.end, put: " }" },
  ]);
  const whole = inside
    .sort((a, b) => b.at - a.at)
    .reduce((now, { at, put }) => now.slice(0, at) + put + now.slice(at), text);
  const { target, module } = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(whole, { compilerOptions: { target, module, verbatimModuleSyntax: true } })
    .outputText;
}
