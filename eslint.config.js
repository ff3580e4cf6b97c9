import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The rooms of the house, as in .dependency-cruiser.cjs, which is the one that counts; here an editor says what to use instead. */
const react = ["react", "react-dom"];
const rooms = {
  core: { rooms: [], packages: ["d3-array", "valibot"] },
  csv: { rooms: ["core"], packages: ["papaparse"] },
  sheets: { rooms: ["core"], packages: ["hucre"] },
  store: { rooms: ["core", "csv"], packages: ["zustand"] },
  charts: { rooms: ["core"], packages: [...react, "recharts"] },
  components: { rooms: ["core"], packages: react },
  views: { rooms: ["core", "store", "charts", "components", "search"], packages: [...react, "wouter"] },
  search: { rooms: ["core"], packages: ["minisearch"] },
  worker: { rooms: ["core", "csv", "sheets"], packages: [] },
  cards: { rooms: ["core", "charts", "components"], packages: react },
};
const shell = {
  rooms: ["core", "store", "charts", "components", "cards", "views"],
  packages: [...react, "wouter", "@fontsource-variable/source-sans-3"],
};
const scripts = { rooms: ["core", "csv", "sheets"], packages: ["happy-dom", "@resvg/resvg-wasm"] };

const insteadOfRoom = {
  csv: "CSV is read by the store, the worker and the scripts: take what was read as an argument.",
  sheets: "Workbooks are written by the worker and the scripts: take the bytes as an argument.",
  store: "Only views and the shell read the store: take the data as an argument or a prop.",
  charts: "Only views and the shell place charts: return points, and let a view draw them.",
  components: "Only views and the shell place components: return data, and let a view show it.",
  views:
    "Only the shell (src/routes.tsx) imports views: move what you need down to the room that it belongs to.",
  cards: "Only the shell makes cards: export what one needs from the room that it belongs to.",
  search: "Only views ask: take the ids that were found as an argument.",
  worker:
    "Only src/store/worker.ts starts the worker, by its address: the types of its messages live in src/core.",
};
const insteadOfPackage = {
  "d3-array": "Only src/core works figures out: put the analysis there and take its result.",
  valibot: "Only src/core checks shapes: call the reader that it exports.",
  papaparse: "Use readCsv and writeCsv from src/csv.",
  hucre: "Use writeTemplate from src/sheets.",
  minisearch: "Use searchOf from src/search.",
  zustand: "Use the hooks and selectors of src/store.",
  recharts: "Use a chart from src/charts; it takes points, a width and a height.",
  react: "This room draws nothing: return data, and let a component show it.",
  "react-dom": "This room draws nothing: return data, and let a component show it.",
  wouter: "Only views and the shell know addresses: take the href as a prop.",
  "@resvg/resvg-wasm": "Use openDots from scripts/dots.ts.",
  "happy-dom": "Only scripts/prerender.ts draws without a browser.",
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The imports that a room may not make, each with what to do instead. */
function restrictedImports(name, may, { node = false } = {}) {
  const closedRooms = Object.keys(insteadOfRoom).filter((room) => room !== name && !may.rooms.includes(room));
  const closedPackages = Object.keys(insteadOfPackage).filter((pack) => !may.packages.includes(pack));
  const known = [...may.packages, ...closedPackages, ...(node ? ["node:[a-z/_]+"] : [])];
  const patterns = [
    ...closedRooms.map((room) => ({
      regex: `^(?:\\.\\.?/)+(?:src/)?${room}/${room === "worker" && name === "store" ? "(?!returns\\.ts\\?worker&url$)" : ""}`,
      message: insteadOfRoom[room],
    })),
    ...closedPackages.map((pack) => ({ regex: `^${escaped(pack)}(?:/|$)`, message: insteadOfPackage[pack] })),
    ...(node
      ? []
      : [
          {
            regex: "^node:",
            message: "Node lives in scripts/effects.ts: take what you need as an argument.",
          },
        ]),
    ...(name === "shell"
      ? []
      : [
          {
            regex:
              "^(?:\\.\\./)+(?:src/)?(?:main|takeOver|app|routes|prerender|alone|pictures|cards|oneFile)\\.tsx?$",
            message: "Nothing imports the shell; scripts run the built prerender and may import its types.",
            allowTypeImports: name === "scripts",
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
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs", globals: { module: "writable" } } },
  { files: ["src/**/*.{ts,tsx}", "tests/**/*.tsx"], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "no-console": "error",
      "no-restricted-syntax": ["error", ...style],
    },
  },
  ...Object.entries(rooms).map(([room, may]) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: restrictedImports(room, may),
  })),
  { files: ["src/*.{ts,tsx}"], rules: restrictedImports("shell", shell) },
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
    ignores: ["scripts/effects.ts"],
    rules: {
      ...restrictedImports("scripts", scripts),
      "no-restricted-properties": ["error", ...pureProperties],
      "no-restricted-syntax": ["error", ...style, ...pure],
      "no-restricted-globals": [
        "error",
        ...effects.map((name) => ({
          name,
          message: "Only scripts/effects.ts touches the world: add a function there.",
        })),
      ],
    },
  },
  {
    files: ["scripts/effects.ts"],
    rules: { ...restrictedImports("scripts", scripts, { node: true }), "no-console": "off" },
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
