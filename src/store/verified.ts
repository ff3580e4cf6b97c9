import { MANIFEST_FILE } from "../core/releases/paths.ts";
import { COMPARATORS_FOLDER } from "../core/tables/comparators.ts";
import { goesOn, isVouched, vouchedHashes, type KnownList } from "../core/releases/verify.ts";
import { fileInData, inData, RELEASES, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * Files of a later edition than the `known` one, believed only so far as its releases vouch for them: the list goes on
 * where the known one ended, and names the hash of every other file. Whatever is not so counts as a file that cannot be had
 * now, as after half a deploy. No release lists other areas' figures: these are taken as they are.
 */
export function readVerified(read: ReadFile, known: KnownList): ReadFile {
  const nameOf = (text: string) => fingerprintOf([{ kind: "text", text }]);
  const list = read(RELEASES).then((file) =>
    file.kind === "text" && goesOn(file.text, known, nameOf) ? file : FAILED,
  );
  const vouched = Promise.all([read(MANIFEST), list]).then(async ([manifest, releases]) => {
    if (manifest.kind !== "text" || releases.kind !== "text") return undefined;
    const hashes = await vouchedHashes(releases.text, manifest.text, sha256);
    return hashes && { manifest, hashes };
  });
  return async (path) => {
    if (path === RELEASES) return list;
    if (path === MANIFEST) return (await vouched)?.manifest ?? FAILED;
    if (path.startsWith(UNLISTED)) return read(path);
    const [file, edition] = await Promise.all([read(path), vouched]);
    if (edition === undefined || file.kind === "failed") return FAILED;
    const text = file.kind === "text" ? file.text : undefined;
    return (await isVouched(fileInData(path), text, edition.hashes, sha256)) ? file : FAILED;
  };
}

const MANIFEST = inData(MANIFEST_FILE);
const UNLISTED = inData(`${COMPARATORS_FOLDER}/`);
const FAILED: FileRead = { kind: "failed" };

/** 64 hexadecimal digits; undefined where a browser has no way to tell, as on a page that came without TLS. */
async function sha256(text: string): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
