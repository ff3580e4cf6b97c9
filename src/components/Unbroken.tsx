import { Fragment, type ReactNode } from "react";

/** Money above nought, between whose signs browsers would end a line, and shares in tens. */
const WHOLE = /(\+£\S+|\d+ in 10\b)/;

/** A text in which no line ends within "+£1.1m" or "5 in 10". */
export function unbroken(text: string): ReactNode {
  const parts = text.split(WHOLE);
  if (parts.length === 1) return text;
  return parts.map((part, place) =>
    place % 2 === 0 ? (
      <Fragment key={place}>{part}</Fragment>
    ) : (
      <span key={place} className="unbroken">
        {part}
      </span>
    ),
  );
}
