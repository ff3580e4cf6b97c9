import { monthName, monthOf } from "../core/period.ts";
import type { Voice } from "../core/voice.ts";

/** What a group of children or of parents said, what they were asked, and what has changed because of it. */
export function Heard({ voice: { saidOn, group, asked, text, changed } }: { readonly voice: Voice }) {
  return (
    <div className="heard">
      <p className="meta">
        {group}, {monthName(monthOf(saidOn))}. We asked: {asked}
      </p>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      <p>{changed === "" ? "Nothing has changed because of it yet." : `What changed: ${changed}`}</p>
    </div>
  );
}
