/** What a whole number can be; −Infinity and Infinity where there is no bound. */
export type Bounds = { readonly lo: number; readonly hi: number };

/** Coefficient × variable, added up, is `total`, or is at most `total`. Each variable stands in it once. */
export type Constraint = {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly is: "=" | "<=";
  readonly total: number;
};

/** Whole numbers that are not known, by their place in `domains`, and what holds between them. */
export type System = { readonly domains: readonly Bounds[]; readonly constraints: readonly Constraint[] };

/** The constraints in which each of so many variables stands, by their places. */
export function watchersOf(constraints: readonly Constraint[], variables: number): number[][] {
  const watchers = Array.from({ length: variables }, (): number[] => []);
  constraints.forEach(({ variables: inside }, place) => {
    for (const variable of inside) watchers[variable]?.push(place);
  });
  return watchers;
}

/** Whether a whole filling keeps a constraint: in plain numbers where these are exact, otherwise in integers of any size. */
export function keeps(constraint: Constraint, valueOf: (variable: number) => number): boolean {
  const { variables, coefficients, is, total } = constraint;
  let sum = 0;
  for (let index = 0; index < variables.length; index++) {
    sum += (coefficients[index] ?? 0) * valueOf(variables[index] ?? 0);
    // A step that is not exact leaves the safe numbers: a product or a sum below 2^53 never was rounded.
    if (!Number.isSafeInteger(sum)) return keepsAtLength(constraint, valueOf);
  }
  return is === "=" ? sum === total : sum <= total;
}

function keepsAtLength(
  { variables, coefficients, is, total }: Constraint,
  valueOf: (variable: number) => number,
): boolean {
  let sum = 0n;
  variables.forEach((variable, index) => {
    sum += BigInt(coefficients[index] ?? 0) * BigInt(valueOf(variable));
  });
  return is === "=" ? sum === BigInt(total) : sum <= BigInt(total);
}
