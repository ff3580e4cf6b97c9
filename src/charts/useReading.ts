import { createContext, startTransition, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { ChartPoint } from "./points.ts";

/** Twelve monthly points back or forth. */
const YEAR = 12;

/** The point being read. Only what shows it is drawn anew when it changes: a whole chart would take too long for every key. */
export const ReadingContext = createContext<ChartPoint | undefined>(undefined);

/** Which of `count` points is being read, by keyboard or by pointer; undefined while none is. */
export function useReading(count: number, placeAt: (pixel: number) => number) {
  const [read, setRead] = useState<number>();
  const [isFocused, setFocused] = useState(false);
  // Another range may have fewer points.
  const place = read === undefined ? undefined : Math.min(read, count - 1);

  const readAt = ({ clientX, currentTarget }: PointerEvent) => {
    setRead(placeAt(clientX - currentTarget.getBoundingClientRect().left));
  };
  const handlers = {
    onFocus: () => {
      setFocused(true);
      setRead(place ?? count - 1);
    },
    onBlur: () => {
      setFocused(false);
      // What the reader turned to answers first.
      startTransition(() => {
        setRead(undefined);
      });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const next = moved(event.key, place ?? count - 1, count);
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setRead(next);
    },
    onPointerMove: readAt,
    onPointerDown: readAt,
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      // A finger that is lifted leaves what it pointed at to be read.
      if (!isFocused && pointerType === "mouse") setRead(undefined);
    },
  };
  return { place, handlers };
}

/** Where a key leads from `place`; undefined for a key that leads nowhere. */
export function moved(key: string, place: number, count: number): number | undefined {
  const within = (next: number) => Math.max(0, Math.min(count - 1, next));
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return within(place - 1);
    case "ArrowRight":
    case "ArrowUp":
      return within(place + 1);
    case "PageDown":
      return within(place - YEAR);
    case "PageUp":
      return within(place + YEAR);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
