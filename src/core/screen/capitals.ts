/** No heading and no name is longer. */
const LONGEST = 80;

/** Words that only capitals tell apart, with blanks between them: `LAchildID`, `JaneOsei`. A longer text is left as it is. */
export function partedAtCapitals(text: string): string {
  if (text.length > LONGEST || !/\p{Lu}/u.test(text)) return text;
  return text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
}
