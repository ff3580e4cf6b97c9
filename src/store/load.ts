/** Something that pages wait for. An unavailable one can be asked for again. */
export type Load<Value> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: Value }
  | { readonly state: "unavailable" };

export const LOADING = { state: "loading" } as const;
export const UNAVAILABLE = { state: "unavailable" } as const;

/** What was read, or unavailable where it could not be. */
export function loaded<Value>(value: Value | undefined): Load<Value> {
  return value === undefined ? UNAVAILABLE : { state: "loaded", value };
}

/** All of them, once all are there; unavailable as soon as one is. */
export function every<Value>(loads: readonly Load<Value>[]): Load<readonly Value[]> {
  if (loads.some(({ state }) => state === "unavailable")) return UNAVAILABLE;
  const values = loads.flatMap((load) => (load.state === "loaded" ? [load.value] : []));
  return values.length < loads.length ? LOADING : { state: "loaded", value: values };
}
