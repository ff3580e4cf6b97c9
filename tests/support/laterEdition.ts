import type { Page, Route } from "@playwright/test";

import { manifestOf } from "../../src/core/releases/manifest.ts";
import { builtText } from "./browse.ts";
import { sha256 } from "./publish.ts";

/** Files by path from `data/`, as they are in the later edition. */
export type Changed = Readonly<Record<string, string>>;

/**
 * From now on the host has a later edition of 1 December 2026, in which `changed` files differ. `behind` are those of
 * which it still sends the earlier text, as after half a deploy.
 */
export async function putOut(page: Page, changed: Changed, behind: readonly string[] = []): Promise<void> {
  const list = builtText("data/releases/releases.csv");
  let manifest = builtText("data/releases/SHA256SUMS");
  for (const [path, content] of Object.entries(changed)) {
    const itsHash = new RegExp(`^.{64}(?= {2}${path.replaceAll(".", "\\.")}$)`, "m");
    manifest = manifest.replace(itsHash, await sha256(content));
  }
  const seq = list.trimEnd().split("\n").length;
  const own = manifestOf(new Map([["edition/SHA256SUMS", await sha256(manifest)]]));
  const hash = await sha256(own);
  const files = {
    ...changed,
    [`releases/${hash}/SHA256SUMS`]: own,
    "releases/SHA256SUMS": manifest,
    "releases/releases.csv": `${list}${seq},-,${hash},2026-12-01T09:00:00Z,reference,-,-\n`,
  };
  for (const [path, body] of Object.entries(files)) {
    await page.unroute(`**/data/${path}`);
    if (!behind.includes(path)) await page.route(`**/data/${path}`, sent(body));
  }
}

function sent(body: string): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ contentType: "text/csv", body });
}
