import { ABSENCE_WORDS, ABSENCES } from "../observation.ts";
import type { Council } from "../council.ts";
import { ARCHIVE_FILE, DOWNLOADS } from "./list.ts";
import { downloadWords } from "./words.ts";

/** The text that goes with all downloads: what they are, the licence, whom to name, and what the symbols mean. */
export function readmeText(council: Council): string {
  const { title, description, licence, licenceAddress, attribution } = downloadWords(council);
  return [
    ...[title, "", description, ""],
    `Licence: ${licence}${licenceAddress === undefined ? "" : `, ${licenceAddress}`}`,
    ...[attribution, "", "Files:", "- observations.csv: Every figure of every month, one row each."],
    ...DOWNLOADS.filter(({ path }) => path !== ARCHIVE_FILE).map(({ path, holds }) => `- ${path}: ${holds}`),
    "- series/: a CSV for each figure, with what its columns hold beside it.",
    "- indicators.csv, breakdowns.csv, targets.csv: what the figures mean and what they are held to.",
    ...["", "Symbols in place of a number:"],
    ...ABSENCES.map((symbol) => `- ${symbol}: ${ABSENCE_WORDS[symbol]}`),
    "",
  ].join("\n");
}
