/** Why something published was changed, or a doubtful figure was let pass. A closed list: no free text is ever published. */
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

/** undefined for any other text. */
export function readReason(text: string): Reason | undefined {
  return REASONS.find((reason) => reason === text);
}
