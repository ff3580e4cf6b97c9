import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

import { ROOT } from "./command.ts";
import { textOf } from "./repository.ts";

/** The words of a union of strings, or of the property `code` of a union of objects, as the source declares them. */
export function declaredIn(file: string, type?: string): string[] {
  const found: string[] = [];
  visit(parsed(file), (node) => {
    if (!ts.isLiteralTypeNode(node) || !ts.isStringLiteral(node.literal)) return;
    const isCode = ts.isPropertySignature(node.parent) && node.parent.name.getText() === "code";
    const isOfUnion =
      ts.isUnionTypeNode(node.parent) &&
      ts.isTypeAliasDeclaration(node.parent.parent) &&
      node.parent.parent.name.text === type;
    if (type === undefined ? isCode : isOfUnion) found.push(node.literal.text);
  });
  return found;
}

/** Where each of these words stands as a value: the functions (`src/core/returns/rows.ts: readRows`), by the word. */
export function raisedIn(files: readonly string[], words: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const file of files) {
    visit(parsed(file), (node) => {
      if (!ts.isStringLiteral(node) || !words.includes(node.text) || !isValue(node)) return;
      const known = places.get(node.text) ?? [];
      const place = `${file}: ${functionAround(node)}`;
      places.set(node.text, known.includes(place) ? known : [...known, place]);
    });
  }
  return places;
}

/** The TypeScript files of a room. */
export function sourcesOf(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${room}/${path}`)
    .sort();
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

/** Not a type, a name of a property, nor what something is compared with. */
function isValue(node: ts.StringLiteral): boolean {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  return !ts.isBinaryExpression(parent) || !/^[!=]==$/.test(parent.operatorToken.getText());
}

/** The named function around a node, or the constant that it is a part of. */
function functionAround(node: ts.Node): string {
  const outer = ts.findAncestor(
    node,
    (each): each is ts.FunctionDeclaration | ts.VariableStatement =>
      ts.isFunctionDeclaration(each) || (ts.isVariableStatement(each) && ts.isSourceFile(each.parent)),
  );
  if (outer === undefined) return "";
  if (ts.isFunctionDeclaration(outer)) return outer.name?.text ?? "";
  return outer.declarationList.declarations.map(({ name }) => name.getText()).join();
}
