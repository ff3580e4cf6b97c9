import ts from "typescript";

/** One small change to a source: the text from `start` to `end` becomes `to`. */
export type Mutant = { readonly start: number; readonly end: number; readonly to: string };

/**
 * Every mutant of a source: operators, boundaries, conditions, constants, words, returns, calls, and the arguments of the
 * functions that are our operators on decimals. What only the compiler reads is left alone.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    for (const mutant of MUTATORS.flatMap((mutate) => mutate(node)))
      if (text.slice(mutant.start, mutant.end) !== mutant.to)
        found.set(`${mutant.start} ${mutant.end} ${mutant.to}`, mutant);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with the mutant in it. */
export function mutated(text: string, { start, end, to }: Mutant): string {
  return text.slice(0, start) + to + text.slice(end);
}

type Mutator = (node: ts.Node) => Mutant[];

const instead = (node: ts.Node, ...texts: readonly string[]): Mutant[] =>
  texts.map((to) => ({ start: node.getStart(), end: node.end, to }));

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  ...{ "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"], ">>": ["<<"], "+=": ["-="], "-=": ["+="] },
  ...{ "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"] },
  ...{ "===": ["!=="], "!==": ["==="], "&&": ["||"], "||": ["&&"], "??": ["&&"] },
};

const operators: Mutator = (node) => {
  if (ts.isBinaryExpression(node))
    return instead(node.operatorToken, ...(OPERATORS[node.operatorToken.getText()] ?? []));
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return [];
  const { operand } = node;
  switch (node.operator) {
    case ts.SyntaxKind.PlusPlusToken:
      return instead(node, `${operand.getText()}--`);
    case ts.SyntaxKind.MinusMinusToken:
      return instead(node, `${operand.getText()}++`);
    default:
      return instead(node, operand.getText());
  }
};

const conditions: Mutator = (node) => (isCondition(node) ? instead(node, "true", "false") : []);

const COMPARES = new Set(["<", "<=", ">", ">=", "===", "!==", "&&", "||"]);

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.getText())) return true;
  if (!ts.isExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) return parent.condition === node;
  return ts.isBinaryExpression(parent) && ["&&", "||"].includes(parent.operatorToken.getText());
}

const constants: Mutator = (node) => {
  if (ts.isNumericLiteral(node)) {
    const number = Number(node.text);
    return instead(node, String(number + 1), `(${number - 1})`);
  }
  if (ts.isBigIntLiteral(node)) return instead(node, `(${node.text.slice(0, -1)}n + 1n)`);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return instead(node, "false");
  if (node.kind === ts.SyntaxKind.FalseKeyword) return instead(node, "true");
  if (ts.isRegularExpressionLiteral(node)) return instead(node, "/(?!)/");
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? instead(node, "[]") : [];
  return [];
};

/** Words are emptied, or said where there were none; of a template, each stretch between two values by itself. */
const words: Mutator = (node) => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return ts.isPropertyAssignment(node.parent) && node.parent.name === node
      ? []
      : instead(node, node.text === "" ? '"mutant"' : '""');
  if (!ts.isTemplateHead(node) && !ts.isTemplateMiddle(node) && !ts.isTemplateTail(node)) return [];
  const close = ts.isTemplateTail(node) ? 1 : 2; // ` or ${
  return [{ start: node.getStart() + 1, end: node.end - close, to: "" }];
};

const returns: Mutator = (node) => {
  if (ts.isReturnStatement(node) && node.expression)
    return node.expression.kind === ts.SyntaxKind.FalseKeyword ? [] : instead(node.expression, "undefined");
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return instead(node.body, "undefined");
  if (ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 1)
    return instead(node, "{}");
  return [];
};

const statements: Mutator = (node) =>
  ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)
    ? instead(node, ";")
    : [];

/** Calls whose result can stand aside for what they were called on, and pairs that can stand for one another. */
const WITHOUT = new Set(["filter", "sort", "toSorted", "reverse", "slice", "trim", "replace", "replaceAll"]);
const PAIRS: Readonly<Record<string, string>> = {
  ...{ some: "every", every: "some", find: "findLast", findLast: "find", min: "max", max: "min" },
  ...{ findIndex: "findLastIndex", startsWith: "endsWith", endsWith: "startsWith" },
};

const calls: Mutator = (node) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: on, name } = node.expression;
  const pair = Object.hasOwn(PAIRS, name.text) ? instead(name, PAIRS[name.text] ?? "") : [];
  return WITHOUT.has(name.text) ? [...pair, { start: on.end, end: node.end, to: "" }] : pair;
};

/** `subtract(a, b)` is our `a - b`: operators that are functions lose an argument, or have the two change places. */
const decimals: Mutator = (node) => {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const [first, second] = node.arguments.map((each) => each.getText());
  if (first === undefined) return [];
  switch (node.expression.text) {
    case "absolute":
    case "round":
      return instead(node, first);
    case "add":
    case "multiply":
      return instead(node, first, second ?? "");
    case "compare":
    case "subtract":
      return isSymmetric(node.parent)
        ? []
        : instead(node, `${node.expression.text}(${second ?? ""}, ${first})`);
    case "divide":
      return instead(node, first);
    default:
      return [];
  }
};

/** Whether two are equal, or how far apart they are: in either order the same. */
function isSymmetric(parent: ts.Node): boolean {
  if (ts.isCallExpression(parent)) return parent.expression.getText() === "absolute";
  return ts.isBinaryExpression(parent) && ["===", "!=="].includes(parent.operatorToken.getText());
}

const chains: Mutator = (node) =>
  ts.isPropertyAccessExpression(node) && node.questionDotToken ? instead(node.questionDotToken, ".") : [];

const MUTATORS = [
  ...[operators, conditions, constants, words, returns, statements, calls, decimals, chains],
] satisfies readonly Mutator[];
