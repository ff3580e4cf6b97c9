import type { Council } from "../core/council.ts";
import { readWitnessNote, witnessFile, type SeenByWitness } from "../core/releases/witnessed.ts";
import type { Fetched } from "./sent.ts";

/** A witness of the log, and when it last saw it; undefined where the record has no note of it. */
export type WatchedBy = Council["witnesses"][number] & { readonly seen: SeenByWitness | undefined };

/** The witnesses that a council names, and when each last saw the log. */
export async function readWitnesses({ witnesses }: Council, fetched: Fetched): Promise<readonly WatchedBy[]> {
  return Promise.all(
    witnesses.map(async (witness) => {
      const note = await fetched(witnessFile(witness.key) ?? "");
      return { ...witness, seen: note === undefined ? undefined : readWitnessNote(note, witness.key) };
    }),
  );
}
