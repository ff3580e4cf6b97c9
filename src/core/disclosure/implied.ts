/** Terms that add up to nought: a quantity and how often it is added. */
type Terms = readonly (readonly [quantity: string, times: number])[];

/** Coefficients are counted on a clock of this prime, so that a product of two is an exact number. */
const PRIME = 67_108_859;

/**
 * Says of one equation after the other whether it follows from those `given` and from the ones asked about before it (by
 * elimination, on a clock: an equation that follows is always found; one that does not is taken for one in 67 million cases).
 */
export function implications(given: readonly Terms[]): (terms: Terms) => boolean {
  /** Each with 1 as the coefficient of the quantity that it is filed under, which stands in none filed later. */
  const rows = new Map<string, Map<string, number>>();
  const isImplied = (terms: Terms): boolean => {
    const left = new Map<string, number>();
    for (const [quantity, times] of terms) add(left, quantity, times);
    for (const [pivot, row] of rows) {
      const times = left.get(pivot) ?? 0;
      if (times !== 0) for (const [quantity, own] of row) add(left, quantity, -times * own);
    }
    const [first] = left;
    if (first === undefined) return true;
    const [pivot, times] = first;
    const inverse = power(times, PRIME - 2);
    rows.set(pivot, new Map([...left].map(([quantity, own]) => [quantity, (own * inverse) % PRIME])));
    return false;
  };
  for (const terms of given) isImplied(terms);
  return isImplied;
}

function add(sum: Map<string, number>, quantity: string, times: number): void {
  const now = ((((sum.get(quantity) ?? 0) + (times % PRIME)) % PRIME) + PRIME) % PRIME;
  if (now === 0) sum.delete(quantity);
  else sum.set(quantity, now);
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
