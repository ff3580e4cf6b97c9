/** `npm run build` builds the whole site in one process: Vite builds the code, then pages are made from the published data. */
import { expiryOf } from "../../src/core/securityFile.ts";
import { compressAll } from "./compress.ts";
import { DIST, MAKERS, readBuilt } from "./dist.ts";
import { makeInto } from "./make.ts";
import { hasPublishedNothing, makeOfficialInto } from "./official.ts";
import { endingWell, fail, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { trustedRecord, refusedInWords } from "../returns/record.ts";

const [DATA, COUNCIL] = ["public/data", "council"];

async function build(): Promise<void> {
  if (await hasPublishedNothing(DATA, COUNCIL)) {
    const made = await makeOfficialInto({ site: DIST, makers: MAKERS }, COUNCIL);
    if (typeof made === "string") fail(made, 1);
    else {
      print(
        `One page of official figures about ${made.name}, which has published nothing: there was nothing to check.`,
      );
      print(`${await compressAll(DIST)} compressed copies.`);
    }
    return;
  }
  const record = await trustedRecord(DATA, COUNCIL);
  if (record.faults.length > 0) {
    fail(refusedInWords(record), 1);
    return;
  }
  const made = await makeInto({
    folders: { site: DIST, makers: MAKERS, hasPublic: true, logLevel: "warn" },
    read: readBuilt,
    expiry: expiryOf(now()),
  });
  if (typeof made === "string") {
    fail(`There is not all the data that is needed for ${made}. Publish with npm run returns -- publish.`, 1);
    return;
  }
  const { pages, alone, pictures, cards } = made;
  print(`${pages} pages, ${alone} that stand alone, ${pictures} pictures, ${cards} cards.`);
  print(`${await compressAll(DIST)} compressed copies.`);
}

await endingWell(build);
