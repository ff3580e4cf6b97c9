import type { Counted } from "./counted.ts";
import type { PublicDeclarations } from "./declared.ts";
import type { Wanted } from "./narrowed.ts";
import type { Unknown } from "./quantities.ts";

/**
 * The hidden counts of people, each with the counts that are small: 1 to the threshold, and from nought where a nought is sensitive too.
 * Of a figure about people's lives the count, those in a share, those not in it and all of them; of one about the service all of them.
 * A category of a breakdown is about people unless `breakdowns.csv` says otherwise.
 */
export function wantedOf(list: readonly Unknown[], declared: PublicDeclarations): Wanted[] {
  const disclosureOfPart = disclosuresOf(declared.parts);
  return list.flatMap((quantity, variable) => {
    const indicator = declared.counted.get(quantity.cell.indicator);
    if (!quantity.isHidden || indicator === undefined || !isOfPeople(quantity, indicator, disclosureOfPart))
      return [];
    const from = indicator.zeroSensitive ? 0 : 1;
    return [{ variable, from, to: declared.threshold * 10 ** quantity.places }];
  });
}

function isOfPeople(
  { cell }: Unknown,
  indicator: Counted,
  disclosureOfPart: ReturnType<typeof disclosuresOf>,
): boolean {
  if (indicator.kind === "money" || indicator.signed) return false;
  const disclosure = cell.category === "" ? indicator.disclosure : disclosureOfPart(cell);
  if (!indicator.isFraction) return disclosure === "person";
  if (cell.column === "denominator") return disclosure !== "none";
  // What a mean divides, such as pounds, may be no count at all: only of a figure about people's lives is it one.
  return disclosure === "person" && (indicator.kind === "ratio" || indicator.disclosure === "person");
}

/** What `breakdowns.csv` says of a category: about people where it says nothing. */
function disclosuresOf(parts: PublicDeclarations["parts"]): (cell: Unknown["cell"]) => string {
  const nameOf = ({
    indicator,
    breakdown,
    category,
  }: Pick<Unknown["cell"], "indicator" | "breakdown" | "category">) =>
    [indicator, breakdown, category].join("\n");
  const declared = new Map(parts.map((part) => [nameOf(part), part.disclosure]));
  return (cell) => declared.get(nameOf(cell)) || "person";
}
