import { useEffect, useState } from "react";

import { LOADING, UNAVAILABLE, type Load } from "../store/load.ts";

/** Code that is fetched when it is first needed. `now` gives it at once after that, so that nothing flickers. */
export type Later<Value> = {
  readonly now: () => Value | undefined;
  /** Fetches the code. It rejects where that fails; the next call tries again. */
  readonly load: () => Promise<Value>;
};

export function later<Value>(fetchCode: () => Promise<Value>): Later<Value> {
  let value: Value | undefined;
  let underWay: Promise<Value> | undefined;
  return {
    now: () => value,
    load: () => {
      underWay ??= fetchCode().then(
        (fetched) => (value = fetched),
        (reason: unknown) => {
          underWay = undefined;
          throw reason;
        },
      );
      return underWay;
    },
  };
}

/** The state of such code, as a React hook that also fetches it. */
export function useLater<Value>(thing: Later<Value>): Load<Value> {
  const [settled, setSettled] = useState<{ thing: Later<Value>; failed: boolean }>();
  const value = thing.now();
  useEffect(() => {
    if (thing.now() !== undefined) return;
    const settle = (failed: boolean) => setSettled({ thing, failed });
    thing.load().then(
      () => settle(false),
      () => settle(true),
    );
  }, [thing]);
  if (value !== undefined) return { state: "loaded", value };
  return settled?.thing === thing && settled.failed ? UNAVAILABLE : LOADING;
}
