import { findingsOf } from "../../analysis/findings.ts";
import { monthsIn } from "../../dataset/dataset.ts";
import { findingSentence } from "../../story/findings.ts";
import { FINDINGS_FILE } from "../../tables/paths.ts";
import { findingsRecords, type FindingLine } from "../../tables/findings.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/** How many the overview shows, and the file holds. */
export const MOST_FINDINGS = 5;

/** Every finding of an edition's newest month, the weightiest first. */
export function saidFindings(edition: PublicEdition): FindingLine[] {
  const newest = monthsIn(edition.dataset).at(-1);
  if (newest === undefined) return [];
  return findingsOf(headlinesOf(edition), newest, edition.reference.events).map((finding) => ({
    kind: finding.what.kind,
    indicator: finding.summary.indicator.id,
    period: newest,
    text: findingSentence(finding),
  }));
}

/**
 * `findings.csv`: the few that the overview shows. Any change to what is published may change it, so every release writes it
 * anew.
 */
export function findingsFile(edition: PublicEdition): BuiltFile {
  return [FINDINGS_FILE, findingsRecords(saidFindings(edition).slice(0, MOST_FINDINGS))];
}
