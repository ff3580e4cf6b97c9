import { dueDate } from "../core/council.ts";
import { monthsAfter } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

type Props = {
  readonly edition: Edition;
  /** Whether it stays empty unless newer figures are out, or figures are late. */
  readonly isQuiet?: boolean;
  /** Whether it says that figures are late at the council's own address alone: a copy elsewhere may be old without their being late. */
  readonly isAtHome?: boolean;
};

/**
 * The place where the script says whether newer figures have been published (`sayWhetherNewer`). It is empty without the
 * script.
 */
export function Newer({ edition: { council, releases }, isQuiet = false, isAtHome = false }: Props) {
  const month = newestReturn(releases)?.period;
  if (month === undefined) return null;
  return (
    <p
      className="newer"
      role="status"
      data-newer={isQuiet ? "quiet" : "always"}
      data-home={isAtHome ? council.site : undefined}
      data-release={releases.length}
      data-month={month}
      data-next-due={dueDate(council, monthsAfter(month, 1))}
    />
  );
}
