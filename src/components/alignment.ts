import { isValidElement, type ReactNode } from "react";

/** What a text says after the last digit of its whole number: `.0%` of `74.0%`, "" of `64 of 157` and of `[c]`. */
type Tail = { readonly decimals: string; readonly after: string };

/**
 * For each text of a column, what the longest of them says after its whole number and it does not: `.0%` for `12` beside `4.0%`. Written
 * invisibly behind a text that is aligned to the right, it brings whole numbers, and so decimal points, beneath each other, and leaves the text
 * as it is. A text without a number, such as `[c]`, ends where the whole numbers do. A blank one has none.
 */
export function missingTails(texts: readonly string[]): readonly string[] {
  const tails = texts.map((text) => (text === "" ? undefined : tailOf(text)));
  const longest = (part: keyof Tail) =>
    tails.reduce(
      (long, tail) => ((tail?.[part].length ?? 0) > long.length ? (tail?.[part] ?? "") : long),
      "",
    );
  const [decimals, after] = [longest("decimals").replace(/\d/g, "0"), longest("after")];
  return tails.map((tail) => {
    if (tail === undefined) return "";
    // Signs such as % and m are about as wide as each other.
    const rest = after.startsWith(tail.after) ? after.slice(tail.after.length) : "";
    return decimals.slice(tail.decimals.length) + rest;
  });
}

function tailOf(text: string): Tail {
  const [, decimals = "", after = ""] = /\d(\.\d+)?(\D*)$/.exec(text) ?? [];
  return { decimals, after };
}

/** The text that a cell will print. Published figures say theirs as `text` (PublishedFigure.tsx). */
export function printedText(content: ReactNode): string {
  if (typeof content === "string" || typeof content === "number") return String(content);
  if (Array.isArray(content)) return content.map(printedText).join("");
  if (!isValidElement<{ readonly text?: unknown; readonly children?: ReactNode }>(content)) return "";
  const { text, children } = content.props;
  return typeof text === "string" ? text : printedText(children);
}
