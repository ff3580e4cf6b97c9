/*
 * The paths of tables that a page fetches before it has loaded the code that reads them. They are here so that the first script
 * of a page does not load the readers too. Every other table's path is in its own module.
 */

export const BREAKDOWNS_FILE = "breakdowns.csv";
export const COMMENTARY_FILE = "commentary.csv";
export const EVENTS_FILE = "events.csv";
export const SOURCES_FILE = "comparators/sources.csv";
export const TARGETS_FILE = "targets.csv";
