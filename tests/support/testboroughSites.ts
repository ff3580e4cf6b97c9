import { createHash } from "node:crypto";

import { keyRelease } from "../../src/core/publication/ofItsOwn.ts";
import { keyLine, verifierKey } from "../../src/core/releases/log/verifierKey.ts";
import { keyPairOf, logMeans } from "./log.ts";
import { csv, means, published, siteWith, type Site } from "./publish.ts";
import { keyIn } from "./siteOf.ts";
import { inMonth, withCells } from "./small.ts";
import { TESTBOROUGH, testborough } from "./testborough.ts";
import { publishedIn, withdrawnFrom } from "./withdrawn.ts";

/*
 * The record of a council that is not illustrative, in memory: three months, of which one is restated and then loses a figure to a
 * withdrawal, and another key.
 */

/** Children with foster carers in September 2026: never published, since it gives away how few are with relatives. No digits of a hash. */
export const HIDDEN = /(?<![\w.,+/])389(?![\w.+/=])/;

const keyOf = (name: string) => keyPairOf(createHash("sha256").update(name).digest());
const [next, after, stranger] = [keyOf("the next key"), keyOf("the key after"), keyOf("a stranger’s key")];

const september = (contacts: string) =>
  withCells("contacts", { value: contacts }, inMonth("2026-09"))
    .replace(/^(.*,in_care,home,foster,.*,)\d+$/m, "$1389")
    .replace(/^(.*,in_care,home,kin,.*,)\d+$/m, "$13");

const three = await published({
  reference: testborough(),
  given: {
    "2026-08.csv": inMonth("2026-08"),
    "2026-09.csv": september("1433"),
    "2026-10.csv": inMonth("2026-10"),
  },
});
const months = await siteWith(new Map(), three.prepared!, {
  signing: means.signing,
  nextKey: next.publicKey,
});

/** After its fourth release: September’s contacts are others. */
export const { site: RESTATED } = await published({
  on: months,
  reference: testborough(),
  given: { "2026-09.csv": september("1439") },
  revise: true,
  reason: "late-recording",
});

/** After its fifth release: they are hidden. */
export const { site: TAKEN_BACK } = await withdrawnFrom(RESTATED, "2026-09", "contacts");

/** That record after its key was changed to the one that it had announced. */
export const ROTATED = await rotatedTo(next, { lost: false });

/** That record with another key that it had not announced: whoever has the host signs with it. */
export const SEIZED = await rotatedTo(stranger, { lost: true });

async function rotatedTo(to: typeof next, { lost }: { readonly lost: boolean }): Promise<Site> {
  const name = `open-return/${TESTBOROUGH.la_code}`;
  const rotation = {
    from: keyIn(TAKEN_BACK),
    to: keyLine(await verifierKey(name, to.publicKey, logMeans)),
    lost,
  };
  const decided = { reason: undefined, approvedBy: [], now: new Date("2026-12-01T12:00:00Z") };
  const prepared = keyRelease(publishedIn(TAKEN_BACK), rotation, decided, csv)!;
  return siteWith(TAKEN_BACK, prepared, {
    ...{ signing: to, nextKey: after.publicKey },
    signingBefore: lost ? undefined : means.signing,
  });
}
