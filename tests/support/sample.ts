import fc from "fast-check";

import { IS_NIGHTLY, SEED } from "./seed.ts";

/** By day `size` of a long list, drawn from a seed that is printed; all of it in the nightly suite. */
export function sampleOf<Item>(what: string, items: readonly Item[], size: number): readonly Item[] {
  if (IS_NIGHTLY || items.length <= size) return items;
  const some = fc.shuffledSubarray([...items], { minLength: size, maxLength: size });
  const [taken = []] = fc.sample(some, { seed: SEED, numRuns: 1 });
  console.info(`${size} of ${items.length} ${what}: ${taken.join(", ")}; FC_SEED=${SEED} repeats them.`);
  return taken;
}
