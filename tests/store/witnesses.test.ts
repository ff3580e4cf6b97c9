import { describe, expect, it } from "vitest";

import { strictText } from "../../scripts/effects/files.ts";
import { witnessKeyLine } from "../../src/core/releases/log/cosignature.ts";
import { witnessFile } from "../../src/core/releases/witnessed.ts";
import { readEditionRecord } from "../../src/store/record.ts";
import { readKept } from "../../src/store/kept.ts";
import { logMeans } from "../support/log.ts";
import { published, type Site } from "../support/publish.ts";
import { inMonth } from "../support/small.ts";
import { encodingOf } from "../support/tree.ts";
import { noteOf, WITNESS, watchedFiles } from "../support/witness.ts";

const FILE = witnessFile(witnessKeyLine(WITNESS))!;
const given = { "2026-09.csv": inMonth("2026-09") };
const { site } = await published({ reference: watchedFiles(), given });
const note = await noteOf(site, 1_795_348_800);

/** What a browser reads of the witness's note on a host that sends this site; `unable` is what the browser cannot do. */
async function readFrom(site: Site, unable?: "check") {
  const rejects = () => Promise.reject(new Error("NotSupportedError"));
  const reader = {
    key: site.get("releases/key.pub")!.trimEnd().split("\n").at(-1)!,
    means: { ...logMeans, decode: strictText, ...(unable === "check" ? { check: rejects } : {}) },
    read: (path: string) =>
      Promise.resolve(site.has(path) ? Buffer.from(site.get(path)!, encodingOf(path)) : undefined),
  };
  const record = await readEditionRecord(reader, site.get("releases/log.txt")!.trimEnd());
  return { standing: record.standing, read: await readKept(reader, record, FILE) };
}

describe("a browser", () => {
  it("takes a cosigned checkpoint for the council's, and reads who else saw it", async () => {
    const cosigned = new Map(site).set("releases/checkpoint", note).set(FILE, note);
    const read = { kind: "text", text: note };
    expect(await readFrom(cosigned)).toEqual({ standing: "signed", read });
    expect(await readFrom(cosigned, "check")).toEqual({ standing: "hashed", read });
  });

  it("reads no note that does not hold, and none where there is none", async () => {
    const absent = { standing: "signed", read: { kind: "absent" } };
    expect(await readFrom(site)).toEqual(absent);
    expect(await readFrom(new Map(site).set(FILE, note.replace(/.(?==*\n$)/, "!")))).toEqual(absent);
    expect(await readFrom(new Map(site).set(FILE, site.get("releases/checkpoint")!))).toEqual(absent);
    const other = await published({
      reference: watchedFiles(),
      given: { "2026-09.csv": given["2026-09.csv"].replace(",1411\n", ",1413\n") },
    });
    expect(await readFrom(new Map(site).set(FILE, await noteOf(other.site, 1_795_348_800)))).toEqual(absent);
  });
});
