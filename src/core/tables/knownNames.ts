import * as cell from "./cells.ts";
import type { ReferenceTable } from "./reference.ts";

const COLUMNS = {
  phrase: cell.filled,
  kind: cell.choice(["place", "school", "organisation", "role", "other"]),
  approved_by: cell.filled,
};

/**
 * The council's own gazetteer, beside its reference files: names that are nobody's. It is no reference file: nothing of it is
 * ever published, logged or copied into a release.
 */
export const KNOWN_NAMES: ReferenceTable<typeof COLUMNS> = {
  file: "known_names.csv",
  columns: COLUMNS,
  required: ["phrase", "kind", "approved_by"] satisfies (keyof typeof COLUMNS)[],
};
