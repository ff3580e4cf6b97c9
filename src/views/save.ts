import type { MadeFile } from "../core/checking/messages.ts";

/** Long enough for a browser to have taken the file: none says when it has. Until then the file stays in memory, no more. */
const TAKEN = 60_000;

/** Saves a file that was made on this page, without a request. */
export function save({ name, type, content }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
