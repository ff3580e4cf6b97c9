/*
 * The paths of tables that a page fetches before it has loaded the code that reads them, or only compares. They are here so that the first
 * script of a page does not load the readers too. Every other table's path is in its own module.
 */

export const BREAKDOWNS_FILE = "breakdowns.csv";
export const COMMENTARY_FILE = "commentary.csv";
export const EVENTS_FILE = "events.csv";
export const ACTIONS_FILE = "actions.csv";
export const QUESTIONS_FILE = "questions.csv";
export const VOICES_FILE = "voices.csv";
export const RELATIONS_FILE = "relations.csv";
export const SOURCES_FILE = "comparators/sources.csv";
export const TARGETS_FILE = "targets.csv";
export const LATEST_FILE = "latest.csv";
export const FINDINGS_FILE = "findings.csv";
export const YEARS_FILE = "years.csv";
export const OTHER_AREAS_FILE = "comparators/areas.csv";
export const NEIGHBOURS_FILE = "comparators/neighbours.csv";
export const NEWEST_YEARS_FILE = "comparators/newest.csv";
export const REVISED_FIGURES_FILE = "comparators/revised.csv";
export const LATEST_COMPARATORS_FILE = "comparators/latest.csv";

/** The path of the file with every observation of one indicator. Its columns are those of `observations.ts`. */
export function seriesFile(indicator: string): string {
  return `series/${indicator}.csv`;
}

/** The path of other areas' figures for an indicator. */
export function comparatorsFile(indicator: string): string {
  return `comparators/${indicator}.csv`;
}
