import { dueDate } from "../core/council.ts";
import { monthsAfter } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

type Props = {
  readonly edition: Edition;
  /** Whether it speaks only when there is something newer, or something late. */
  readonly isQuiet?: boolean;
};

/** The place in which a script says whether anything newer has been published (`sayWhetherNewer`); empty without one. */
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
