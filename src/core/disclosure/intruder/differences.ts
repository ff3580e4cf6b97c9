import { commonDivisor } from "./integers.ts";
import { constraintOf } from "./summing.ts";
import { watchersOf, type Bounds, type Constraint } from "./system.ts";

/**
 * What follows from pairs of constraints, of which one is an equation, that have two numbers or more without a bound in common: the
 * difference in which these fall out. Bounds alone narrow nothing through two numbers that have none. Of those looked after and those
 * who live in homes nobody knows how many there are, but that the others are at least as many as live elsewhere.
 */
export function differencesOf(
  constraints: readonly Constraint[],
  boundsOf: (variable: number) => Bounds,
  count: number,
): Constraint[] {
  const isOpen = (variable: number) => {
    const { lo, hi } = boundsOf(variable);
    return lo === -Infinity || hi === Infinity;
  };
  const watchers = watchersOf(constraints, count);
  const found: Constraint[] = [];
  constraints.forEach((equation, place) => {
    if (equation.is !== "=") return;
    const open = equation.variables.filter(isOpen);
    const shared = new Map<number, number>();
    for (const variable of open)
      for (const other of watchers[variable] ?? []) {
        const isAsked = constraints[other]?.is === "<=" || other > place; // of two equations one difference is enough
        if (isAsked) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    for (const [other, times] of shared) {
      const constraint = constraints[other];
      const variables = times < 2 ? [] : open.filter((each) => constraint?.variables.includes(each));
      for (const variable of variables) {
        if (constraint === undefined) break;
        const left = difference(constraint, equation, variable);
        if (left === undefined || variables.filter((each) => !left.variables.includes(each)).length < 2)
          continue;
        if (left.variables.length < Math.max(constraint.variables.length, equation.variables.length))
          found.push(left);
        break;
      }
    }
  });
  return found;
}

/** A constraint less as many times an equation as leaves nothing of a variable; undefined where that is not exact, or says nothing. */
function difference(constraint: Constraint, equation: Constraint, variable: number): Constraint | undefined {
  const [own, of] = [coefficientIn(constraint, variable), coefficientIn(equation, variable)];
  const divisor = commonDivisor(own, of);
  const [times, less] = [Math.abs(of) / divisor, (own * Math.sign(of)) / divisor];
  return constraintOf(
    [
      ...summandsOf(constraint, times),
      ...summandsOf(equation, -less),
      { coefficient: 1, known: less * equation.total - times * constraint.total },
    ],
    constraint.is,
  );
}

function summandsOf({ variables, coefficients }: Constraint, times: number) {
  return variables.map((variable, index) => ({ variable, coefficient: times * (coefficients[index] ?? 0) }));
}

function coefficientIn({ variables, coefficients }: Constraint, variable: number): number {
  return coefficients[variables.indexOf(variable)] ?? 0;
}
