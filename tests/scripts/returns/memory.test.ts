import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  isRemembered,
  rememberedCheckpoint,
  rememberedFolder,
  rememberFolder,
  rememberRelease,
} from "../../../scripts/returns/memory.ts";
import { newPrivateKey, readPrivateKey } from "../../../scripts/effects/signing.ts";
import { keyFile, verifierKey } from "../../../src/core/releases/log/verifierKey.ts";
import { BEFORE } from "../../support/home.ts";
import { logMeans } from "../../support/log.ts";
import { bytesOf } from "../../support/small.ts";
import { stateOf, workshop, writeTree } from "../../support/tree.ts";

const room = workshop("memory");
const [CHECKPOINT, DEMONSTRATION] = ["checkpoint", "key.pub"].map((file) =>
  BEFORE.get(`releases/${file}`)!,
) as [string, string];
/** Another key than that of the demonstration, as a council would keep it. */
const { publicKey } = readPrivateKey(newPrivateKey())!;
const OTHER = keyFile(await verifierKey("open-return/E06009998", publicKey, logMeans));
let homes = 0;

/** A record whose public key is this, beside its keys and the council's own files. */
function begun(published: string, copy?: string) {
  const home = join(room, String(homes++));
  return {
    folder: writeTree(join(home, "data"), { "releases/key.pub": published }),
    keys: writeTree(join(home, "keys"), { "private.pem": "" }),
    council: writeTree(join(home, "council"), { "council.json": "{}", ...(copy && { "key.pub": copy }) }),
  };
}

describe("what a key remembers", () => {
  it("is nothing at first, then its folder, then what it signed last", async () => {
    const place = begun(DEMONSTRATION);
    expect([await rememberedFolder(place.keys), await rememberedCheckpoint(place.keys)]).toEqual([
      undefined,
      undefined,
    ]);
    await rememberFolder(place);
    await rememberRelease(place, bytesOf(CHECKPOINT));
    expect(await rememberedFolder(place.keys)).toBe(place.folder);
    expect(await rememberedCheckpoint(place.keys)).toHaveProperty("size", 1);
    expect(await isRemembered(place, bytesOf(CHECKPOINT))).toBe(true);
    expect(await isRemembered(place, bytesOf(`${CHECKPOINT}x`))).toBe(false);
    expect(readdirSync(place.keys).sort()).toEqual(["checkpoint", "private.pem", "record"]);
  });

  it("is nothing at all of the demonstration key", async () => {
    const place = { ...begun(DEMONSTRATION), keys: undefined };
    const before = stateOf(room);
    await rememberFolder(place);
    await rememberRelease(place, bytesOf(CHECKPOINT));
    expect(stateOf(room)).toEqual(before);
  });
});

describe("the council's own copy of the public key", () => {
  const shown = ({ council }: { readonly council: string }) => readFileSync(join(council, "key.pub"), "utf8");

  it.each([
    ["is written where there is none", undefined, OTHER],
    ["takes the place of the demonstration key's, which came with this software", DEMONSTRATION, OTHER],
  ])("%s", async (_, copy, published) => {
    const place = begun(published, copy);
    await rememberRelease(place, bytesOf(CHECKPOINT));
    expect(shown(place)).toBe(published);
  });

  it("of another key stays", async () => {
    const own = begun(DEMONSTRATION, OTHER);
    await rememberRelease(own, bytesOf(CHECKPOINT));
    expect(shown(own)).toBe(OTHER);
  });

  it("is not put into what is published", async () => {
    const place = begun(OTHER);
    await rememberRelease({ ...place, council: place.folder }, bytesOf(CHECKPOINT));
    expect(readdirSync(place.folder)).toEqual(["releases"]);
  });
});
