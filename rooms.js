/**
 * The rooms of the house: what each is for and what it may import. The architecture test (.dependency-cruiser.mjs) and ESLint take
 * their rules from here, and CONTRIBUTING.md is checked against it.
 *
 * @typedef {object} Room
 * @property {string} sentence what the room is for, as in CONTRIBUTING.md
 * @property {readonly string[]} rooms the other rooms that it may import
 * @property {readonly string[]} packages the packages that it may import
 * @property {string} instead what to do instead, for whoever may not import the room
 */

const react = ["react", "react-dom"];

/** @type {Readonly<Record<string, Room>>} By folder. */
export const ROOMS = {
  "src/core": {
    sentence: "the domain: no React, DOM, Node, Papa Parse, Zustand, clock, locale or randomness",
    rooms: [],
    packages: ["d3-array", "valibot"],
    instead: "", // everybody may
  },
  "src/csv": {
    sentence: "bytes and text to rows and back",
    rooms: ["src/core"],
    packages: ["papaparse"],
    instead: "CSV is read by the store, the worker and the scripts: take what was read as an argument.",
  },
  "src/sheets": {
    sentence: "rows to a workbook, never back",
    rooms: ["src/core"],
    packages: ["hucre"],
    instead: "Workbooks are written by the worker and the scripts: take the bytes as an argument.",
  },
  "src/archive": {
    sentence: "files to an archive (ZIP), never back",
    rooms: ["src/core"],
    packages: ["fflate"],
    instead: "Archives are written by the worker and the scripts: take the bytes as an argument.",
  },
  "src/search": {
    sentence: "a question in plain words to the indicators that it is about",
    rooms: ["src/core"],
    packages: ["minisearch"],
    instead: "Only views ask: take the ids that were found as an argument.",
  },
  "src/powerpoint": {
    sentence: "a deck to a PowerPoint file, never back",
    rooms: ["src/core"],
    packages: ["pptxgenjs"],
    instead: "Only the view of the meeting’s papers writes one: take the bytes as an argument.",
  },
  "src/worker": {
    sentence: "checks an officer’s files beside the page",
    rooms: ["src/core", "src/csv", "src/sheets", "src/archive"],
    packages: [],
    instead:
      "Only src/store/worker.ts starts the worker, by its address: the types of its messages live in src/core.",
  },
  "src/store": {
    sentence: "what is loaded, what the address says, and what is being checked",
    rooms: ["src/core", "src/csv"],
    packages: ["zustand"],
    instead:
      "Only views, the shell and what the build writes read the store: take the data as an argument or a prop.",
  },
  "src/charts": {
    sentence: "series to pictures",
    rooms: ["src/core"],
    packages: [...react, "recharts"],
    instead: "Only views and what the build writes place charts: return points, and let a view draw them.",
  },
  "src/components": {
    sentence: "plain pieces that take what they show",
    rooms: ["src/core"],
    packages: react,
    instead:
      "Only views, the shell and what the build writes place components: return data, and let a view show it.",
  },
  "src/views": {
    sentence: "the screens: read the store, call core, pass props",
    rooms: ["src/core", "src/store", "src/charts", "src/search", "src/powerpoint", "src/components"],
    packages: react,
    instead:
      "Only the shell and what the build writes import views: move what you need down to the room that it belongs to.",
  },
  "src/shell": {
    sentence: "the pages as an app: routes, the app, taking a page over",
    rooms: ["src/core", "src/store", "src/components", "src/views"],
    packages: react,
    instead: "Only the entries and what the build writes import the shell.",
  },
  "src/static": {
    sentence:
      "everything the build writes: pages, pages that stand alone, pictures, cards, the one file, what machines read",
    rooms: ["src/core", "src/store", "src/charts", "src/components", "src/views", "src/shell"],
    packages: react,
    instead: "Nothing imports src/static: scripts run what was built of it, and may import its types.",
  },
  scripts: {
    sentence: "thin commands: parse arguments, call core, hand the results to effects",
    rooms: ["src/core", "src/csv", "src/sheets", "src/archive", ".prerender"],
    packages: ["happy-dom", "@resvg/resvg-wasm", "fflate", "hyparquet-writer", "vite"],
    instead: "Nothing imports scripts.",
  },
};

/** The files that stand at the top of `src`: what a page runs first. */
export const ENTRIES = {
  sentence: "what a page runs first",
  rooms: ["src/core", "src/store", "src/views", "src/shell"],
  packages: ["@fontsource-variable/source-sans-3"],
};

/** The only room of scripts that reads, writes, prints, spawns or tells the time. */
export const EFFECTS = "scripts/effects";

/** What to use instead of a package, for the rooms that may not import it. */
export const INSTEAD_OF_PACKAGE = {
  "d3-array": "Only src/core works figures out: put the analysis there and take its result.",
  valibot: "Only src/core checks shapes: call the reader that it exports.",
  papaparse: "Use readCsv and writeCsv from src/csv.",
  hucre: "Use writeTemplate or writeFigures from src/sheets.",
  pptxgenjs: "Use writePowerpoint from src/powerpoint.",
  minisearch: "Use searchOf from src/search.",
  zustand: "Use the hooks and selectors of src/store.",
  recharts: "Use a chart from src/charts; it takes points, a width and a height.",
  react: "This room draws nothing: return data, and let a component show it.",
  "react-dom": "This room draws nothing: return data, and let a component show it.",
  "@resvg/resvg-wasm": "Use openDots from scripts/raster/dots.ts.",
  fflate: "Use unzipped from scripts/effects/zip.ts, or archived from src/archive.",
  "hyparquet-writer": "Use parquetFile from scripts/formats/parquet.ts.",
  vite: "Only scripts/effects/bundle.ts builds: the rooms do not know how they are bundled.",
  "happy-dom": "Only scripts/build/document.ts opens a document without a browser.",
};

/** The floors of core, lowest first: a file imports from its own floor and those below. */
export const FLOORS = [
  ["period"],
  ["indicator", "target"],
  ["observation"],
  ["returns"],
  ["dataset"],
  ["analysis"],
  ["claims"],
  ["story"],
];
