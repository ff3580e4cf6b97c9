/*
 * Where some tables stand: those that a page asks for before it has the code that reads them. What every page runs first would
 * otherwise carry their readers. Any other table's path stands in its own module.
 */

export const BREAKDOWNS_FILE = "breakdowns.csv";
export const COMMENTARY_FILE = "commentary.csv";
export const EVENTS_FILE = "events.csv";
export const SOURCES_FILE = "comparators/sources.csv";
