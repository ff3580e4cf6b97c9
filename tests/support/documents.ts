import { Window } from "happy-dom";

type Kind = "text/html" | "image/svg+xml" | "application/xml";

/** A written page, picture or feed as a document, to be asked for its elements. */
export function documentOf(text: string, kind: Kind = "text/html"): Document {
  return new new Window().DOMParser().parseFromString(text, kind) as unknown as Document;
}
