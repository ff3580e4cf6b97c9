import type { Disguise } from "../issue.ts";

/** How a spreadsheet becomes a CSV. */
export const SAVE_AS_CSV = "In Excel: File → Save As → CSV UTF-8 (Comma delimited); give that file.";

/** What to do with a file that is no CSV. A workbook is not opened, whatever it holds: it has sheets that nobody sees. */
export function remedyOfDisguise(found: Disguise): string {
  return found === "workbook" || found === "old-workbook"
    ? `A workbook is never opened here: copy the cells and paste them on the page /check/, or save them as a CSV. ${SAVE_AS_CSV}`
    : `Open the spreadsheet. ${SAVE_AS_CSV}`;
}
