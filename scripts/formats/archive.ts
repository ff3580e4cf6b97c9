import { unzipSync } from "fflate";

import { archived } from "../../src/archive/archived.ts";

/** A workbook packed anew in the same order, because its first packing depends on the machine's zlib. */
export function archivedAnew(workbook: Uint8Array): Uint8Array {
  return archived(new Map(Object.entries(unzipSync(workbook))));
}
