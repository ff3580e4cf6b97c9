import type { Page, Route } from "@playwright/test";

import { checkpointText } from "../../src/core/releases/log/checkpoint.ts";
import { noteFile, signedNote } from "../../src/core/releases/log/note.ts";
import { entryTiles, hashTiles } from "../../src/core/releases/log/tiles.ts";
import { leafHash, rootOf } from "../../src/core/releases/log/tree.ts";
import { verifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { manifestOf } from "../../src/core/releases/manifest.ts";
import type { KeyPair } from "../../scripts/effects/signing.ts";
import { builtText } from "./browse.ts";
import { logMeans } from "./log.ts";
import { means, sha256 } from "./publish.ts";
import { bytesOf } from "./small.ts";

/** Files by path from `data/`, as they are in the later edition. */
export type Changed = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * From now on the host has a later edition of 1 December 2026, in which `changed` files differ. Of those in `behind` it does not have the
 * new content yet, as after half a deploy.
 */
export async function putOut(page: Page, changed: Changed, behind: readonly string[] = []): Promise<void> {
  const { files, objects } = await laterFiles(changed);
  await page.unroute(/\/data\//);
  const late = new Set(behind.map((path) => objects[path]));
  await page.route(/\/data\//, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).replace(/^.*\/data\//, "");
    if (late.has(path)) return route.fulfill({ contentType: "text/html", body: "Not found" });
    const content = files[path];
    return content === undefined ? route.fallback() : sent(content)(route);
  });
}

/** The files of a later edition that differ from what is published, and where the changed ones are kept. */
export async function laterFiles(changed: Changed, signing: KeyPair = means.signing) {
  const list = builtText("data/releases/releases.csv");
  let manifest = builtText("data/releases/SHA256SUMS");
  const objects: Record<string, string> = {};
  for (const [path, content] of Object.entries(changed)) {
    const itsHash = new RegExp(`^.{64}(?= {2}${path.replaceAll(".", "\\.")}$)`, "m");
    const hash = await sha256(content);
    objects[path] = `objects/${hash}.${path.slice(path.lastIndexOf(".") + 1)}`;
    manifest = manifest.replace(itsHash, hash);
  }
  const own = manifestOf(new Map([["edition/SHA256SUMS", await sha256(manifest)]]));
  const hash = await sha256(own);
  const seq = list.trimEnd().split("\n").length;
  const entry = `${seq} - ${hash} 2026-12-01T09:00:00Z reference - 2026-12-28`;
  const files: Files = {
    ...Object.fromEntries(Object.entries(changed).map(([path, content]) => [objects[path], content])),
    ...(await logFiles([...builtText("data/releases/log.txt").trimEnd().split("\n"), entry], signing)),
    [`releases/${hash}/SHA256SUMS`]: own,
    [`releases/${hash}/edition/SHA256SUMS`]: manifest,
    "releases/releases.csv": `${list}${seq},-,${hash},2026-12-01T09:00:00Z,reference,-,-\n`,
  };
  return { files, objects };
}

/** The tiles and the checkpoint of a log of these lines. */
export async function logFiles(
  lines: readonly string[],
  { publicKey, sign }: KeyPair = means.signing,
): Promise<Files> {
  const entries = lines.map(bytesOf);
  const leaves = await Promise.all(entries.map((each) => leafHash(each, sha256)));
  const [origin = ""] = builtText("data/releases/checkpoint").split("\n");
  const text = checkpointText({ origin, size: leaves.length, root: await rootOf(leaves, sha256) });
  const key = await verifierKey(origin, publicKey, logMeans);
  const tiles = [...(await hashTiles(leaves, sha256)), ...entryTiles(entries)];
  return {
    ...Object.fromEntries(tiles.map(([path, bytes]) => [`releases/${path}`, bytes])),
    "releases/checkpoint": noteFile(await signedNote(text, key, { encode: bytesOf, sign })),
  };
}

function sent(body: string | Uint8Array): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ contentType: "text/csv", body: Buffer.from(body) });
}
