import { build } from "vite";
import { expect, test } from "vitest";

import { notingPackages } from "../../../scripts/effects/packages.ts";

/** Packages in a built script whose source is `code`. */
async function packagesIn(code: string): Promise<readonly string[]> {
  const packages = new Map<string, readonly string[]>();
  const source = {
    name: "one-source",
    resolveId: (id: string) => (id === "one-source" ? `/${id}.js` : undefined),
    load: (id: string) => (id === "/one-source.js" ? code : undefined),
  };
  await build({
    ...{ configFile: false, publicDir: false, logLevel: "silent" },
    plugins: [source, notingPackages(packages)],
    build: { rolldownOptions: { input: "one-source" }, write: false },
  });
  return [...packages.values()].flat();
}

test("a chart brings Recharts into a script", async () => {
  expect(await packagesIn(`import { LineChart } from "recharts"; globalThis.kept = LineChart;`)).toContain(
    "node_modules/recharts",
  );
});

test("a part of Recharts that draws nothing and has none of its class names counts as Recharts too", async () => {
  expect(
    await packagesIn(`import { useXAxisDomain } from "recharts"; globalThis.kept = useXAxisDomain;`),
  ).toContain("node_modules/recharts");
});

test("a script without Recharts does not count as holding it, whatever its name and its texts are", async () => {
  const code = `import { createElement } from "react"; globalThis.recharts = createElement("p", { className: "recharts-surface" });`;
  expect(await packagesIn(code)).toEqual(["node_modules/react", "node_modules/vite"]);
});

test("an import that tree shaking removes does not count", async () => {
  expect(await packagesIn(`import { LineChart } from "recharts"; globalThis.kept = 1;`)).toEqual([]);
});
