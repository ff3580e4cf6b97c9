import { add } from "../decimal.ts";
import type { Category } from "../indicator.ts";
import { isNumber, keyOf, type Figure, type Observation } from "../observation.ts";
import type { SentMonth, ToProtect } from "./protect/protect.ts";

/** Two categories of one breakdown of a count. */
export type TwoCategories = { readonly small: Category; readonly other: Category };

/** What is protected with two categories as one, and the category that stands for both. */
export type Joined = Pick<ToProtect, "reference" | "months"> & { readonly category: Category };

/**
 * The reference files and months with one category for two of them, which counts both. As a partner it comes where the first of
 * the two did. The categories are of a count that adds up, and no relation names them.
 */
export function joinedCategories(
  { small, other }: TwoCategories,
  { reference, months }: Pick<ToProtect, "reference" | "months">,
): Joined {
  const category: Category = {
    ...other,
    category: `${small.category}+${other.category}`, // no id has a plus
    partner: Math.min(small.partner, other.partner),
  };
  const categories = reference.categories
    .filter((each) => each !== small)
    .map((each) => (each === other ? category : each));
  const joined = ({ observations }: SentMonth): SentMonth => {
    const added = observations.find((row) => keyOf(row) === keyOf(small));
    return {
      observations: observations.flatMap((row): Observation[] => {
        if (row === added) return [];
        if (added === undefined || keyOf(row) !== keyOf(other)) return [row];
        const value = sumOf(row.value, added.value);
        return [{ ...row, category: category.category, numerator: undefined, value }];
      }),
    };
  };
  return { category, reference: { ...reference, categories }, months: months.map(joined) };
}

/** Where one of the two figures is a symbol, so is the sum. */
function sumOf(a: Figure, b: Figure): Figure {
  if (isNumber(a)) return isNumber(b) ? add(a, b) : b;
  return a;
}
