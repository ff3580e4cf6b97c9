import { Fragment, type ReactNode } from "react";

/** A text in which no line ends between a plus and a £, where browsers would end one. */
export function unbroken(text: string): ReactNode {
  if (!text.includes("+£")) return text;
  return text.split(/(\+£\S+)/).map((part, place) =>
    place % 2 === 0 ? (
      <Fragment key={place}>{part}</Fragment>
    ) : (
      <span key={place} className="unbroken">
        {part}
      </span>
    ),
  );
}
