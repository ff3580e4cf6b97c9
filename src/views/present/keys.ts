/** What a key does in the deck: a step, a jump to either end, or leaving; undefined for other keys. */
export type DeckMove =
  | { readonly kind: "step"; readonly by: 1 | -1; readonly scrolls: boolean }
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "out" };

/** Clickers send Page Up and Page Down. `scrolls` is true for keys that first scroll a slide that is longer than the screen. */
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

/**
 * The step that a finger's movement means: 1 (leftwards) to the next slide, -1 to the one before; undefined for a scroll or
 * tap.
 */
export function swipeOf(dx: number, dy: number): 1 | -1 | undefined {
  if (Math.abs(dx) < 60 || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx < 0 ? 1 : -1;
}
