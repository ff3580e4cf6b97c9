import { Window } from "happy-dom";

/** What Recharts and React look for in a browser when they draw. */
const NEEDED = [
  "window",
  "document",
  "navigator",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLIFrameElement",
  "SVGElement",
  "Event",
  "MutationObserver",
  "ResizeObserver",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

/** A document without a browser, for charts that are drawn while the site is built. Once it is open, this process has one. */
export function openDocument(): Document {
  const window = new Window();
  // happy-dom's window has all of them, but its type declares only some as properties.
  const parts = window as unknown as Readonly<Record<(typeof NEEDED)[number], unknown>>;
  for (const name of NEEDED)
    Object.defineProperty(globalThis, name, { value: parts[name], configurable: true, writable: true });
  // happy-dom's document does what React, Recharts and we ask of the browser's; their types were written apart.
  return window.document as unknown as Document;
}
