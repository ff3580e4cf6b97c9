import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

import { EFFECTS, ENTRIES, INSTEAD_OF_PACKAGE, ROOMS } from "./rooms.js";

/** Rooms by their names in imports (`core`), as in rooms.js. */
const inSrc = Object.entries(ROOMS).filter(([folder]) => folder.startsWith("src/"));
const nameOf = (folder) => folder.replace("src/", "");
/** Rooms with components or hooks: no other may import what has any. */
const withHooks = inSrc.filter(([, { packages }]) =>
  ["react", "zustand"].some((each) => packages.includes(each)),
);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The imports that a room may not make, each with what to do instead. */
function restrictedImports(name, may, { node = false } = {}) {
  const closedRooms = inSrc.filter(([folder]) => folder !== name && !may.rooms.includes(folder));
  const closedPackages = Object.keys(INSTEAD_OF_PACKAGE).filter((pack) => !may.packages.includes(pack));
  const known = [...may.packages, ...closedPackages, ...(node ? ["node:[a-z/_]+"] : [])];
  const patterns = [
    ...closedRooms.map(([folder, { instead }]) => ({
      regex: `^(?:\\.\\.?/)+(?:src/)?${nameOf(folder)}/${folder === "src/worker" && name === "src/store" ? "(?!returns\\.ts\\?worker&url$)" : ""}`,
      message: instead,
      allowTypeImports: folder === "src/static" && name === "scripts",
    })),
    ...closedPackages.map((pack) => ({
      regex: `^${escaped(pack)}(?:/|$)`,
      message: INSTEAD_OF_PACKAGE[pack],
    })),
    ...(node
      ? []
      : [
          {
            regex: "^node:",
            message: `Node lives in ${EFFECTS}: take what you need as an argument.`,
          },
        ]),
    {
      regex: `^(?!\\.|(?:${[...known, ...(node ? [] : ["node:.*"])].join("|")})(?:/|$))`,
      message: `This room may import only ${may.packages.join(", ") || "no package"}: a new package needs a row in the table of rooms.`,
    },
  ];
  return { "no-restricted-imports": ["error", { patterns }] };
}

/** House style, everywhere in src and scripts. */
const style = [
  { selector: "ExportDefaultDeclaration", message: "Use a named export." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
];
/** A clock, a zone, a locale and chance are arguments. */
const pure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the time as an argument.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: "This reads the machine's time zone: use Date.UTC.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "Take the time as an argument." },
  {
    selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
    message: 'This reads the machine\'s locale: give "en-GB".',
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: 'This reads the machine\'s locale: give "en-GB".',
  },
];
const pureProperties = [
  { object: "Date", property: "now", message: "Take the time as an argument." },
  { object: "performance", property: "now", message: "Take the time as an argument." },
  { object: "Math", property: "random", message: "Take the random number, or its seed, as an argument." },
  { object: "crypto", property: "getRandomValues", message: "Take the random bytes as an argument." },
  { object: "crypto", property: "randomUUID", message: "Take the id as an argument." },
];
const effects = ["process", "console", "Buffer", "fetch", "setTimeout", "setInterval"];

export default defineConfig(
  globalIgnores(["dist/", ".prerender/", "public/", "coverage/", "playwright-report/", "test-results/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: [
      ...["src/*.{ts,tsx}", "tests/**/*.tsx"],
      ...withHooks.map(([folder]) => `${folder}/**/*.{ts,tsx}`),
    ],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "no-console": "error",
      "no-restricted-syntax": ["error", ...style],
    },
  },
  ...inSrc.map(([folder, may]) => ({
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: restrictedImports(folder, may),
  })),
  { files: ["src/*.{ts,tsx}"], rules: restrictedImports("src", ENTRIES) },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...pureProperties],
      "no-restricted-syntax": [
        "error",
        ...style,
        ...pure,
        { selector: "ClassDeclaration", message: "No classes in core: a type and functions." },
      ],
    },
  },
  {
    files: ["scripts/**/*.ts"],
    ignores: [`${EFFECTS}/**`],
    rules: {
      ...restrictedImports("scripts", ROOMS.scripts),
      "no-restricted-properties": ["error", ...pureProperties],
      "no-restricted-syntax": ["error", ...style, ...pure],
      "no-restricted-globals": [
        "error",
        ...effects.map((name) => ({
          name,
          message: `Only ${EFFECTS} touches the world: add a function there.`,
        })),
      ],
    },
  },
  {
    files: [`${EFFECTS}/**/*.ts`],
    rules: { ...restrictedImports("scripts", ROOMS.scripts, { node: true }), "no-console": "off" },
  },
  {
    // A test says what it knows: `rows[0]!` is a claim that fails loudly, and a parsed report has no type.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
);
