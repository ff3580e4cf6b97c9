/** A key or a text of a JSON file, with where it stands: the names above it, and for a key its place in its object, from 1. */
export type JsonPart = {
  readonly kind: "key" | "text";
  readonly path: readonly string[];
  readonly text: string;
  readonly place: number;
};

type Open = {
  readonly isList: boolean;
  readonly path: readonly string[];
  place: number;
  key: string | undefined;
};

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** Deeper than any key of ours: what is down there stands under a key that is refused. */
const DEEPEST = 16;

/**
 * Every key and every text of a JSON file in the order they are written, to a depth of 16. A parser keeps the last of two keys of one name and
 * says nothing; here both are there. The file has been parsed without a fault.
 */
export function partsOfJson(json: string): JsonPart[] {
  const parts: JsonPart[] = [];
  const open: Open[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const at = open.at(-1);
    const here =
      at === undefined || open.length > DEEPEST
        ? []
        : [...at.path, at.isList ? String(at.place) : (at.key ?? "")];
    if (token === "{" || token === "[")
      open.push({ isList: token === "[", path: here, place: 0, key: undefined });
    else if (token === "}" || token === "]") open.pop();
    else if (open.length > DEEPEST) continue;
    else if (token === "," && at !== undefined) {
      at.key = undefined;
      if (at.isList) at.place += 1;
    } else if (token.startsWith('"')) {
      const text = JSON.parse(token) as string;
      if (at === undefined || at.isList || at.key !== undefined)
        parts.push({ kind: "text", path: here, text, place: 0 });
      else {
        at.key = text;
        at.place += 1;
        parts.push({ kind: "key", path: at.path, text, place: at.place });
      }
    }
  }
  return parts;
}
