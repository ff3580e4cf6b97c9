/** Which of so many things belong together, as pairs are told one after the other (union and find). */
export type Groups = {
  /** The one that stands for all that belong with it. */
  readonly of: (thing: number) => number;
  readonly join: (a: number, b: number) => void;
};

/** Groups of one thing each, which `join` puts together. */
export function groupsOf(count: number): Groups {
  const above = Array.from({ length: count }, (_, thing) => thing);
  const of = (thing: number) => {
    let top = thing;
    for (let next = above[top]; next !== undefined && next !== top; next = above[top]) {
      above[top] = above[next] ?? next;
      top = next;
    }
    return top;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [of(a), of(b)];
    above[Math.max(one, other)] = Math.min(one, other);
  };
  return { of, join };
}
