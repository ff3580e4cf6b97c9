import { MANIFEST_FILE, OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import { readNewestRelease } from "../core/tables/releases.ts";
import { goesOn, isVouched, vouchedHashes, type KnownList } from "../core/releases/verify.ts";
import { fileInData, inData, RELEASES, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * Reads files of a later edition than the `known` one and verifies them: the list of releases must begin with the known list,
 * and every other file must have the hash that its newest release leads to. A file that fails this counts as "failed", as it
 * may after half a deployment.
 */
export function readVerified(read: ReadFile, known: KnownList): ReadFile {
  const nameOf = (text: string) => fingerprintOf([{ kind: "text", text }]);
  const list = read(RELEASES).then((file) =>
    file.kind === "text" && goesOn(file.text, known, nameOf) ? file : FAILED,
  );
  const own = list.then(async (file) => {
    const hash = file.kind === "text" ? readNewestRelease(file.text)?.hash : undefined;
    return hash === undefined ? FAILED : read(inData(releaseFile(hash, OWN_LIST)));
  });
  const vouched = Promise.all([read(MANIFEST), own, list]).then(async ([manifest, ownList, releases]) => {
    if (manifest.kind !== "text" || ownList.kind !== "text" || releases.kind !== "text") return undefined;
    const lists = { releases: releases.text, own: ownList.text, edition: manifest.text };
    const hashes = await vouchedHashes(lists, sha256);
    return hashes && { manifest, hashes };
  });
  return async (path) => {
    if (path === RELEASES) return list;
    if (path === MANIFEST) return (await vouched)?.manifest ?? FAILED;
    const [file, edition] = await Promise.all([read(path), vouched]);
    if (edition === undefined || file.kind === "failed") return FAILED;
    const text = file.kind === "text" ? file.text : undefined;
    return (await isVouched(fileInData(path), text, edition.hashes, sha256)) ? file : FAILED;
  };
}

const MANIFEST = inData(MANIFEST_FILE);
const FAILED: FileRead = { kind: "failed" };

/** SHA-256 as 64 hexadecimal digits; undefined where the browser cannot hash, as on a page that came without TLS. */
async function sha256(text: string): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
