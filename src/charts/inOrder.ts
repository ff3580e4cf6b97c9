/** What is to be placed along a line: the middle that it wants, and how much of the line it takes, in pixels. */
export type Block = { readonly middle: number; readonly size: number };

/** Blocks that push each other: how far each would be moved if only it decided, summed, and how many they are. */
type Pool = { readonly sum: number; readonly count: number };

/**
 * The middles of blocks that are given in the order in which they must stand. None overlaps another, all are between `from` and
 * `to`, and together they are moved as little as possible (the sum of squares: isotonic regression by pooling neighbours, Barlow
 * and others 1972). undefined where they do not fit.
 */
export function placedInOrder(blocks: readonly Block[], from: number, to: number): number[] | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const offsets = blocks.reduce<number[]>((all, { size }, index) => {
    const before = blocks[index - 1];
    return [...all, before === undefined ? 0 : (all.at(-1) ?? 0) + (before.size + size) / 2];
  }, []);
  const [least, most] = [from + first.size / 2, to - last.size / 2 - (offsets.at(-1) ?? 0)];
  if (least > most) return undefined;
  const pools = blocks.reduce<readonly Pool[]>(
    (before, { middle }, index) => pooled(before, { sum: middle - (offsets[index] ?? 0), count: 1 }),
    [],
  );
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((start, index) => Math.max(least, Math.min(most, start)) + (offsets[index] ?? 0));
}

/** The pools with one more at the end. Those that would overlap it become one with it. */
function pooled(pools: readonly Pool[], added: Pool): readonly Pool[] {
  const last = pools.at(-1);
  if (last === undefined || last.sum / last.count <= added.sum / added.count) return [...pools, added];
  return pooled(pools.slice(0, -1), { sum: last.sum + added.sum, count: last.count + added.count });
}
