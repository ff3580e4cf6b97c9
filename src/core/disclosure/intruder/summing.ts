import type { Constraint } from "./system.ts";

/** A number times a coefficient: a variable, or what is known of it. */
export type Summand = { readonly coefficient: number } & (
  { readonly variable: number } | { readonly known: number }
);

/** The summands add up to nought, or to nought at most; undefined where that is not exact in plain numbers, or says nothing. */
export function constraintOf(summands: readonly Summand[], is: Constraint["is"]): Constraint | undefined {
  const sum = new Map<number, number>();
  let total = 0;
  for (const summand of summands) {
    if ("known" in summand) total -= summand.coefficient * summand.known;
    else sum.set(summand.variable, (sum.get(summand.variable) ?? 0) + summand.coefficient);
  }
  const terms = [...sum].filter(([, coefficient]) => coefficient !== 0);
  const numbers = [total, ...terms.map(([, coefficient]) => coefficient)];
  if (terms.length === 0 || !numbers.every(Number.isSafeInteger)) return undefined;
  return {
    variables: terms.map(([variable]) => variable),
    coefficients: terms.map(([, coefficient]) => coefficient),
    is,
    total,
  };
}
