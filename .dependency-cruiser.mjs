import { EFFECTS, ENTRIES, FLOORS, ROOMS } from "./rooms.js";

/** What any floor of core may use (an issue, a format …) may itself use no floor above observations. */
const shared = [
  "council",
  "decimal",
  "event",
  "format",
  "issue",
  "messages",
  "reason",
  "reference",
  "relation",
  "release",
  "tables",
];
const upper = [
  "returns",
  "dataset",
  "plausibility",
  "disclosure",
  "releases",
  "analysis",
  "claims",
  "story",
  "history",
];

const anyOf = (names) => `(?:${names.map((name) => name.replaceAll(".", "\\.")).join("|")})`;
const inRooms = (names) => `^${anyOf(names)}/`;
const inPackages = (names) => `(?:^|/)node_modules/(?:@types/)?${anyOf(names)}/`;
const inCore = (names) => `^src/core/${anyOf(names)}(?:/|\\.ts$)`;

/** Rules of their own look at what scripts and the store may know of these. */
const APART = { scripts: "^src/static/", "src/store": "^src/worker/returns\\.ts$" };

const roomRules = Object.entries(ROOMS).map(([room, may]) => ({
  name: `${room.replace("src/", "")}-imports-only`,
  comment: `${room} may import ${[room, ...may.rooms, ...may.packages].join(", ")}.`,
  severity: "error",
  from: { path: inRooms([room]) },
  to: {
    pathNot: [
      inRooms([room, ...may.rooms]),
      ...(may.packages.length > 0 ? [inPackages(may.packages)] : []),
      ...(room in APART ? [APART[room]] : []),
    ],
    ...(room === "scripts" ? { dependencyTypesNot: ["core"] } : {}),
  },
}));

const floorRules = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `core-floor-${floor.join("-and-")}`,
  comment: `${floor.join(" and ")} may not know the floors above.`,
  severity: "error",
  from: { path: inCore(floor) },
  to: { path: inCore(FLOORS.slice(index + 1).flat()) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
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
      comment: "An import that leads nowhere. (.prerender exists only after a build.)",
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
      comment: `Only ${EFFECTS} reads, writes, prints, spawns or tells the time.`,
      severity: "error",
      from: { path: "^(?:src|scripts)/", pathNot: `^${EFFECTS}/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "static-is-built",
      comment: "scripts run what was built of src/static; of its source they may import types only.",
      severity: "error",
      from: { path: "^scripts/" },
      to: { path: "^src/static/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "entries-import-only",
      comment: `An entry may import ${ENTRIES.rooms.join(", ")}: it starts a page and works nothing out.`,
      severity: "error",
      from: { path: "^src/[^/]+$" },
      to: { pathNot: [inRooms(ENTRIES.rooms), inPackages(ENTRIES.packages)] },
    },
    {
      name: "nothing-imports-an-entry",
      comment: "A page runs its entry; a room that imports one turns the house upside down.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+$" },
    },
    {
      name: "every-folder-is-a-room",
      comment: "A new folder in src needs a row in the rooms table.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: inRooms(Object.keys(ROOMS)) },
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
      from: { path: inCore(FLOORS.flat().filter((floor) => floor !== "story")) },
      to: { path: inCore(["disclosure"]) },
    },
    {
      name: "core-intruder-apart",
      comment:
        "The intruder knows public bytes and the nouns, not how figures are protected: a mistake made there must not be made here.",
      severity: "error",
      from: { path: "^src/core/disclosure/intruder/" },
      to: { pathNot: [inCore(["period", "decimal", "tables"]), "^src/core/disclosure/intruder/"] },
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
      from: { path: inCore([...FLOORS.flat(), "disclosure", "releases"]) },
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
      comment: "releases know only paths, bytes, and what a release is …",
      severity: "error",
      from: { path: inCore(["releases"]) },
      to: { pathNot: inCore(["releases", "release", "reason", "order", "period", "tables"]) },
    },
    {
      name: "core-floors-do-not-know-releases",
      comment: "… and no floor knows them.",
      severity: "error",
      from: { path: inCore(FLOORS.flat()) },
      to: { path: inCore(["releases"]) },
    },
    {
      name: "core-history-on-top",
      comment: "history tells readers of releases and figures: nothing else in core knows that it is told.",
      severity: "error",
      from: { path: "^src/core/", pathNot: inCore(["history"]) },
      to: { path: inCore(["history"]) },
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
