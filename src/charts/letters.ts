/** The words of a drawing whose room is reckoned: their size in pixels, and whether they are bold. */
export type Face = { readonly size: number; readonly isBold?: boolean };

/**
 * The widths of the letters from the blank to the tilde, in thousandths of the type size: those of Source Sans 3 or, where they are
 * wider, those of the typeface that stands in for it (`tokens.css`).
 */
const WIDTHS = [
  259, 289, 426, 518, 518, 828, 621, 249, 310, 310, 418, 544, 259, 311, 259, 350, 518, 518, 518, 518, 518,
  518, 518, 518, 518, 518, 259, 259, 544, 544, 544, 518, 945, 621, 621, 672, 672, 621, 569, 724, 672, 263,
  479, 621, 518, 776, 672, 724, 621, 724, 672, 621, 569, 672, 621, 879, 621, 621, 569, 303, 350, 303, 497,
  518, 542, 518, 553, 466, 555, 518, 292, 518, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 466,
  338, 544, 467, 719, 466, 467, 466, 311, 242, 311, 544,
];
/** Signs of our figures beyond these; every other letter, such as `é`, is taken to be as wide as a broad one. */
const SIGNS: Readonly<Record<string, number>> = { "£": 518, "−": 544, "–": 518, "’": 290 };
const OTHER = 700;
/** How much wider bold letters are. */
const BOLD = 1.05;

/** How wide a text is at most, in pixels, in the page's typeface or the one that stands in for it. */
export function widthOf(text: string, { size, isBold = false }: Face): number {
  const units = Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? SIGNS[letter] ?? OTHER),
    0,
  );
  return (units / 1000) * size * (isBold ? BOLD : 1);
}

/** Words in lines of at most `width`, except for a longer word. `measure` gives the width of a line: its letters, if not said. */
export function wrapped(
  text: string,
  width: number,
  measure: (line: string) => number = (line) => line.length,
): string[] {
  const [first = "", ...others] = text.split(" ");
  return others.reduce(
    (lines, word) => {
      const longer = `${lines.at(-1) ?? ""} ${word}`;
      return measure(longer) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
    },
    [first],
  );
}
