import { dueDate } from "../core/council.ts";
import { monthsAfter } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

type Props = {
  readonly edition: Edition;
  /** Whether it stays empty unless newer figures are out, or figures are late. */
  readonly isQuiet?: boolean;
};

/**
 * The place where the script says whether newer figures have been published (`sayWhetherNewer`). It is empty without the
 * script.
 */
export function Newer({ edition: { council, releases }, isQuiet = false }: Props) {
  const month = newestReturn(releases)?.period;
  if (month === undefined) return null;
  return (
    <p
      className="newer"
      role="status"
      data-newer={isQuiet ? "quiet" : "always"}
      data-release={releases.length}
      data-month={month}
      data-next-due={dueDate(council, monthsAfter(month, 1))}
    />
  );
}
