/**
 * The known name that a written one was most likely meant as: the one that the fewest letters turn it into. Gives nothing
 * where more than a third of its letters would have to change, or where it has only two: then nobody can say. Letter case
 * counts for nothing.
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  return nearestNames(written, known, 1)[0];
}

/** The same for several names: at most so many, the nearest first. */
export function nearestNames(written: string, known: readonly string[], most: number): string[] {
  if (written.length > LONGEST) return [];
  return known
    .filter(({ length }) => length > 2)
    .map((name) => ({ name, distance: lettersBetween(written, name) }))
    .filter(({ name, distance }) => distance * 3 <= name.length)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** No name of ours is as long, and a cell of a megabyte is not worth comparing. */
const LONGEST = 64;

/** How many letters have to be put in, taken out or changed to make one text of the other (Levenshtein 1965). */
function lettersBetween(one: string, other: string): number {
  const [from, to] = [one.toLowerCase(), other.toLowerCase()];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const [left = 0, up = 0, across = 0] = [here[column - 1], above[column], above[column - 1]];
      here.push(Math.min(left + 1, up + 1, across + (isSame ? 0 : 1)));
    }
    above = here;
  }
  return above[to.length] ?? 0;
}
