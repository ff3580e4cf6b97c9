import { recordsOf, wordsIn, type PublicFiles, type ReadTable } from "./records.ts";
import { lineOf, readTerm, type Line, type LineColumn } from "./lines.ts";

/** What a reader needs to know of one row of `indicators.csv`. */
export type Counted = {
  readonly id: string;
  readonly kind: string;
  readonly isFraction: boolean;
  readonly signed: boolean;
  readonly disclosure: string;
  readonly zeroSensitive: boolean;
  readonly scale: number;
  readonly decimals: number;
  /** How many decimals its numerators, denominators and values may have. */
  readonly places: Readonly<Record<LineColumn, number>>;
  /** The month (1–12) in which its year ends; 3 where it does not say. */
  readonly yearEnds: number;
};

/** One row of `breakdowns.csv`. */
export type Part = Pick<Line, "indicator" | "breakdown" | "category"> & {
  readonly addsUp: boolean;
  /** Blank for `person`. */
  readonly disclosure: string;
};

export type SignedLine = { readonly line: Line; readonly sign: 1 | -1 };

/** One identity of `relations.csv`, each of its terms the line of a quantity. */
export type Identity = {
  readonly relation: string;
  readonly whole: Line;
  readonly parts: readonly SignedLine[];
};

export type Declared = {
  readonly threshold: number;
  readonly counted: ReadonlyMap<string, Counted>;
  readonly parts: readonly Part[];
  readonly identities: readonly Identity[];
};

/** The Department for Education's threshold, which a reader would guess. */
const USUAL_THRESHOLD = 5;

/** What the reference files of an edition say about how its figures hang together. What they do not declare well is left out. */
export function declaredIn(files: PublicFiles, readTable: ReadTable): Declared {
  const counted = new Map(
    recordsOf(files, "indicators.csv", readTable).map((cell): [string, Counted] => {
      const [id, kind] = [cell("id"), cell("kind")];
      const isFraction = kind === "ratio" || kind === "mean";
      const read: Counted = {
        id,
        kind,
        isFraction,
        signed: cell("signed") === "yes",
        disclosure: cell("disclosure") || (kind === "money" ? "none" : "person"),
        zeroSensitive: cell("zero_sensitive") === "yes",
        scale: Number(cell("scale")) || (cell("unit") === "%" ? 100 : 1),
        decimals: Number(cell("decimals")),
        places: {
          numerator: Number(cell("numerator_decimals")),
          denominator: Number(cell("denominator_decimals")),
          value: Number(cell("decimals")),
        },
        yearEnds: Number(cell("year_ends").slice(0, 2)) || 3,
      };
      return [id, read];
    }),
  );
  const parts = recordsOf(files, "breakdowns.csv", readTable).map((cell) => ({
    indicator: cell("indicator"),
    breakdown: cell("breakdown"),
    category: cell("category"),
    addsUp: cell("adds_up") === "yes",
    disclosure: cell("disclosure"),
  }));
  const identities = recordsOf(files, "relations.csv", readTable).flatMap((cell) => {
    const whole = readTerm(cell("indicator"), counted)?.line;
    const terms = wordsIn(cell("parts")).map((part) => readTerm(part, counted));
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
function sums(parts: readonly Part[], counted: Declared["counted"]): Identity[] {
  const breakdowns = new Map<string, Part[]>();
  for (const part of parts) {
    const name = `${part.indicator} ${part.breakdown}`;
    if (part.addsUp) breakdowns.set(name, [...(breakdowns.get(name) ?? []), part]);
  }
  return [...breakdowns.values()].flatMap((categories) => {
    const [{ indicator = "" } = {}] = categories;
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
