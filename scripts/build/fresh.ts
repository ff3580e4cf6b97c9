import { KEY_FILE } from "../../src/core/releases/paths.ts";
import type { FreshBuild } from "../../src/core/releases/siteFolder.ts";
import { inTemporary, isOfTheSystem, ownFolder, allBytesIn, readOwn, strictText } from "../effects/files.ts";
import { linkPackages } from "../effects/bundle.ts";
import { makeInto } from "./make.ts";

/** Files of `hosting/` that stand in a site where its host needs them. */
const FOR_HOSTS = ["_headers", "staticwebapp.config.json"] as const;

/**
 * What `npm run build` makes of these published files (by path from their folder), built anew outside this software's folder, without
 * compressed copies; or, as a text, what could not be made for want of data.
 */
export async function freshBuild(
  published: ReadonlyMap<string, Uint8Array>,
  expiry: Date,
): Promise<FreshBuild | string> {
  return inTemporary(async (folder) => {
    await linkPackages(folder);
    const site = `${folder}/site`;
    const making = await makeInto({
      folders: {
        site,
        makers: `${folder}/makers`,
        hasPublic: false,
        logLevel: "silent",
        key: keyIn(published),
      },
      read: (path) => {
        const bytes = published.get(path.replace(/^data\//, ""));
        const text = bytes && strictText(bytes);
        return Promise.resolve(text === undefined ? { kind: "absent" } : { kind: "text", text });
      },
      expiry,
    });
    if (typeof making === "string") return making;
    const hosting = FOR_HOSTS.map(
      async (name) => [name, new TextEncoder().encode(await readOwn(`hosting/${name}`))] as const,
    );
    return {
      made: new Map([...(await ownPublic()), ...(await allBytesIn(site))]),
      allowed: new Map(await Promise.all(hosting)),
    };
  });
}

/** The key that the record has itself; whether it is the council's, only `--key` says. */
function keyIn(published: ReadonlyMap<string, Uint8Array>): string {
  const file = published.get(KEY_FILE);
  return (file && strictText(file))?.trimEnd().split("\n").at(-1) ?? "";
}

/** What this software puts into every site as it is: `public/` without anybody's data. */
async function ownPublic(): Promise<(readonly [string, Uint8Array])[]> {
  const files = await allBytesIn(`${ownFolder()}public`);
  return [...files].filter(([path]) => !path.startsWith("data/") && !isOfTheSystem(path));
}
