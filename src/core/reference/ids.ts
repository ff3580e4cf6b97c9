/** What an id must be besides letters, digits, _ and -, as it is a file's name and stands in tables that spreadsheets open. */

/** Names that Windows keeps for devices, whatever ending follows: a file of that name cannot be made (Microsoft, "Naming Files"). */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Files that stand beside those named after indicators, in `comparators/`. */
const OURS = /^(?:areas|latest|neighbours|newest|revised|sources)$/i;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE_IN_WORDS = new RegExp(
  `^(?:${MONTH}-?(?:\\d\\d?|\\d{4})|\\d\\d?-?${MONTH}(?:-?(?:\\d\\d|\\d{4}))?)$`,
  "i",
);

/** `007` loses its noughts, `1e5` becomes 100000, and of more than eleven digits the last are rounded away; so is TRUE a value. */
const NUMBER_OR_VALUE = /^(?:0\d+|\d+e-?\d+|\d{12,}|true|false)$/i;

/** What an id must be instead: finishes the sentence "This must be …"; undefined for an id that is as it should be. */
export function fitId(id: string): string | undefined {
  if (DEVICES.test(id)) return "another id: Windows keeps this name for a device, and can make no file of it";
  if (OURS.test(id)) return "another id: a published file has this name already";
  if (isDateInFigures(id) || DATE_IN_WORDS.test(id))
    return "an id that no spreadsheet turns into a date, such as age_5_to_9 in place of 5-9";
  if (NUMBER_OR_VALUE.test(id))
    return "an id that no spreadsheet turns into another number or value, such as band_007";
  return undefined;
}

/** A day and a month in either order, a month with its year, or a whole date: what Excel takes for a date with hyphens between. */
function isDateInFigures(id: string): boolean {
  if (/^\d{1,4}-\d{1,2}-\d{1,4}$/.test(id)) return true;
  const [, one = "", other = ""] = /^(\d{1,4})-(\d{1,4})$/.exec(id) ?? [];
  const isMonth = (text: string) => text.length < 3 && Number(text) >= 1 && Number(text) <= 12;
  const isDay = (text: string) => text.length < 3 && Number(text) >= 1 && Number(text) <= 31;
  const isYear = (text: string) => text.length === 2 || (text.length === 4 && Number(text) >= 1900);
  return (
    (isMonth(one) && (isDay(other) || isYear(other))) ||
    (isMonth(other) && (isDay(one) || (one.length === 4 && isYear(one))))
  );
}

type PlacedId = { readonly row: number; readonly id: string; readonly group: string };

/** The rows whose id differs from one above it, in the same group, in capital letters alone. */
export function twinIds(ids: readonly PlacedId[]): ReadonlySet<number> {
  const first = new Map<string, string>();
  const rows = ids.filter(({ id, group }) => {
    const key = `${group} ${id.toLowerCase()}`;
    const known = first.get(key) ?? id;
    first.set(key, known);
    return known !== id;
  });
  return new Set(rows.map(({ row }) => row));
}
