/** A stopwatch: what it had counted when it last stood, in milliseconds, and since when it runs; `since` is undefined while it stands. */
export type Timer = { readonly before: number; readonly since: number | undefined };

export const STOPPED: Timer = { before: 0, since: undefined };

/** What it has counted at a moment, in milliseconds. */
export function elapsedAt({ before, since }: Timer, now: number): number {
  return since === undefined ? before : before + Math.max(0, now - since);
}

/** The same timer running where it stood, or standing where it ran. */
export function toggledAt(timer: Timer, now: number): Timer {
  return timer.since === undefined
    ? { before: timer.before, since: now }
    : { before: elapsedAt(timer, now), since: undefined };
}

/** `4:05`, `1:04:05`. */
export function timerWords(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000);
  const two = (amount: number) => String(amount % 60).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`;
}
