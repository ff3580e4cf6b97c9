import { monthIn, monthsAfter, type Month } from "../../period.ts";
import { dateIn } from "../../screen/dates.ts";

/** What a title says of the day on which it was made, or up to which it counts. */
const OF_DOCUMENT =
  /\b(?:prepared|produced|published|updated|refreshed|created|printed|generated|extracted|exported|run|report|reporting|version|as at|as of|snapshot|correct|data|date|position|period|ending|ended|up to|meeting|board|committee|draft|final|issued)\b/i;
const OF_PERSON = /\b(?:born|birth|dob|birthday|aged?|child|pupil)\b/i;

const NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const A_DATE = new RegExp(
  String.raw`(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?[ -](?:${NAMES})[a-z]{0,6}[ -](?:\d{4}|\d\d))(?![\d/-])`,
  "gi",
);

/** How many months after the last month of a scorecard it may be made. */
const MONTHS_AFTER = 12;

/**
 * A cell above the months without the day of the scorecard itself, as in “Prepared by the team, 12/11/2026”: a day beside a word for a
 * document, and neither before the scorecard's first month nor long after its last. Whatever else stands there is left, any other
 * date too. `row` is the text of its whole row; `months` are in order.
 */
export function withoutDayOfTitle(row: string, text: string, months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || !OF_DOCUMENT.test(row) || OF_PERSON.test(row)) return text;
  return text.replace(A_DATE, (written) => {
    const date = dateIn(written);
    if (date === undefined || date.month > 12) return written;
    const month = monthIn(date.year < 100 ? 2000 + date.year : date.year, date.month);
    return month >= monthsAfter(first, -1) && month <= monthsAfter(last, MONTHS_AFTER) ? "-" : written;
  });
}
