/**
 * The file of a release's folder that says which lists it took away, since they named what was withdrawn or hidden later, and what
 * the contents were called that they named besides and that stay.
 */
export const TOMBSTONE_FILE = "tombstone";

export type Tombstones = {
  /** The paths of the lists that are gone. */
  readonly lists: readonly string[];
  /** The plain name of each content that was brought again, by its path under its hash. */
  readonly names: ReadonlyMap<string, string>;
};

/** A line for each list, then one for each content with its plain name. */
export function tombstoneFile({ lists, names }: Tombstones): string {
  return [...lists, ...[...names].map((pair) => pair.join(" "))].map((line) => `${line}\n`).join("");
}

/** What `tombstoneFile` wrote. */
export function readTombstones(text: string): Tombstones {
  const lines = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" "));
  return {
    lists: lines.flatMap(([path = "", name]) => (name === undefined ? [path] : [])),
    names: new Map(lines.flatMap(([path = "", name]) => (name === undefined ? [] : [[path, name] as const]))),
  };
}
