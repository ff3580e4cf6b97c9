/** Watching a folder. */
import { mkdir, watch } from "node:fs/promises";
import { join } from "node:path";

import { exists, isOfTheSystem } from "./files.ts";

/**
 * Milliseconds without a change after which a file counts as saved. A folder reports that a file changes, never that it is
 * complete.
 */
const SETTLED = 300;

/**
 * Watches a folder until the command is stopped. Calls `onReady` when it starts, then `onFile`, one call at a time, with the path
 * of each file that was added, saved or renamed, once the file has stopped changing.
 */
export async function watchFolder(
  folder: string,
  onReady: () => void,
  onFile: (path: string) => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const changes = watch(folder)[Symbol.asyncIterator]();
  let change = changes.next(); // watching starts with the first call of `next`
  onReady();
  const waiting = new Map<string, NodeJS.Timeout>();
  let last = Promise.resolve();
  for (;;) {
    const seen = await change;
    if (seen.done === true) return;
    change = changes.next();
    const { filename } = seen.value;
    if (filename === null || isOfTheSystem(filename)) continue;
    clearTimeout(waiting.get(filename));
    const path = join(folder, filename);
    const settled = async () => ((await exists(path)) ? onFile(path) : undefined); // it may have been deleted again
    const inTurn = () => {
      last = last.then(settled);
    };
    waiting.set(filename, setTimeout(inTurn, SETTLED));
  }
}
