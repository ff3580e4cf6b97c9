import type { ReactNode } from "react";

/**
 * A cell of a column of numbers, with so much room behind it as `tail` would take (alignment.ts). The style sheet writes the tail and hides
 * it: it is neither copied nor read aloud.
 */
export function aligned(content: ReactNode, tail = ""): ReactNode {
  return tail === "" ? content : <span data-tail={tail}>{content}</span>;
}
