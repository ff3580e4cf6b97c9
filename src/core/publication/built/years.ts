import { ownYears } from "../../analysis/ownYears.ts";
import { YEARS_FILE } from "../../tables/paths.ts";
import { yearRecords } from "../../tables/years.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/** `years.csv`, made of public figures alone. A month that is hidden or restated changes its years, so every release writes it anew. */
export function yearsFile(edition: PublicEdition): BuiltFile {
  return [YEARS_FILE, yearRecords(ownYears(headlinesOf(edition)))];
}
