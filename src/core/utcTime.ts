/** An instant as a time in UTC to the second: `2026-11-25T09:30:00Z`. */
export function utcTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
