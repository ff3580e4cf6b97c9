import type { Checker } from "../../store/checker.ts";

export const CHOOSE_FILES = "choose-files";

/** Forgets the given files and stops any work on them; the focus moves to where files are chosen. */
export function startAgain(checker: Checker): void {
  checker.forget();
  document.getElementById(CHOOSE_FILES)?.focus();
}
