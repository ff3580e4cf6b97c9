import { createHash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, expect } from "vitest";

/** A folder of a test file's own, gone when its tests are over. */
export function workshop(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `open-return-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything below a folder: paths with the hash of their bytes, and undefined where there is no folder. */
export function contentOf(folder: string): Record<string, string> | undefined {
  return describeTree(folder, (path) => createHash("sha256").update(readFileSync(path)).digest("hex"));
}

/** What a published folder has under plain names, with the hash of each file. Salts are drawn, so what stands under hashes is another in each run. */
export function plainContentOf(data: string): Record<string, string> {
  const isPlain = (path: string) => !/^(releases|objects)\//.test(path);
  return Object.fromEntries(Object.entries(contentOf(data) ?? {}).filter(([path]) => isPlain(path)));
}

/** Everything below a folder with the identity and the times of every file and folder: equal only where nothing was touched. */
export function stateOf(folder: string): Record<string, string> | undefined {
  return describeTree(folder, (path) => {
    const { mtimeMs, ino, size, mode } = lstatSync(path);
    return [ino, mode, size, mtimeMs, createHash("sha256").update(readFileSync(path)).digest("hex")].join(
      " ",
    );
  });
}

function describeTree(folder: string, of: (path: string) => string): Record<string, string> | undefined {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      entries
        .map((entry): [string, string] => {
          const path = join(entry.parentPath, entry.name);
          const below = path.slice(folder.length + 1);
          return entry.isDirectory() ? [`${below}/`, ""] : [below, of(path)];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } catch {
    return undefined;
  }
}

/** How a file is a text in a test: tiles and salts are no text, so each of their bytes is a character. */
export function encodingOf(path: string): "utf8" | "latin1" {
  return /\/tile\/|[./]salt$/.test(path) ? "latin1" : "utf8";
}

export function writeTree(
  folder: string,
  files: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
): string {
  for (const [path, text] of files instanceof Map ? files : Object.entries(files as Record<string, string>)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, encodingOf(path));
  }
  return folder;
}

/** Writes a file of a folder with one text in the place of another, which must have been there. */
export function spoil(data: string, file: string, from: string | RegExp, to: string): void {
  const path = join(data, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

export function copyOf(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true });
  return to;
}
