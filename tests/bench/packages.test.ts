import { expect, test } from "vitest";

import { packagesByScript } from "./packages.ts";

/** Packages in a built script whose source is `code`. */
async function packagesIn(code: string): Promise<readonly string[]> {
  const scripts = await packagesByScript({
    configFile: false,
    publicDir: false,
    plugins: [
      {
        name: "one-source",
        resolveId: (id) => (id === "one-source" ? `\0${id}` : undefined),
        load: (id) => (id === "\0one-source" ? code : undefined),
      },
    ],
    build: { rolldownOptions: { input: "one-source" } },
  });
  return [...scripts.values()].flat();
}

test("a chart brings Recharts into a script", async () => {
  expect(await packagesIn(`import { LineChart } from "recharts"; globalThis.kept = LineChart;`)).toContain(
    "recharts",
  );
});

test("a part of Recharts that draws nothing and has none of its class names counts as Recharts too", async () => {
  expect(
    await packagesIn(`import { useXAxisDomain } from "recharts"; globalThis.kept = useXAxisDomain;`),
  ).toContain("recharts");
});

test("a script without Recharts does not count as holding it, whatever its name and its texts are", async () => {
  const code = `import { createElement } from "react"; globalThis.recharts = createElement("p", { className: "recharts-surface" });`;
  expect(await packagesIn(code)).toEqual(["react"]);
});

test("an import that tree shaking removes does not count", async () => {
  expect(await packagesIn(`import { LineChart } from "recharts"; globalThis.kept = 1;`)).toEqual([]);
});
