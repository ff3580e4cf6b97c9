import { rememberingFor } from "../../remembering.ts";
import { boundsOf, equationsOf, type SubsetBound, type Equation } from "./equations.ts";
import { quantitiesOf, type Declared, type Quantities } from "./quantities.ts";

/** How the figures of a council hang together, from its reference files alone: the same for every month. */
export type Structure = {
  readonly quantities: Quantities;
  readonly equations: readonly Equation[];
  readonly bounds: readonly SubsetBound[];
};

/**
 * What the reference files say about how numbers hang together: the quantities, the equations between them, and which
 * is never above which. Worked out once for the same files.
 */
export const structureOf = rememberingFor(structureFrom);

function structureFrom(declared: Declared): Structure {
  const quantities = quantitiesOf(declared);
  return {
    quantities,
    equations: equationsOf(declared, quantities),
    bounds: boundsOf(declared, quantities),
  };
}
