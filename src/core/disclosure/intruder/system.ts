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

/** Whether a whole filling keeps a constraint, in integers of any size. */
export function keeps(constraint: Constraint, valueOf: (variable: number) => number): boolean {
  const { variables, coefficients, is, total } = constraint;
  let sum = 0n;
  variables.forEach((variable, index) => {
    sum += BigInt(coefficients[index] ?? 0) * BigInt(valueOf(variable));
  });
  return is === "=" ? sum === BigInt(total) : sum <= BigInt(total);
}
