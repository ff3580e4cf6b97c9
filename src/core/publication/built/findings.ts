import { findingsOf } from "../../analysis/findings.ts";
import { monthsIn } from "../../dataset/dataset.ts";
import type { Month } from "../../period.ts";
import { findingSentence } from "../../story/findings.ts";
import type { Csv, PublicEdition, PublishedFile } from "../files.ts";
import { headlinesOf } from "./headlines.ts";

export const FINDINGS_FILE = "findings.csv";

const HEADER = ["rank", "kind", "indicator", "period", "text"] as const;

/** So many stand on the overview, and in the file. */
export const MOST_FINDINGS = 5;

/** What stands out in one month, in a sentence. */
export type SaidFinding = {
  readonly kind: string;
  readonly indicator: string;
  readonly period: Month;
  readonly text: string;
};

/** Every finding of an edition's newest month, the weightiest first. */
export function saidFindings(edition: PublicEdition): SaidFinding[] {
  const newest = monthsIn(edition.dataset).at(-1);
  if (newest === undefined) return [];
  return findingsOf(headlinesOf(edition), newest, edition.reference.events).map((finding) => ({
    kind: finding.what.kind,
    indicator: finding.summary.indicator.id,
    period: newest,
    text: findingSentence(finding),
  }));
}

/** `findings.csv`: the few that the overview says. It follows from all that is published, so that every release writes it anew. */
export function findingsFile(edition: PublicEdition, csv: Csv): PublishedFile {
  const rows = saidFindings(edition)
    .slice(0, MOST_FINDINGS)
    .map(({ kind, indicator, period, text }, index) => [String(index + 1), kind, indicator, period, text]);
  return [FINDINGS_FILE, csv.write({ header: HEADER, rows })];
}
