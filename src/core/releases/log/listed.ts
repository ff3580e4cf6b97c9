import type { Release } from "../../release.ts";
import type { LogEntry } from "./entry.ts";

/** Whether a log and a list of releases, both oldest first, tell of the same releases. */
export function isLogOf(entries: readonly LogEntry[], releases: readonly Release[]): boolean {
  return (
    entries.length === releases.length &&
    entries.every((entry, index) => {
      const release = releases[index];
      return (["seq", "period", "hash", "time", "kind", "reason"] as const).every(
        (word) => entry[word] === release?.[word],
      );
    })
  );
}
