import { byCodePoint } from "../order.ts";
/**
 * The list of an edition's files as `sha256sum -c` reads it: hash, two blanks, path; sorted by path. Its own hash
 * names the edition.
 */
export function manifestOf(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join("");
}

/** Hashes by path, from what `manifestOf` wrote; undefined for any other text. */
export function readManifest(text: string): Map<string, string> | undefined {
  const lines = text.split("\n").filter((line) => line !== "");
  if (!lines.every((line) => /^[0-9a-f]{64} {2}./.test(line))) return undefined;
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
