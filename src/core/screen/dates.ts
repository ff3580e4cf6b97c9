const MONTH_NAMES =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december";

const NUMERIC =
  /(?<![\d.])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/. ])(\d{1,2})\6(\d{4}|\d{2}))(?![\d])/;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[ -/]?(?:of )?(${MONTH_NAMES})[ -/,.]{0,2}(?:\\d{4}|\\d{2})\\b`,
  "i",
);
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAMES})[ .]{0,2}(\\d{1,2})(?:st|nd|rd|th)?,? ?\\d{4}\\b`, "i");

/** The day of the month of a full date within a text (day, month and year), 1 to 31; undefined where there is none. */
export function dayInDate(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [date, year, , month, day, dayFirst, between, monthSecond, yearLast] = numeric;
    // Three small numbers in a row of figures with blanks between them are no date; a cell of nothing else may be.
    if (between === " " && yearLast?.length === 2 && date !== text) return undefined;
    const [dayNumber, monthNumber] =
      year === undefined ? [Number(dayFirst), Number(monthSecond)] : [Number(day), Number(month)];
    const either =
      Math.min(dayNumber, monthNumber) >= 1 &&
      Math.min(dayNumber, monthNumber) <= 12 &&
      Math.max(dayNumber, monthNumber) <= 31;
    return either ? dayNumber : undefined;
  }
  const worded = DAY_FIRST.exec(text)?.[1] ?? MONTH_FIRST.exec(text)?.[2];
  return worded !== undefined && Number(worded) >= 1 && Number(worded) <= 31 ? Number(worded) : undefined;
}

/** The first or last day of a month: how a spreadsheet shows a month. */
export function standsForMonth(day: number): boolean {
  return day === 1 || day >= 28;
}
