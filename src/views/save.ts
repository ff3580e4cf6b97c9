import type { MadeFile } from "../core/checking/messages.ts";

/**
 * Milliseconds until the file is released from memory: long enough for any browser to have saved it. No browser says when it
 * has.
 */
const TAKEN = 60_000;

/** Offers a file that was made on this page as a download, without a request. */
export function save({ name, type, content }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
