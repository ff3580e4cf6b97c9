import type { Area } from "../comparators/area.ts";
import { nearestNames } from "../tables/nearest.ts";
import type { Successor } from "../tables/successors.ts";

/** The English authorities and who took over from whom: what `reference/` holds. */
export type Authorities = {
  readonly areas: ReadonlyMap<string, Area>;
  readonly successors: readonly Successor[];
};

/** What a written code or name stands for. */
export type AuthorityFound =
  | { readonly kind: "found"; readonly authority: Area }
  /** It was abolished; its figures go on with these. */
  | { readonly kind: "abolished"; readonly authority: Area; readonly successors: readonly Area[] }
  /** A region or the whole country, which has no children's services of its own. */
  | { readonly kind: "not-an-authority"; readonly area: Area }
  /** A non-metropolitan district: its county has the children's services. */
  | { readonly kind: "district" }
  | { readonly kind: "unknown"; readonly nearest: readonly Area[] };

/**
 * The authority of an ONS code (also one that it had before), a Department's number or a name, in any case and with or without "Council",
 * "City of" and the like. Where two had the same name, the one that is there today.
 */
export function authorityNamed(written: string, { areas, successors }: Authorities): AuthorityFound {
  const sought = written.trim();
  const all = [...areas.values()];
  const matching = all.filter(
    (area) => codesOf(area).includes(sought.toUpperCase()) || isNamed(area, sought),
  );
  const area = matching.find(({ to }) => to === undefined) ?? matching[0];
  if (area === undefined) {
    if (/^E07\d{6}$/i.test(sought)) return { kind: "district" };
    return { kind: "unknown", nearest: nearestTo(sought, all) };
  }
  if (area.level !== "authority") return { kind: "not-an-authority", area };
  if (area.to === undefined) return { kind: "found", authority: area };
  const next = successors.filter(({ areaCode }) => areaCode === area.code);
  return {
    kind: "abolished",
    authority: area,
    successors: next.flatMap(({ successorCode }) => areas.get(successorCode) ?? []),
  };
}

function codesOf({ code, onsCodes }: Area): readonly string[] {
  return [code, ...onsCodes];
}

function isNamed({ name }: Area, sought: string): boolean {
  const plain = plainName(sought);
  return plain !== "" && plain === plainName(name);
}

/** Words that a council's full name has and the Department's name for the area often has not, and the other way round. */
const RANKS =
  /\b(the|council|city|county|borough|metropolitan|district|london|royal|unitary|authority|of)\b/g;
/** The one council whose name is nothing but such words. */
const CITY_OF_LONDON = /^(the )?city of london( corporation)?$/;

/** `Kingston upon Hull City Council` and `Kingston upon Hull, City of` are one name; St and Saint, & and "and" are the same. */
function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[’'.]/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
  if (CITY_OF_LONDON.test(words)) return "city of london";
  const plain = words
    .replace(/\bsaint\b/g, "st")
    .replace(RANKS, " ")
    .replace(/ +/g, " ")
    .trim();
  return plain === "" ? words : plain;
}

const MOST_OFFERED = 3;

/** The living authorities whose name holds the words written, else those that the fewest letters make of them. */
function nearestTo(sought: string, all: readonly Area[]): readonly Area[] {
  const living = all.filter(({ level, to }) => level === "authority" && to === undefined);
  const plain = plainName(sought);
  const holding =
    plain === "" ? [] : living.filter(({ name }) => ` ${plainName(name)} `.includes(` ${plain} `));
  if (holding.length > 0) return holding.slice(0, MOST_OFFERED);
  const byCode = new Map(living.flatMap((area) => area.onsCodes.map((code) => [code, area] as const)));
  const byName = new Map(living.map((area) => [plainName(area.name), area] as const));
  if (/^[WSN]\d+$/i.test(sought)) return []; // of Wales, Scotland or Northern Ireland
  const [known, text] = /^E\d+$/i.test(sought) ? [byCode, sought] : [byName, plain];
  return nearestNames(text, [...known.keys()], MOST_OFFERED).flatMap((each) => known.get(each) ?? []);
}
