import { rowReadersOf, wordsIn, type PublicFiles, type ReadTable } from "./records.ts";
import { countedIn, type Counted } from "./counted.ts";
import { lineOf, type Line, type LineColumn, type SignedLine } from "./lines.ts";
import { readLineTerm } from "./term.ts";

/** One row of `breakdowns.csv`. */
export type DeclaredPart = Pick<Line, "indicator" | "breakdown" | "category"> & {
  readonly addsUp: boolean;
  /** Blank for `person`. */
  readonly disclosure: string;
};

/** One identity of `relations.csv`, each of its terms the line of a quantity. */
export type Identity = {
  readonly relation: string;
  readonly whole: Line;
  readonly parts: readonly SignedLine[];
};

export type PublicDeclarations = {
  readonly threshold: number;
  readonly counted: ReadonlyMap<string, Counted>;
  readonly parts: readonly DeclaredPart[];
  readonly identities: readonly Identity[];
};

/** The Department for Education's threshold, which a reader would guess. */
const USUAL_THRESHOLD = 5;

/** What the reference files of an edition say about how its figures hang together. What they do not declare well is left out. */
export function declaredIn(files: PublicFiles, readTable: ReadTable): PublicDeclarations {
  const counted = countedIn(files, readTable);
  const parts = rowReadersOf(files, "breakdowns.csv", readTable).map((cell) => ({
    indicator: cell("indicator"),
    breakdown: cell("breakdown"),
    category: cell("category"),
    addsUp: cell("adds_up") === "yes",
    disclosure: cell("disclosure"),
  }));
  const identities = rowReadersOf(files, "relations.csv", readTable).flatMap((cell) => {
    const whole = readLineTerm(cell("indicator"), counted)?.line;
    const terms = wordsIn(cell("parts")).map((part) => readLineTerm(part, counted));
    const read = terms.filter((term) => term !== undefined);
    if (whole === undefined || read.length < terms.length) return [];
    return [{ relation: cell("relation"), whole, parts: read }];
  });
  return {
    threshold: thresholdIn(files),
    counted,
    parts,
    identities: [...identities, ...sums(parts, counted)],
  };
}

/** Categories that add up: to the headline's value of a count, to its numerator and its denominator of a fraction. */
function sums(parts: readonly DeclaredPart[], counted: PublicDeclarations["counted"]): Identity[] {
  const breakdowns = new Map<string, DeclaredPart[]>();
  for (const part of parts) {
    const name = `${part.indicator} ${part.breakdown}`;
    if (part.addsUp) breakdowns.set(name, [...(breakdowns.get(name) ?? []), part]);
  }
  return [...breakdowns.values()].flatMap((categories) => {
    const indicator = categories[0]?.indicator ?? "";
    const columns: LineColumn[] =
      counted.get(indicator)?.isFraction === true ? ["numerator", "denominator"] : ["value"];
    return columns.map((column) => ({
      relation: "breakdown",
      whole: lineOf(indicator, "", "", column),
      parts: categories.map(({ breakdown, category }) => ({
        line: lineOf(indicator, breakdown, category, column),
        sign: 1 as const,
      })),
    }));
  });
}

function thresholdIn(files: PublicFiles): number {
  try {
    const council: unknown = JSON.parse(files.get("council.json") ?? "");
    const { disclosure } = council as { disclosure?: { threshold?: unknown } };
    return typeof disclosure?.threshold === "number" ? disclosure.threshold : USUAL_THRESHOLD;
  } catch {
    return USUAL_THRESHOLD;
  }
}
