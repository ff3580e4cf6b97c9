import type { Content } from "../../tables/bytes.ts";

/** A file of the next edition, not yet in bytes. */
export type BuiltFile = readonly [path: string, content: Content];
