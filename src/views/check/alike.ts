import type { IssueWords } from "../../core/messages/message.ts";

/** Groups of items with the same text, in order of their first item. */
export function alike<Thing extends IssueWords>(
  things: readonly Thing[],
): (IssueWords & { readonly of: Thing[] })[] {
  const kinds = new Map<string, IssueWords & { readonly of: Thing[] }>();
  for (const thing of things) {
    const { message, remedy } = thing;
    const kind = kinds.get(message + remedy);
    if (kind === undefined) kinds.set(message + remedy, { message, remedy, of: [thing] });
    else kind.of.push(thing);
  }
  return [...kinds.values()];
}
