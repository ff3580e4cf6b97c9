/**
 * The rooms of the house and who may import whom; kept by tests/architecture.test.ts.
 * `src/` itself is the shell: main, takeOver, app, routes, prerender, alone, pictures and oneFile put the rooms together.
 */
const react = ["react", "react-dom"];
const rooms = {
  "src/core": { rooms: [], packages: ["d3-array", "valibot"] },
  "src/csv": { rooms: ["src/core"], packages: ["papaparse"] },
  "src/sheets": { rooms: ["src/core"], packages: ["hucre"] },
  "src/store": { rooms: ["src/core", "src/csv"], packages: ["zustand"] },
  "src/charts": { rooms: ["src/core"], packages: [...react, "recharts"] },
  "src/components": { rooms: ["src/core"], packages: react },
  "src/views": {
    rooms: ["src/core", "src/store", "src/charts", "src/components", "src/search"],
    packages: [...react, "wouter"],
  },
  "src/search": { rooms: ["src/core"], packages: ["minisearch"] },
  "src/worker": { rooms: ["src/core", "src/csv", "src/sheets"], packages: [] },
  "src/cards": { rooms: ["src/core", "src/charts", "src/components"], packages: react },
  scripts: {
    rooms: ["src/core", "src/csv", "src/sheets", ".prerender"],
    packages: ["happy-dom", "@resvg/resvg-wasm"],
  },
};

/** The floors of core: a file imports from its own floor and those below. */
const floors = [
  ["period"],
  ["indicator", "target"],
  ["observation"],
  ["returns"],
  ["dataset"],
  ["analysis"],
  ["claims"],
  ["story"],
];
/** What any floor may use (an issue, a format …) may itself use no floor above observations. */
const shared = ["action", "council", "decimal", "event", "format", "issue", "reference", "table"];
const upper = ["returns", "dataset", "plausibility", "disclosure", "releases", "analysis", "claims", "story"];

const anyOf = (names) => `(?:${names.map((name) => name.replaceAll(".", "\\.")).join("|")})`;
const inRooms = (names) => `^${anyOf(names)}/`;
const inPackages = (names) => `(?:^|/)node_modules/(?:@types/)?${anyOf(names)}/`;
const inCore = (names) => `^src/core/${anyOf(names)}(?:/|\\.ts$)`;

const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `${room.replace("src/", "")}-imports-only`,
  comment: `${room} may import ${[room, ...may.rooms, ...may.packages].join(", ")}.`,
  severity: "error",
  from: { path: inRooms([room]) },
  to: {
    pathNot: [
      inRooms([room, ...may.rooms]),
      ...(may.packages.length > 0 ? [inPackages(may.packages)] : []),
      // Looked at by the two rules for scripts below.
      ...(room === "scripts" ? ["^src/(?:prerender|alone|pictures|cards|oneFile)\\.tsx$"] : []),
      // The address of the built worker: see the rule for it below.
      ...(room === "src/store" ? ["^src/worker/returns\\.ts$"] : []),
    ],
    ...(room === "scripts" ? { dependencyTypesNot: ["core"] } : {}),
  },
}));

const floorRules = floors.slice(0, -1).map((floor, index) => ({
  name: `core-floor-${floor.join("-and-")}`,
  comment: `${floor.join(" and ")} may not know the floors above.`,
  severity: "error",
  from: { path: inCore(floor) },
  to: { path: inCore(floors.slice(index + 1).flat()) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere. (The built prerender exists only after a build.)",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.prerender/" },
    },
    ...roomRules,
    {
      name: "worker-by-address",
      comment: "Only src/store/worker.ts knows the worker, and of it only the address.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(?:worker/|store/worker\\.ts$)" },
      to: { path: "^src/worker/" },
    },
    {
      name: "node-only-in-effects",
      comment: "Only scripts/effects.ts reads, writes, prints, spawns or tells the time.",
      severity: "error",
      from: { path: "^(?:src|scripts)/", pathNot: "^scripts/effects\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "prerender-is-built",
      comment: "scripts run the built prerender; of its source they may import types only.",
      severity: "error",
      from: { path: "^scripts/" },
      to: {
        path: "^src/(?:prerender|alone|pictures|cards|oneFile)\\.tsx$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "shell-imports-only",
      comment:
        "The shell puts views, store, charts and components together; it neither parses nor works anything out.",
      severity: "error",
      from: { path: "^src/[^/]+$" },
      to: {
        pathNot: [
          "^src/[^/]+$",
          inRooms(["src/core", "src/store", "src/charts", "src/components", "src/cards", "src/views"]),
          inPackages([...react, "wouter", "@fontsource-variable"]),
        ],
      },
    },
    {
      name: "rooms-do-not-know-the-shell",
      comment: "A room that imports main, app, routes or prerender turns the house upside down.",
      severity: "error",
      from: { path: "^src/[^/]+/" },
      to: { path: "^src/[^/]+$" },
    },
    {
      name: "every-folder-is-a-room",
      comment: "A new folder in src needs a row in the rooms table.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: inRooms(Object.keys(rooms)) },
      to: {},
    },
    ...floorRules,
    {
      name: "core-shared-stays-low",
      comment: "What any floor may use may not know the floors above observations.",
      severity: "error",
      from: { path: inCore(shared) },
      to: { path: inCore(upper) },
    },
    {
      name: "core-disclosure-over-dataset",
      comment:
        "disclosure protects a dataset: what is below does not know it, and it knows nothing beside or above.",
      severity: "error",
      from: { path: inCore(["disclosure"]) },
      to: { path: inCore(["analysis", "story", "releases"]) },
    },
    {
      name: "core-below-disclosure",
      comment: "Observations, returns, the dataset and its analyses do not know how a figure is protected.",
      severity: "error",
      from: { path: inCore(floors.flat().filter((floor) => floor !== "story")) },
      to: { path: inCore(["disclosure"]) },
    },
    {
      name: "core-plausibility-over-dataset",
      comment:
        "plausibility sets a return beside the dataset: it knows nothing above, and nothing below knows it.",
      severity: "error",
      from: { path: inCore(["plausibility"]) },
      to: { path: inCore(["disclosure", "analysis", "story", "releases"]) },
    },
    {
      name: "core-below-plausibility",
      comment:
        "Whether a figure looks like a slip is a question to an officer: no page and no figure depends on it.",
      severity: "error",
      from: { path: inCore([...floors.flat(), "disclosure", "releases"]) },
      to: { path: inCore(["plausibility"]) },
    },
    {
      name: "core-checking-on-top",
      comment: "checking shows what a release would be: nothing else in core knows that it is shown.",
      severity: "error",
      from: { path: "^src/core/", pathNot: inCore(["checking"]) },
      to: { path: inCore(["checking"]) },
    },
    {
      name: "core-scorecard-over-returns",
      comment:
        "A scorecard becomes a return, which is then checked like any other: it knows nothing of that.",
      severity: "error",
      from: { path: inCore(["scorecard"]) },
      to: { path: inCore(upper.filter((room) => room !== "returns")) },
    },
    {
      name: "core-releases-apart",
      comment: "releases know only paths, bytes, and the month a release is for …",
      severity: "error",
      from: { path: inCore(["releases"]) },
      to: { pathNot: inCore(["releases", "period", "table"]) },
    },
    {
      name: "core-floors-do-not-know-releases",
      comment: "… and no floor knows them.",
      severity: "error",
      from: { path: inCore(floors.flat()) },
      to: { path: inCore(["releases"]) },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "default"],
      exportsFields: ["exports"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
    },
  },
};
