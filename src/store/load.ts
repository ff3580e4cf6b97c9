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

/** Both, once both are there; unavailable as soon as one is. */
export function both<A, B>(a: Load<A>, b: Load<B>): Load<readonly [A, B]> {
  if (a.state === "unavailable" || b.state === "unavailable") return UNAVAILABLE;
  if (a.state === "loading" || b.state === "loading") return LOADING;
  return { state: "loaded", value: [a.value, b.value] };
}
