/** What a key asks of a deck: a step, an end, the way out; undefined for keys that are not ours. */
export type DeckMove =
  | { readonly kind: "step"; readonly by: 1 | -1; readonly scrolls: boolean }
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "out" };

/** A clicker sends Page Up and Page Down. `scrolls`: the key reads on first, where a slide is longer than the screen. */
export function deckMoveOf(key: string, isShifted: boolean): DeckMove | undefined {
  switch (key) {
    case "ArrowRight":
      return { kind: "step", by: 1, scrolls: false };
    case "ArrowLeft":
      return { kind: "step", by: -1, scrolls: false };
    case "ArrowDown":
    case "PageDown":
      return { kind: "step", by: 1, scrolls: true };
    case "ArrowUp":
    case "PageUp":
      return { kind: "step", by: -1, scrolls: true };
    case " ":
      return { kind: "step", by: isShifted ? -1 : 1, scrolls: true };
    case "Home":
      return { kind: "first" };
    case "End":
      return { kind: "last" };
    case "Escape":
      return { kind: "out" };
    default:
      return undefined;
  }
}

/** Which way a finger went: 1 to the next slide (leftwards), -1 to the one before; undefined where it scrolled or tapped. */
export function swipeOf(dx: number, dy: number): 1 | -1 | undefined {
  if (Math.abs(dx) < 60 || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx < 0 ? 1 : -1;
}
