import { isAddress } from "../address.ts";
import { INVISIBLE } from "../invisible.ts";
import type { Issue } from "../issue.ts";
import { mustBe } from "../tables/entries.ts";
import { nearestName } from "../tables/nearest.ts";
import { keysOfCouncil } from "./council.ts";
import { partsOfJson, type JsonPart } from "./councilTexts.ts";
import { COUNCIL_FILE } from "./publishedCouncil.ts";

/**
 * What `council.json` may not have though it can be read: a key that we do not know, which would be published and heeded by
 * nobody; a key twice, of which one is lost; a character that cannot be seen; an address that is none. Keys are not repeated:
 * their place is told. None for a text that is not JSON.
 */
export function strictCouncilFaults(json: string): Issue[] {
  try {
    JSON.parse(json);
  } catch {
    return [];
  }
  const seen = new Set<string>();
  return partsOfJson(json).flatMap((part) => {
    if (part.kind === "text") return textFaults(part);
    const whole = JSON.stringify([...part.path, part.text]);
    const isRepeated = seen.has(whole);
    seen.add(whole);
    const unknown = unknownKey(part);
    return unknown.length === 0 && isRepeated ? [mustBe("there once only", placeOf(part))] : unknown;
  });
}

function unknownKey(part: JsonPart): Issue[] {
  const known = keysOfCouncil(part.path);
  if (known === undefined || known.includes(part.text)) return [];
  const nearest = nearestName(part.text, known);
  const issue = { code: "key-unknown", place: part.place, ...objectOf(part) } as const;
  return [nearest === undefined ? issue : { ...issue, nearest }];
}

function textFaults({ path, text }: JsonPart): Issue[] {
  const at = { file: COUNCIL_FILE, column: path.join(".") };
  if (INVISIBLE.test(text) || text.includes("\t"))
    return [mustBe("written without characters that cannot be seen", at)];
  const isOne = path.at(-1) === "url" || path.join() === "site";
  return isOne && text !== "" && !isAddress(text)
    ? [mustBe("an address that a browser can open, https:// and no blank in it", at)]
    : [];
}

/** Where a known key stands. */
function placeOf({ path, text }: JsonPart) {
  return { file: COUNCIL_FILE, column: [...path, text].join(".") };
}

/** Of an unknown key only the object is told. */
function objectOf({ path }: JsonPart) {
  return { file: COUNCIL_FILE, ...(path.length === 0 ? {} : { column: path.join(".") }) };
}
