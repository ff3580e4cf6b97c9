import type { Checker } from "../../store/checker.ts";

export const CHOOSE_FILES = "choose-files";

/** Forgets what was given, or stops the work on it; the focus goes to where files are chosen. */
export function startAgain(checker: Checker): void {
  checker.forget();
  document.getElementById(CHOOSE_FILES)?.focus();
}
