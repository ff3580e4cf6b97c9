import { SectionHeading } from "./SectionHeading.tsx";
import type { RealChange } from "../core/story/realChange.ts";

/** Whether the newest change is more than the usual ups and downs, in a sentence; what that rests on is folded. */
export function RealChangeSection({ found: { answer, because, more } }: { readonly found: RealChange }) {
  return (
    <section className="variation" aria-labelledby="variation">
      <SectionHeading id="variation">Is the change real?</SectionHeading>
      <p>
        <strong>{answer}</strong> {because}
      </p>
      {more.length === 0 ? null : (
        <details className="fold">
          <summary>What that rests on</summary>
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </section>
  );
}
