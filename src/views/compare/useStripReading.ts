import { useState, type KeyboardEvent, type PointerEvent } from "react";

import { moved } from "../../charts/useReading.ts";

/** A place on a strip: across in per cent of its width, down in pixels. */
type Spot = { readonly x: number; readonly y: number };

/** Which of the spots is being read, by keyboard or by pointer; undefined while none is. Reading begins at `start`. */
export function useStripReading(spots: readonly Spot[], start: number) {
  const [read, setRead] = useState<number>();
  const [isFocused, setFocused] = useState(false);
  const place = read === undefined ? undefined : Math.min(read, spots.length - 1);
  const readAt = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    setRead(nearestSpot(spots, { x: clientX - left, y: clientY - top }, width));
  };
  const handlers = {
    onFocus: () => {
      setFocused(true);
      setRead(place ?? start);
    },
    onBlur: () => {
      setFocused(false);
      setRead(undefined);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const next = moved(event.key, place ?? start, spots.length);
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setRead(next);
    },
    onPointerMove: readAt,
    onPointerDown: readAt,
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      // After a touch the area stays, so that it can be read when the finger is lifted.
      if (!isFocused && pointerType === "mouse") setRead(undefined);
    },
  };
  return { place, handlers };
}

/** The index of the spot that is nearest to a point in pixels. */
function nearestSpot(spots: readonly Spot[], at: Spot, width: number): number {
  const distance = ({ x, y }: Spot) => Math.hypot((x / 100) * width - at.x, y - at.y);
  return spots.reduce(
    (best, spot, index) => (distance(spot) < distance(spots[best] ?? spot) ? index : best),
    0,
  );
}
