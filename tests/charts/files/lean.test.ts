import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { leanStyles } from "../../../src/charts/files/lean.ts";

const DRAWN = '<svg class="chart"><g class="label label--last"><text class="tick">1</text></g></svg>';

describe("the styles that a drawing needs", () => {
  it("are rules whose classes are all drawn, each with those of its selectors that are", () => {
    expect(
      leanStyles(".tick, .bar { fill: red; } .bar .tick { fill: blue; } .label text { x: 1; }", DRAWN),
    ).toBe(".tick{ fill: red; } .label text { x: 1; }");
  });

  it("keep what is said without a class: typefaces, the root and questions about a screen", () => {
    const styles =
      '@font-face { font-family: "A"; src: local("B"), local("C"); } @media (forced-colors: active) { :root { color: red; } }';
    expect(leanStyles(styles, DRAWN)).toBe(styles.replaceAll(" {", " {"));
  });

  it("have the variables that are used, also by other variables, and no empty block", () => {
    const styles =
      ":root { --a: var(--b); --b: 1px; --c: 2px; } @media (min-width: 1px) { :root { --c: 3px; } } .tick { x: var(--a); }";
    expect(leanStyles(styles, DRAWN)).toBe(":root { --a: var(--b); --b: 1px; } .tick { x: var(--a); }");
  });

  it("of a page’s sheet are the rules for what is drawn, in every colour that a reader may have", () => {
    const sheet = ["tokens", "charts", "panels"]
      .map((name) => readFileSync(`src/styles/${name}.css`, "utf8"))
      .join(" ")
      .replace(/\/\*[^]*?\*\//g, "")
      .replace(/\s+/g, " ");
    const lean = leanStyles(sheet, '<svg class="trend__picture"><text class="tick"/></svg>');
    expect(lean).toContain(".trend__picture .tick {");
    expect(lean.match(/--ink-2: /g)?.length).toBeGreaterThan(2);
    expect(lean).toContain("@media (prefers-color-scheme: dark)");
    expect(lean).not.toMatch(/panel|\.label|--space/);
    expect(lean.match(/\{/g)?.length).toBe(lean.match(/\}/g)?.length);
  });
});
