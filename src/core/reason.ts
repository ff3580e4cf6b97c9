/**
 * Why something published was changed, or a doubtful figure confirmed. The list is closed, because no free text is published
 * here.
 */
export const REASONS = [
  "late-recording",
  "correction",
  "definition-change",
  "source-error",
  "checked-and-right",
  "personal-data",
  "legal",
] as const;
export type Reason = (typeof REASONS)[number];

/** The reason that equals `text`; undefined for any other text. */
export function readReason(text: string): Reason | undefined {
  return REASONS.find((reason) => reason === text);
}
