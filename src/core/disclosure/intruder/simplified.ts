import { commonDivisor, floorDivided } from "./integers.ts";
import type { Bounds, Constraint } from "./system.ts";

/**
 * A constraint in variables that stand for themselves: `standsFor` says which variable is the same as each, `known` which have a value.
 * undefined where nothing is left to say; "impossible" where it cannot hold.
 */
export function simplified(
  constraint: Constraint,
  standsFor: (variable: number) => number,
  boundsOf: (variable: number) => Bounds,
): Constraint | "impossible" | undefined {
  const sum = new Map<number, number>();
  let total = constraint.total;
  constraint.variables.forEach((each, index) => {
    const coefficient = constraint.coefficients[index] ?? 0;
    const variable = standsFor(each);
    const { lo, hi } = boundsOf(variable);
    if (lo === hi) total -= coefficient * lo;
    else sum.set(variable, (sum.get(variable) ?? 0) + coefficient);
  });
  // Not exact any more: what is known stays in it as a variable.
  if (!Number.isSafeInteger(total)) return { ...constraint, variables: constraint.variables.map(standsFor) };
  const terms = [...sum].filter(([, coefficient]) => coefficient !== 0);
  if (terms.length === 0) return fits(constraint.is, total) ? undefined : "impossible";
  if (constraint.is === "<=" && mostOf(terms, boundsOf) <= total) return undefined;

  const divisor = terms.reduce((so, [, coefficient]) => commonDivisor(so, coefficient), 0);
  if (constraint.is === "=" && total % divisor !== 0) return "impossible";
  return {
    variables: terms.map(([variable]) => variable),
    coefficients: terms.map(([, coefficient]) => coefficient / divisor),
    is: constraint.is,
    total: floorDivided(total, divisor),
  };
}

/** The other variable of a constraint that says that two are the same. */
export function samePair({ variables, coefficients, is, total }: Constraint): [number, number] | undefined {
  const [a, b, ...others] = variables;
  if (is !== "=" || total !== 0 || a === undefined || b === undefined || others.length > 0) return undefined;
  return (coefficients[0] ?? 0) + (coefficients[1] ?? 0) === 0 ? [a, b] : undefined;
}

function fits(is: Constraint["is"], total: number): boolean {
  return is === "=" ? total === 0 : total >= 0;
}

/** The most that a sum can be; Infinity where that is not exact. */
function mostOf(terms: readonly [number, number][], boundsOf: (variable: number) => Bounds): number {
  let most = 0;
  for (const [variable, coefficient] of terms) {
    const { lo, hi } = boundsOf(variable);
    most += coefficient * (coefficient > 0 ? hi : lo);
  }
  return Number.isSafeInteger(most) ? most : Infinity;
}
