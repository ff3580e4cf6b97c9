import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

import { FLOORS, ROOMS } from "../rooms.js";
import { ROOT } from "./support/command.ts";
import { textOf } from "./support/repository.ts";
import { workshop, writeTree } from "./support/tree.ts";

const rules: ICruiseOptions = await extractDepcruiseOptions(join(ROOT, ".dependency-cruiser.mjs"));

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(["src", "scripts"], { ...rules, baseDir });
  if (typeof output === "string") throw new Error("dependency-cruiser answered in words");
  return output;
}

/** Each breach as `file → import: rule`. */
function breachesOf(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`).sort();
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path));
}

const sources = [...sourcesIn("src"), ...sourcesIn("scripts")].sort();

describe("the rooms", () => {
  it("are kept to by every file", async () => {
    const result = await cruised(ROOT);
    const looked = result.modules
      .map(({ source }) => source)
      .filter((path) => /^(src|scripts)\/.*\.tsx?$/.test(path));
    // With a TypeScript it does not know, dependency-cruiser looks at nothing and finds nothing.
    expect(looked.sort()).toEqual(sources);
    expect(breachesOf(result)).toEqual([]);
  });

  it("are exactly the folders of the project", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .filter((each) => each.isDirectory() && each.name !== "styles")
      .map(({ name }) => `src/${name}`);
    expect(Object.keys(ROOMS).sort()).toEqual([...folders, "scripts"].sort());
    for (const noun of FLOORS.flat())
      expect(
        ["", ".ts"].some((ending) => existsSync(join(ROOT, "src/core", noun + ending))),
        noun,
      ).toBe(true);
  });

  it("are listed in CONTRIBUTING.md, with what each may import", () => {
    const contributing = textOf("CONTRIBUTING.md");
    const told = [...contributing.matchAll(/^\| `([\w/]+)` \| (.+?) \| (.+?) \|$/gm)].map(
      ([, room, sentence, may]) => [room, sentence, may],
    );
    const named = (names: readonly string[]) => names.map((name) => `\`${name.replace("src/", "")}\``);
    expect(told.filter(([, , may]) => may?.startsWith("`") ?? false)).toEqual(
      Object.entries(ROOMS).map(([room, { sentence, rooms, packages }]) => [
        room.replace("src/", ""),
        sentence,
        named([...rooms, ...packages]).join(", "),
      ]),
    );
  });
});

describe("the rules", () => {
  const house = workshop("house");
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));

  /** A house of these files, cruised by our rules. */
  async function breachesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const folder of ["src", "scripts"]) {
      rmSync(join(house, folder), { recursive: true, force: true });
      mkdirSync(join(house, folder));
    }
    return breachesOf(await cruised(writeTree(house, files)));
  }

  const empty = "export type Thing = string;\nexport const thing = 1;\n";
  const value = (from: string) => `export { thing } from "${from}";\n`;
  const type = (from: string) => `import type { Thing } from "${from}";\nexport type Other = Thing;\n`;

  it("allow what the table of rooms allows", async () => {
    const files = {
      "src/core/period.ts":
        'import { sum } from "d3-array";\nimport * as v from "valibot";\nexport const a = [sum, v];\n',
      "src/core/observation.ts": type("./period.ts"),
      "src/core/returns/validate.ts": value("../observation.ts"),
      "src/core/dataset/revise.ts": value("../returns/validate.ts"),
      "src/core/disclosure/protect.ts": value("../dataset/revise.ts"),
      "src/core/analysis/change.ts": value("../dataset/revise.ts"),
      "src/core/story/headline.ts": value("../analysis/change.ts"),
      "src/csv/readCsv.ts": 'import Papa from "papaparse";\nexport const a = Papa;\n',
      "src/store/load.ts":
        'import { create } from "zustand";\nexport const a = create;\nexport * from "../csv/readCsv.ts";\n',
      "src/charts/TrendChart.tsx": 'import { Line } from "recharts";\nexport const A = () => <Line />;\n',
      "src/components/Tile.tsx": 'import { useState } from "react";\nexport const a = useState;\n',
      "src/views/overview.tsx":
        'import "./overview.css";\nimport { useId } from "react";\nexport const a = useId;\nimport "../store/load.ts";\nimport "../charts/TrendChart.tsx";\nimport "../components/Tile.tsx";\n',
      "src/views/overview.css": "",
      "src/static/Card.tsx":
        'import { useId } from "react";\nexport const a = useId;\nimport "../charts/TrendChart.tsx";\nimport "../components/Tile.tsx";\n',
      "src/worker/returns.ts": value("../csv/readCsv.ts"),
      "src/static/pages.tsx":
        'import { renderToString } from "react-dom/server";\nexport const a = renderToString;\nimport "../views/overview.tsx";\n',
      "src/main.tsx": 'import "@fontsource-variable/source-sans-3/index.css";\nexport const a = 1;\n',
      "scripts/effects/files.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n',
      "scripts/build/build.ts":
        'import "../effects/files.ts";\nimport type { a } from "../../src/static/pages.tsx";\nexport type A = typeof a;\nimport "../../src/core/period.ts";\n',
    };
    expect(await breachesIn(files)).toEqual([]);
  });

  it.each([
    ["core from csv", "src/core/a.ts", "src/csv/b.ts", "core-imports-only"],
    ["csv from store", "src/csv/a.ts", "src/store/b.ts", "csv-imports-only"],
    ["store from charts", "src/store/a.ts", "src/charts/b.ts", "store-imports-only"],
    ["charts from store", "src/charts/a.ts", "src/store/b.ts", "charts-imports-only"],
    ["components from store", "src/components/a.ts", "src/store/b.ts", "components-imports-only"],
    ["views from csv", "src/views/a.ts", "src/csv/b.ts", "views-imports-only"],
    ["search from store", "src/search/a.ts", "src/store/b.ts", "search-imports-only"],
    ["worker from store", "src/worker/a.ts", "src/store/b.ts", "worker-imports-only"],
    ["store from a worker", "src/store/worker.ts", "src/worker/b.ts", "store-imports-only"],
    ["store from the worker", "src/store/a.ts", "src/worker/returns.ts", "worker-by-address"],
    ["scripts from views", "scripts/a.ts", "src/views/b.ts", "scripts-imports-only"],
    ["static from csv", "src/static/a.ts", "src/csv/b.ts", "static-imports-only"],
    ["views from static", "src/views/a.ts", "src/static/b.ts", "views-imports-only"],
    ["the shell from static", "src/shell/a.ts", "src/static/b.ts", "shell-imports-only"],
    ["an entry from csv", "src/main.ts", "src/csv/b.ts", "entries-import-only"],
    ["a view from the shell", "src/views/a.ts", "src/shell/routes.ts", "views-imports-only"],
    ["the shell from an entry", "src/shell/a.ts", "src/main.ts", "nothing-imports-an-entry"],
    ["an analysis from a sentence", "src/core/analysis/a.ts", "src/core/story/b.ts", "core-floor-analysis"],
    ["a dataset from an analysis", "src/core/dataset/a.ts", "src/core/analysis/b.ts", "core-floor-dataset"],
    ["a period from a target", "src/core/period.ts", "src/core/target.ts", "core-floor-period"],
    [
      "a dataset from disclosure",
      "src/core/dataset/a.ts",
      "src/core/disclosure/b.ts",
      "core-below-disclosure",
    ],
    [
      "disclosure from an analysis",
      "src/core/disclosure/a.ts",
      "src/core/analysis/b.ts",
      "core-disclosure-over-dataset",
    ],
    [
      "the intruder from what protects",
      "src/core/disclosure/intruder/a.ts",
      "src/core/disclosure/protect.ts",
      "core-intruder-apart",
    ],
    [
      "the intruder from the structure",
      "src/core/disclosure/intruder/a.ts",
      "src/core/disclosure/structure/b.ts",
      "core-intruder-apart",
    ],
    [
      "the intruder from the reference",
      "src/core/disclosure/intruder/a.ts",
      "src/core/reference/b.ts",
      "core-intruder-apart",
    ],
    [
      "plausibility from an analysis",
      "src/core/plausibility/a.ts",
      "src/core/analysis/b.ts",
      "core-plausibility-over-dataset",
    ],
    [
      "an analysis from plausibility",
      "src/core/analysis/a.ts",
      "src/core/plausibility/b.ts",
      "core-below-plausibility",
    ],
    [
      "publication from checking",
      "src/core/publication/a.ts",
      "src/core/checking/b.ts",
      "core-checking-on-top",
    ],
    [
      "a scorecard from a dataset",
      "src/core/scorecard/a.ts",
      "src/core/dataset/b.ts",
      "core-scorecard-over-returns",
    ],
    ["an issue from the returns", "src/core/issue.ts", "src/core/returns/b.ts", "core-shared-stays-low"],
    ["releases from a dataset", "src/core/releases/a.ts", "src/core/dataset/b.ts", "core-releases-apart"],
    [
      "a dataset from releases",
      "src/core/dataset/a.ts",
      "src/core/releases/b.ts",
      "core-floors-do-not-know-releases",
    ],
  ])("refuse %s, whether it imports a value or a type", async (_title, from, to, rule) => {
    const path = `${"../".repeat(from.split("/").length - 1)}${to}`;
    for (const text of [value(path), type(path)]) {
      expect(await breachesIn({ [from]: text, [to]: empty })).toContain(`${from} → ${to}: ${rule}`);
    }
  });

  it.each([
    ["src/core/a.ts", "papaparse", "core-imports-only"],
    ["src/core/a.ts", "react", "core-imports-only"],
    ["src/store/a.ts", "react", "store-imports-only"],
    ["src/views/a.ts", "recharts", "views-imports-only"],
    ["src/charts/a.ts", "d3-array", "charts-imports-only"],
    ["src/static/a.ts", "@resvg/resvg-wasm", "static-imports-only"],
    ["src/worker/a.ts", "papaparse", "worker-imports-only"],
    ["scripts/a.ts", "papaparse", "scripts-imports-only"],
    ["src/core/a.ts", "node:fs", "node-only-in-effects"],
    ["scripts/returns/returns.ts", "node:fs", "node-only-in-effects"],
  ])("refuse that %s imports %s", async (from, name, rule) => {
    const breaches = await breachesIn({ [from]: `import * as a from "${name}";\nexport const b = a;\n` });
    expect(
      breaches.some((breach) => breach.startsWith(from) && breach.endsWith(rule)),
      breaches.join(),
    ).toBe(true);
  });

  it("refuse a circle, a folder outside the table of rooms, an import of a missing file, and an import of sources that are built", async () => {
    const breaches = await breachesIn({
      "src/core/a.ts": type("./b.ts"),
      "src/core/b.ts": type("./a.ts"),
      "src/utils/a.ts": value("../core/a.ts"),
      "src/csv/a.ts": value("./gone.ts"),
      "src/static/pages.tsx": empty,
      "scripts/a.ts": value("../src/static/pages.tsx"),
    });
    const broken = new Set(breaches.map((breach) => breach.split(": ").at(-1)));
    expect([...broken].sort()).toEqual(
      ["csv-imports-only", "every-folder-is-a-room", "no-cycles", "resolvable", "static-is-built"].sort(),
    );
  });
});

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(ROOT, path), "utf8"), ts.ScriptTarget.ES2023, true);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** The names that a file exports: functions, types and constants that it declares itself. */
function exportsOf(path: string): string[] {
  return parsed(path).statements.flatMap((statement) => {
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) =>
        ts.isIdentifier(name) ? name.text : "",
      );
    const declared = ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return declared && statement.name !== undefined ? [statement.name.text] : [];
  });
}

describe("an exported name", () => {
  it("means one thing: no two files export the same one", () => {
    const files = new Map<string, string[]>();
    for (const path of sources)
      for (const name of exportsOf(path)) files.set(name, [...(files.get(name) ?? []), path]);
    expect(files.size).toBeGreaterThan(1_000);
    expect([...files].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });
});

describe("core", () => {
  it("has a docstring on every exported function that says what it gives", () => {
    const silent = sources
      .filter((path) => path.startsWith("src/core/"))
      .flatMap((path) =>
        parsed(path).statements.flatMap((statement) =>
          ts.isFunctionDeclaration(statement) &&
          isExported(statement) &&
          ts.getJSDocCommentsAndTags(statement).length === 0
            ? [`${path}: ${statement.name?.text ?? ""}`]
            : [],
        ),
      );
    expect(silent).toEqual([]);
  });

  it("cannot use the browser or Node: their names do not compile", () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(ROOT, "tsconfig.core.json"),
      { incremental: false },
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    if (config === undefined) throw new Error("tsconfig.core.json cannot be read");
    const names = ["document", "window", "localStorage", "fetch", "console", "process", "Buffer", "require"];
    const probe = join(ROOT, "src/core/probe.ts");
    const text = names.map((name, index) => `export const a${index} = ${name};`).join("\n");
    const options = { ...config.options, incremental: false };
    delete options.tsBuildInfoFile;
    const disk = ts.createCompilerHost(options);
    const host: ts.CompilerHost = {
      ...disk,
      fileExists: (path) => path === probe || disk.fileExists(path),
      getSourceFile: (path, ...rest) =>
        path === probe
          ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
          : disk.getSourceFile(path, ...rest),
    };

    // With all of core beside the probe, so that a type leaked by any of its imports would show.
    const program = ts.createProgram([...config.fileNames, probe], options, host);
    const messages = program
      .getSemanticDiagnostics(program.getSourceFile(probe))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(messages.map((message) => /^Cannot find name '(\w+)'/.exec(message)?.[1])).toEqual(names);
  });
});
