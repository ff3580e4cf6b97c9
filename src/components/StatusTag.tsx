import type { Status } from "../core/analysis/status.ts";
import { STATUS_WORDS } from "../core/story/status.ts";

/** A status as a shape and a word. The colour only repeats them. */
export function StatusTag({ status }: { readonly status: Status }) {
  return (
    <span className={`status status--${status}`}>
      <StatusShape status={status} size={16} />
      <span className="status__words">{STATUS_WORDS[status]}</span>
    </span>
  );
}

/** The shape of a status alone, where words beside it say the status; `size` is in pixels. */
export function StatusShape({ status, size }: { readonly status: Status; readonly size: number }) {
  return (
    <svg className="status__shape" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={SHAPES[status]} />
    </svg>
  );
}

/** Paths for ● ◆ ▼. They are drawn, not typed, so that they have the same size on every machine. */
export const SHAPES: Readonly<Record<Status, string>> = {
  on: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  "just-off": "M8 0.5L15.5 8L8 15.5L0.5 8z",
  off: "M0.5 2H15.5L8 15z",
};
