import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { reachableFrom, withImports } from "./chunks.ts";

let dist = "";
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), "open-return-chunks-"));
  mkdirSync(join(dist, "assets"));
  const write = (name: string, code: string) => writeFileSync(join(dist, "assets", name), code);
  write(
    "main.js",
    `import{a}from"./shared.js";export*from'./more.js';const l=()=>import(\`./later.js\`);"import './no.js'";`,
  );
  write("shared.js", `import"./deep.js";export const a=1;`);
  write("more.js", `import"./main.js";`);
  write("deep.js", `export{};`);
  write("later.js", `import"./latest.js";`);
  write("latest.js", ``);
  write("broken.js", `import"./gone.js";`);
});
afterAll(() => rmSync(dist, { recursive: true }));

const named = (...names: string[]) => names.map((name) => `assets/${name}.js`);

test("a script is counted with its static imports, and without what it may fetch later", () => {
  expect(withImports(dist, named("main"))).toEqual(named("deep", "main", "more", "shared"));
});

test("what a script may fetch later is listed, with the static imports of that", () => {
  expect(reachableFrom(dist, named("main"))).toEqual(
    named("deep", "later", "latest", "main", "more", "shared"),
  );
});

test("an import that was not built is an error", () => {
  expect(() => withImports(dist, named("broken"))).toThrow("assets/broken.js asks for ./gone.js");
});
