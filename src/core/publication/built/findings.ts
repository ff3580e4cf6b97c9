import { findingsOf, isNews, wayOf } from "../../analysis/findings.ts";
import { monthsIn } from "../../dataset/dataset.ts";
import { findingSentence } from "../../story/findings.ts";
import { FINDINGS_FILE } from "../../tables/paths.ts";
import { findingsRecords, type FindingLine } from "../../tables/findings.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/** The file holds this many, and more where more are a change of status or a signal. */
const MOST_FINDINGS = 5;

/** Every finding of an edition's newest month, the weightiest first. */
export function saidFindings(edition: PublicEdition): FindingLine[] {
  const newest = monthsIn(edition.dataset).at(-1);
  if (newest === undefined) return [];
  return findingsOf(headlinesOf(edition), newest, edition.reference.events).map((finding) => ({
    kind: finding.what.kind,
    indicator: finding.summary.indicator.id,
    period: newest,
    way: wayOf(finding),
    text: findingSentence(finding),
  }));
}

/** Those that are published: every change of status and every signal, and the next until there are five. */
export function publishedFindings(edition: PublicEdition): FindingLine[] {
  return saidFindings(edition).filter((line, place) => place < MOST_FINDINGS || isNews(line));
}

/**
 * `findings.csv`: what the overview shows. Any change to what is published may change it, so every release writes it anew.
 */
export function findingsFile(edition: PublicEdition): BuiltFile {
  return [FINDINGS_FILE, findingsRecords(publishedFindings(edition))];
}
