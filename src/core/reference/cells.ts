import * as v from "valibot";

import { readDecimal, type Decimal } from "../decimal.ts";
import type { Issue, Place } from "../issue.ts";
import { readDay, readMonth, type Day, type Month } from "../period.ts";
import { listIn } from "./published.ts";

/**
 * What a cell of a reference file may hold. Every schema takes the cell's text and gives the value;
 * its message finishes the sentence "This must be …".
 */

export function mustBe(expected: string, place: Place): Issue {
  return { code: "reference-value", expected, ...place };
}

export const text = v.string();

export const filled = v.pipe(v.string(), v.minLength(1, "filled in"));

/** Ids name files and appear in addresses, so they hold nothing that either would have to escape. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/, "an id: letters, digits, _ and -"),
);

export const optionalId = v.union([v.literal(""), id], "an id: letters, digits, _ and -");

/** One of `options`; a blank cell is `fallback`. */
export function choice<const Option extends string>(options: readonly Option[], fallback?: Option) {
  return v.pipe(
    v.string(),
    v.transform((cell) => (cell === "" && fallback !== undefined ? fallback : cell)),
    v.picklist(options, `one of ${options.join(", ")}`),
  );
}

/** A blank cell is undefined, for defaults that depend on other cells. */
export function optionalChoice<const Option extends string>(options: readonly Option[]) {
  return v.pipe(
    v.string(),
    v.transform((cell) => (cell === "" ? undefined : cell)),
    v.optional(v.picklist(options, `one of ${options.join(", ")}, or blank`)),
  );
}

export const yesNo = v.pipe(
  choice(["yes", "no"], "no"),
  v.transform((cell) => cell === "yes"),
);

export const wholeNumber = v.pipe(v.string(), v.regex(/^[0-9]{1,9}$/, "a whole number"), v.transform(Number));

export const optionalWholeNumber = v.pipe(
  v.string(),
  v.regex(/^[0-9]{0,9}$/, "a whole number, or blank"),
  v.transform((cell) => (cell === "" ? undefined : Number(cell))),
);

/** Months of the year, 1 to 12, separated by blanks, commas or semicolons. */
export const monthsOfYear = v.pipe(
  v.string(),
  v.transform(listIn),
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^(0?[1-9]|1[0-2])$/, "months from 1 to 12, such as 3 6 9 12"),
      v.transform(Number),
    ),
  ),
);

/** The last day of a year, `08-31`, or blank. It is there in every year, so 02-29 is not one. */
export const dayOfYear = v.pipe(
  v.string(),
  v.check((cell) => cell === "" || readDay(`2001-${cell}`) !== undefined, "a day such as 08-31, or blank"),
);

export const month = v.pipe(
  v.string(),
  v.check((cell) => readMonth(cell) !== undefined, "a month such as 2026-10"),
  v.transform((cell) => cell as Month),
);

export const optionalMonth = v.pipe(
  v.string(),
  v.check((cell) => cell === "" || readMonth(cell) !== undefined, "a month such as 2026-10, or blank"),
  v.transform((cell) => (cell === "" ? undefined : (cell as Month))),
);

export const day = v.pipe(
  v.string(),
  v.check((cell) => readDay(cell) !== undefined, "a day such as 2026-10-31"),
  v.transform((cell) => cell as Day),
);

export const optionalDay = v.pipe(
  v.string(),
  v.check((cell) => cell === "" || readDay(cell) !== undefined, "a day such as 2026-10-31, or blank"),
  v.transform((cell) => (cell === "" ? undefined : (cell as Day))),
);

export const optionalDecimal = v.pipe(
  v.string(),
  v.check((cell) => cell === "" || readDecimal(cell) !== undefined, "a number such as 85 or 2.5, or blank"),
  v.transform((cell): Decimal | undefined => readDecimal(cell)),
);
