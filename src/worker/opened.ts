import type { Given } from "../core/checking/messages.ts";
import { labelOf, unreadFile, type GivenFile } from "../core/publication/received/drop.ts";
import { LARGEST_READ, readReturn, readReturnStart } from "../csv/readReturn.ts";

/** A given file, and its bytes where it was read whole. */
export type OpenedFile = { readonly file: GivenFile; readonly bytes: Uint8Array | undefined };

/** A folder among files, or one that is gone, cannot be read; of one that is too large only the start is. */
export async function openedFile(given: Given): Promise<OpenedFile> {
  const { name } = given;
  const isTooLarge = given.size > LARGEST_READ;
  const content = isTooLarge ? given.slice(0, LARGEST_READ / 8) : given;
  const buffer = await content.arrayBuffer().catch(() => undefined);
  if (buffer === undefined) return { file: unreadFile(name), bytes: undefined };
  const bytes = new Uint8Array(buffer);
  return isTooLarge
    ? { file: { name, ...readReturnStart(bytes) }, bytes: undefined }
    : { file: { name, ...readReturn(bytes) }, bytes };
}

/** A text that has no file of its own, as the file that it would be. */
export function openedText(name: string, text: string): OpenedFile {
  const bytes = new TextEncoder().encode(text);
  return { file: { name, ...readReturn(bytes) }, bytes };
}

/** What is checked of opened files, and the bytes of each that was read whole, by what it is called. */
export function lookedAt(opened: readonly OpenedFile[]): {
  readonly given: readonly GivenFile[];
  readonly sent: ReadonlyMap<string, Uint8Array>;
} {
  const given = opened.map(({ file }) => file);
  const sent = opened.flatMap(({ file: { name }, bytes }, index) =>
    bytes === undefined ? [] : [[labelOf(name, index + 1), bytes] as const],
  );
  return { given, sent: new Map(sent) };
}
