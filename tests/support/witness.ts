import {
  cosigned,
  witnessKey,
  witnessKeyLine,
  type WitnessKey,
} from "../../src/core/releases/log/cosignature.ts";
import { noteFile, readNoteFile } from "../../src/core/releases/log/note.ts";
import { newPrivateKey, readPrivateKey, type KeyPair } from "../../scripts/effects/signing.ts";
import { logMeans } from "./log.ts";
import type { Site } from "./publish.ts";
import { SMALL_FILES } from "./small.ts";

/** An invented witness: its private key as its file has it, what that signs with, and its public key. */
export const WITNESS_PEM = newPrivateKey();
export const WITNESS_PAIR: KeyPair = readPrivateKey(WITNESS_PEM)!;
export const WITNESS: WitnessKey = await witnessKey(
  "witness.example.org/east",
  WITNESS_PAIR.publicKey,
  logMeans,
);

/** Smallbridge's files with this witness named. */
export function watchedFiles(): Map<string, string> {
  const witnesses = [
    {
      name: "Region of the East (invented)",
      key: witnessKeyLine(WITNESS),
      url: "https://witness.example.org/key",
    },
  ];
  const council = JSON.parse(SMALL_FILES.get("council.json")!) as object;
  return new Map(SMALL_FILES).set("council.json", JSON.stringify({ ...council, witnesses }));
}

/** The witness's note of what a site shows, signed at a time in seconds since 1970. */
export async function noteOf(site: Site, time: number): Promise<string> {
  const note = readNoteFile(site.get("releases/checkpoint")!)!;
  return noteFile(await cosigned(note, WITNESS, time, { ...logMeans, sign: WITNESS_PAIR.sign }));
}
