import type { Prose } from "../../screen/prose.ts";
import { readDay } from "../../period.ts";
import { COUNCIL_TEXTS } from "./places.ts";

/** One text of `council.json`: where it stands, by the keys that we know, and what it is for. */
export type CouncilText = { readonly column: string; readonly text: string; readonly as: Prose };

/** Every text and number of `council.json`, keys that are not ours among them: what is in the file is published. None where it is no JSON. */
export function textsOfCouncil(json: string | undefined): CouncilText[] {
  try {
    return textsIn(JSON.parse(json ?? "") as unknown, [], "text");
  } catch {
    return [];
  }
}

/** Deeper than any council's file. */
const DEEPEST = 8;

function textsIn(value: unknown, path: readonly string[], as: Prose): CouncilText[] {
  const column = path.join(".");
  if (typeof value === "string") return [{ column, text: value, as }];
  if (typeof value === "number") return [{ column, text: String(value), as: "label" }];
  if (typeof value !== "object" || value === null || path.length > DEEPEST) return [];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => textsIn(each, [...path, String(index)], as));
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (key === "la_code") return []; // its reader takes a code and nothing else
    if (path.join() === "assessment" && typeof each === "string" && readDay(each) !== undefined) return [];
    const named = key === "key" && typeof each === "string" ? PUBLIC_KEY.exec(each)?.[1] : undefined;
    if (named !== undefined) return textsIn(named, [...path, key], "label");
    if (path[0] === "sensitive_periods" && typeof each === "string" && isBound(key, each)) return [];
    const isOurs = KEYS.has(key);
    const inKey: CouncilText[] = isOurs ? [] : [{ column, text: key, as: "id" }];
    // A key that is not ours is not repeated.
    return [
      ...inKey,
      ...textsIn(each, isOurs ? [...path, key] : path, (isOurs ? COUNCIL_TEXTS[key] : undefined) ?? "text"),
    ];
  });
}

/** A public key as a line: a name, an id, and 33 bytes in base64, which spell a postcode or a number of somebody by chance. */
const PUBLIC_KEY = /^([^+]+)\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/;

/** The first or the last day of a sensitive period. */
function isBound(key: string, text: string): boolean {
  return (key === "from" || key === "to") && readDay(text) !== undefined;
}

const KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(COUNCIL_TEXTS),
  ...[
    "schema",
    "witnesses",
    "contacts",
    "help",
    "advocacy",
    "complaints",
    "data",
    "assessment",
    "date",
    "review",
    "approvals",
    "illustrative",
    "disclosure",
    "threshold",
    "sensitive_periods",
    "from",
    "to",
    "timetable",
    "day",
    "missing",
    "deputy",
    "period",
    "improvement_plan",
    "actions",
    "revisions",
    "months",
  ],
]);
