import type { Disguise } from "../issue.ts";

/** How a spreadsheet becomes a CSV. */
export const SAVE_AS_CSV = "In Excel: File → Save As → CSV UTF-8 (Comma delimited); give that file.";

/** A workbook may be a return or a scorecard: either way it is not opened, since it has sheets that nobody sees. */
export function remedyOfDisguise(found: Disguise): string {
  return found === "workbook" || found === "old-workbook"
    ? `A workbook is never opened here. Of a scorecard, copy the cells and paste them on the page /check/. Of a return: ${SAVE_AS_CSV}`
    : `Open the spreadsheet. ${SAVE_AS_CSV}`;
}
