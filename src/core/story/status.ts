import type { Status } from "../analysis/status.ts";

/** The status in words; the shape and the colour only repeat it. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  on: "on target",
  "just-off": "just off target",
  off: "off target",
};
