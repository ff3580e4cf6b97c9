/**
 * Does `work` once for each text and gives its result again from then on: files say the same few things again and again.
 * It remembers the first `most` texts; for any other the work is done each time.
 */
export function remembering<Value>(
  work: (text: string) => Value,
  most = Number.POSITIVE_INFINITY,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = work(text);
    if (known.size < most) known.set(text, value);
    return value;
  };
}
