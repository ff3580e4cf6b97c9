/**
 * Numbers as people write them, as an address has them: `5,901` → `5901`, `+13` → `13`, `£4.2 million` → `4.2m`,
 * `−5 per cent` → `-5`. What is no number stays as it is, for the reader of the field to refuse.
 */
export function typedNumber(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/^\+/, "")
    .replace("£", "")
    .replace(/\s*(?:%|per ?cent|percent)$/, "")
    .replace(/\s*(?:thousand|k)$/, "k")
    .replace(/\s*(?:million|m)$/, "m")
    .trim();
  // Commas stand between thousands only: 5,90 may be a slip of 5.90.
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?[km]?$/.test(plain) ? plain.replaceAll(",", "") : plain;
}

/** A place as people write it: `107th` → `107`. */
export function typedPlace(text: string): string {
  return typedNumber(text.trim().replace(/(?<=\d)(?:st|nd|rd|th)$/i, ""));
}
