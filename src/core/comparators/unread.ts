/** Why a row gives no figure. */
export type WhyUnread =
  | { readonly code: "ragged" }
  | { readonly code: "measure-unknown" }
  | { readonly code: "area-unknown" }
  | { readonly code: "year" }
  | { readonly code: "year-type" }
  | { readonly code: "value" }
  | { readonly code: "blank" }
  | { readonly code: "part" }
  | { readonly code: "repeated"; readonly first: number }
  | { readonly code: "contradicted"; readonly rows: readonly number[] };

/** A row of a source's file that could not be read, and the source's name for what it counts. */
export type Unread = { readonly row: number; readonly measure: string; readonly reason: WhyUnread };

/** Why a row was not read, as the end of a sentence that names the row. */
export function whyUnreadText(reason: WhyUnread): string {
  switch (reason.code) {
    case "ragged":
      return "it has more or fewer cells than the header";
    case "measure-unknown":
      return "the dictionary does not have its measure";
    case "area-unknown":
      return "its area is none that is known";
    case "year":
      return "its year is not one";
    case "year-type":
      return "the dictionary gives its measure a type of year that no period fits";
    case "value":
      return "its value is neither a number nor a symbol";
    case "blank":
      return "its value is blank";
    case "part":
      return "its numerator or denominator is neither a number nor a symbol, and was left out";
    case "repeated":
      return `it repeats row ${reason.first}`;
    case "contradicted":
      return `rows ${reason.rows.join(" and ")} give different figures for the same area and period`;
  }
}
