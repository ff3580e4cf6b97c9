import { REFERENCE_FILES } from "../../reference/reference.ts";
import { COMPARATORS_FOLDER } from "../../tables/comparators.ts";
import { monthOfReturn } from "../../tables/returns.ts";

/** Whether a published file is one that releases bring: a return, a reference file or other areas' figures. Everything else is made from these. */
export function isBrought(path: string): boolean {
  return (
    monthOfReturn(path) !== undefined ||
    REFERENCE_FILES.includes(path) ||
    path.startsWith(`${COMPARATORS_FOLDER}/`)
  );
}
