/** Numbers that are written as words, as ages and dates of birth may be. */

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** By its words: `fourteenth` is 14, `twenty-one` 21, `thirty-first` 31. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, number): [string, number][] => {
    const [ten = "", unit] = [TENS[Math.floor(number / 10)], number % 10];
    const word = number < 20 ? UNITS[number] : unit === 0 ? ten : `${ten} ${UNITS[unit] ?? ""}`;
    const ordinal =
      number <= 20
        ? ORDINALS[number]
        : unit === 0
          ? `${ten.slice(0, -1)}ieth`
          : `${ten} ${ORDINALS[unit] ?? ""}`;
    return [word, ordinal].flatMap((each): [string, number][] =>
      each === undefined ? [] : [[each, number]],
    );
  }).flat(),
);

const ANY = [...NUMBERS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(" ", "[ -]"));
const NUMBER = new RegExp(`\\b(?:${ANY.join("|")})\\b`, "gi");
const YEAR = new RegExp(
  `\\b(?:two thousand(?: and)? (${ANY.join("|")})|(nineteen|twenty)[ -](${ANY.filter((each) => !/th$|st$|nd$|rd$/.test(each)).join("|")}))\\b`,
  "gi",
);

/** The text with figures for its numbers up to 99, ordinals among them, and for years such as `two thousand and fifteen`. */
export function withFigures(text: string): string {
  if (
    !/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|\w+th|first|second|third)\b/i.test(
      text,
    )
  )
    return text;
  return text
    .replace(YEAR, (written, afterThousand?: string, century?: string, rest?: string) => {
      if (afterThousand !== undefined) return String(2000 + numberOf(afterThousand));
      const two = numberOf(rest ?? "");
      // `twenty-one` is a number, `twenty fifteen` a year.
      return two < 10 ? written : String((century?.toLowerCase() === "nineteen" ? 1900 : 2000) + two);
    })
    .replace(NUMBER, (written) => String(numberOf(written)));
}

function numberOf(words: string): number {
  return NUMBERS.get(words.toLowerCase().replace("-", " ")) ?? Number.NaN;
}
