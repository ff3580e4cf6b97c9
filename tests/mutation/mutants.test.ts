import { describe, expect, it } from "vitest";

import { mutantsOf, mutated } from "./mutants.ts";

/** Every mutant of one line, as it would read. */
const of = (text: string) => mutantsOf("line.ts", text).map((mutant) => mutated(text, mutant));

describe("a line of code has as its mutants", () => {
  it.each([
    ["a < b;", ["true;", "false;", "a <= b;", "a >= b;", ";"]],
    ["a + 2;", ["a - 2;", "a + 3;", "a + (1);", ";"]],
    ["a ?? b;", ["a && b;", ";"]],
    ["!a;", ["a;", "true;", "false;", ";"]],
    ["x.n = 0n;", ["x.n = (0n + 1n);", ";"]],
    ["f(`a ${b} c`);", ["f(`${b} c`);", "f(`a ${b}`);", ";"]],
    ['f("", "a");', ['f("mutant", "a");', 'f("", "");', ";"]],
    ["a.filter(f).some(g);", ["a.some(g);", "a.filter(f).every(g);", ";"]],
    ["subtract(a, b);", ["subtract(b, a);", ";"]],
    ["absolute(subtract(a, b));", ["subtract(a, b);", ";"]],
    [
      "compare(a, b) === 0;",
      ["compare(a, b) !== 0;", "compare(a, b) === 1;", "compare(a, b) === (-1);", "true;", "false;", ";"],
    ],
    ["multiply(a, b);", ["a;", "b;", ";"]],
    ["a?.b;", ["a.b;", ";"]],
    ["[true];", ["[];", "[false];", ";"]],
    ["if (a) f();", ["if (true) f();", "if (false) f();", "if (a) ;"]],
    ["const f = () => a;", ["const f = () => undefined;"]],
    [
      "function f() { g(); return a; }",
      ["function f() {}", "function f() { ; return a; }", "function f() { g(); return undefined; }"],
    ],
  ])("%s", (text, mutants) => expect(of(text).toSorted()).toEqual(mutants.toSorted()));

  it("none where only the compiler reads", () => {
    expect(of('import { a } from "./a.ts";')).toEqual([]);
    expect(of('export type A = "x" | 1;')).toEqual([]);
    expect(of('const a: "x" = b as "x";')).toEqual([]);
  });
});
