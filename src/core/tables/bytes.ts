import type { Csv, Records } from "./table.ts";

/** What a file holds before it is written: rows, a text, or bytes already. */
export type Content = Records | string | Uint8Array;

/** How rows become a text, and a text bytes (UTF-8). */
export type Writing = Pick<Csv, "write"> & { readonly encode: (text: string) => Uint8Array };

/** The bytes of a file. This is the only place where rows become bytes. */
export function bytesOf(content: Content, { write, encode }: Writing): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return encode(typeof content === "string" ? content : write(content));
}
