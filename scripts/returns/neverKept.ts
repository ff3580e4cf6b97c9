import { mayBeCommitted } from "../effects/ignored.ts";
import { note } from "../effects/terminal.ts";

/** Says of a file that the command has written, and that holds or will hold what is not public, that Git would take it up. */
export async function noteIfKept(path: string, remedy = "move it into returns/"): Promise<void> {
  if (await mayBeCommitted(path))
    note(`Git does not ignore this file where it lies. What is not public is never committed: ${remedy}.`);
}
