import { Window } from "happy-dom";

/** The browser's globals that Recharts and React use when they draw. */
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

/**
 * Opens a DOM document without a browser, for charts that the build draws. From then on this process has a global `document`.
 */
export function openDocument(): Document {
  const window = new Window();
  // happy-dom's window has all of them, but its type declares only some as properties.
  const parts = window as unknown as Readonly<Record<(typeof NEEDED)[number], unknown>>;
  for (const name of NEEDED)
    Object.defineProperty(globalThis, name, { value: parts[name], configurable: true, writable: true });
  // happy-dom's document does what React, Recharts and our code need, but its type is not the DOM library's.
  return window.document as unknown as Document;
}
