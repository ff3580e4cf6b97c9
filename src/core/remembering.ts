/**
 * A function that does `work` once for each text and then gives the remembered result, since files repeat a few texts many
 * times. It remembers the first `most` different texts; `work` is done every time for any text after those.
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

/**
 * A function that does `work` once for each object and then gives the remembered result, for as long as something else holds
 * the object. Nothing may change an object after it was given.
 */
export function rememberingFor<Given extends object, Value>(
  work: (given: Given) => Value,
): (given: Given) => Value {
  const known = new WeakMap<Given, { readonly value: Value }>();
  return (given) => {
    const before = known.get(given) ?? { value: work(given) };
    known.set(given, before);
    return before.value;
  };
}
