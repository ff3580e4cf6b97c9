/** The state of something that pages wait for. What is unavailable can be asked for again. */
export type Load<Value> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: Value }
  | { readonly state: "unavailable" };

export const LOADING = { state: "loading" } as const;
export const UNAVAILABLE = { state: "unavailable" } as const;

/** "loaded" with a value, "unavailable" where the value is undefined. */
export function loaded<Value>(value: Value | undefined): Load<Value> {
  return value === undefined ? UNAVAILABLE : { state: "loaded", value };
}

/** Several loads as one: "loaded" once all are, "unavailable" as soon as one is. */
export function every<Value>(loads: readonly Load<Value>[]): Load<readonly Value[]> {
  if (loads.some(({ state }) => state === "unavailable")) return UNAVAILABLE;
  const values = loads.flatMap((load) => (load.state === "loaded" ? [load.value] : []));
  return values.length < loads.length ? LOADING : { state: "loaded", value: values };
}
