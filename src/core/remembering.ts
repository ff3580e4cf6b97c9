/** The same work, done once for each text: files say the same few things again and again. Of more than `most` texts, the first. */
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
