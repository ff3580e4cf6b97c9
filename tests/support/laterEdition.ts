import type { Page, Route } from "@playwright/test";
import { createHash } from "node:crypto";

import { builtText } from "./browse.ts";

/** Files by path from `data/`, as they are in the later edition. */
export type Changed = Readonly<Record<string, string>>;

/**
 * From now on the host has a later edition of 1 December 2026, in which `changed` files differ. `behind` are those of
 * which it still sends the earlier text, as after half a deploy.
 */
export async function putOut(page: Page, changed: Changed, behind: readonly string[] = []): Promise<void> {
  const list = builtText("data/releases/releases.csv");
  const manifest = Object.entries(changed).reduce(
    (text, [path, content]) =>
      text.replace(new RegExp(`^.{64}(?= {2}${path.replaceAll(".", "\\.")}$)`, "m"), sha256(content)),
    builtText("data/releases/SHA256SUMS"),
  );
  const line = `${list.trimEnd().split("\n").length},-,${sha256(manifest)},2026-12-01T09:00:00Z,reference,-,-\n`;
  const files = { ...changed, "releases/SHA256SUMS": manifest, "releases/releases.csv": list + line };
  for (const [path, body] of Object.entries(files)) {
    await page.unroute(`**/data/${path}`);
    if (!behind.includes(path)) await page.route(`**/data/${path}`, sent(body));
  }
}

function sent(body: string): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ contentType: "text/csv", body });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
