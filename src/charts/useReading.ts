import { createContext, startTransition, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { ChartPoint } from "./points.ts";

/** Page Up and Page Down move by this many points. */
const YEAR = 12;

/**
 * The point being read. It is a context, so that only what shows it is rendered again for every key, and not the whole chart.
 */
export const ReadingContext = createContext<ChartPoint | undefined>(undefined);

/** Which of `count` points is being read, by keyboard or by pointer; undefined while none is. */
export function useReading(count: number, placeAt: (pixel: number) => number) {
  const [read, setRead] = useState<number>();
  const [isFocused, setFocused] = useState(false);
  // The index may be of a longer range that was shown before.
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
      // This update waits, so that the control that got the focus responds first.
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
      // After a touch the point stays, so that it can be read when the finger is lifted.
      if (!isFocused && pointerType === "mouse") setRead(undefined);
    },
  };
  return { place, handlers };
}

/** The index that a key moves to from `place`; undefined for other keys. */
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
