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
  const parts = window as unknown as Readonly<Record<(typeof NEEDED)[number], unknown>>;
  for (const name of NEEDED)
    Object.defineProperty(globalThis, name, { value: parts[name], configurable: true, writable: true });
  return window.document as unknown as Document;
}
