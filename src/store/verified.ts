import { readManifest } from "../core/releases/manifest.ts";
import { MANIFEST, RELEASES, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A list of releases that is known: how many it has, and its `fingerprintOf`. */
export type KnownList = { readonly count: number; readonly fingerprint: string };

/**
 * Files of a later edition than the `known` one, believed only so far as its releases name them: the list goes on where the
 * known one ended, its last line has the hash of `SHA256SUMS`, and that names the hash of every other file. Whatever is
 * not so counts as a file that cannot be had now, as after half a deploy. No release lists other areas' figures: these are
 * taken as they are.
 */
export function readVerified(read: ReadFile, known: KnownList): ReadFile {
  const list = read(RELEASES).then((file) => believedIf(file, (text) => goesOn(text, known)));
  const manifest = Promise.all([read(MANIFEST), list]).then(([file, releases]) =>
    believedIf(file, async (text) => (await sha256(text)) === lastHash(releases)),
  );
  return async (path) => {
    if (path === RELEASES) return list;
    if (path === MANIFEST) return manifest;
    if (path.startsWith(UNLISTED)) return read(path);
    const [file, hashes] = await Promise.all([read(path), manifest.then(hashesIn)]);
    const named = hashes?.get(path.slice("data/".length));
    if (file.kind === "absent") return hashes !== undefined && named === undefined ? file : FAILED;
    return believedIf(file, async (text) => named !== undefined && (await sha256(text)) === named);
  };
}

const UNLISTED = "data/comparators/";
const FAILED: FileRead = { kind: "failed" };

async function believedIf(
  file: FileRead,
  isBelieved: (text: string) => boolean | Promise<boolean>,
): Promise<FileRead> {
  return file.kind === "text" && (await isBelieved(file.text)) ? file : FAILED;
}

/** A list of releases only ever grows. */
function goesOn(text: string, { count, fingerprint }: KnownList): boolean {
  const lines = text.split("\n").slice(0, count + 1); // and the header
  return fingerprintOf([{ kind: "text", text: `${lines.join("\n")}\n` }]) === fingerprint;
}

function lastHash(releases: FileRead): string | undefined {
  return releases.kind === "text" ? releases.text.trimEnd().split("\n").at(-1)?.split(",")[2] : undefined;
}

function hashesIn(manifest: FileRead): ReadonlyMap<string, string> | undefined {
  return manifest.kind === "text" ? readManifest(manifest.text) : undefined;
}

/** 64 hexadecimal digits; undefined where a browser has no way to tell, as on a page that came without TLS. */
async function sha256(text: string): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
