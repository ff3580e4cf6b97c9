import { bytesOverHttp } from "../../store/bytes.ts";
import { browserMeans } from "../../store/hashing.ts";
import type { RecordReader } from "../../store/record.ts";

/** The council's key, as it was when the site was built: never what the host sends with the figures. */
declare const COUNCIL_KEY: string;

/** Reads the record of the site at `root`, with the key that the script carries. */
export function pageReader(root: URL): RecordReader {
  return {
    read: bytesOverHttp((address, until) => fetch(address, until), new URL("data/", root).href),
    key: COUNCIL_KEY,
    means: browserMeans(),
  };
}

/**
 * The edition that a page names, as the line of its newest entry. A built page that names none has been tampered with ("", which no
 * record has); in development none does.
 */
export function entryNamed(page: Document): string | undefined {
  return page.documentElement.dataset["entry"] ?? (import.meta.env.DEV ? undefined : "");
}

/** Does something once the page has been painted. */
export function afterPaint(then: () => unknown): void {
  requestAnimationFrame(() => setTimeout(then));
}
