import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** What a built script asks for, as paths within the built site. */
export type Asked = {
  /** Fetched and run before it. */
  readonly first: readonly string[];
  /** Fetched when its code says so: `import()`. */
  readonly later: readonly string[];
};

const read = new Map<string, Asked>();

/** The imports of one built script, which is read once. An import of something that is not in `dist` is an error. */
export function askedBy(dist: string, script: string): Asked {
  const path = join(dist, script);
  const asked = read.get(path) ?? readAsked(dist, script);
  read.set(path, asked);
  return asked;
}

function readAsked(dist: string, script: string): Asked {
  const first = new Set<string>();
  const later = new Set<string>();
  const add = (to: Set<string>, specifier: ts.Node | undefined) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const path = posix.join(posix.dirname(script), specifier.text);
    if (!existsSync(join(dist, path)))
      throw new Error(`${script} asks for ${specifier.text}, which was not built.`);
    to.add(path);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(first, node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(later, node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(script, readFileSync(join(dist, script), "utf8"), ts.ScriptTarget.Latest));
  return { first: [...first], later: [...later] };
}

/** `scripts` and all that they import first, themselves or through others. */
export function withImports(dist: string, scripts: readonly string[]): string[] {
  return closure(scripts, (script) => askedBy(dist, script).first);
}

/** All scripts that `scripts` may ever ask for, at first or later. */
export function reachableFrom(dist: string, scripts: readonly string[]): string[] {
  return closure(scripts, (script) => {
    const { first, later } = askedBy(dist, script);
    return [...first, ...later];
  });
}

function closure(start: readonly string[], next: (script: string) => readonly string[]): string[] {
  const found = new Set(start);
  for (const script of found) next(script).forEach((each) => found.add(each)); // a set visits what is added on the way
  return [...found].sort();
}
