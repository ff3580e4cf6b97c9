import { describe, expect, it } from "vitest";

import { readWitnessNote, witnessFile } from "../../../src/core/releases/witnessed.ts";
import { witnessKeyLine } from "../../../src/core/releases/log/cosignature.ts";
import { faultsOf } from "../../support/log.ts";
import { published, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { noteOf, WITNESS, watchedFiles } from "../../support/witness.ts";

const TIME = 1_795_348_800; // 22 November 2026
const LINE = witnessKeyLine(WITNESS);
const FILE = witnessFile(LINE)!;
const watched = watchedFiles();
const { site: september } = await published({
  reference: watched,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const note = await noteOf(september, TIME);
/** The site with the witness's note, as `cosign` leaves it. */
const cosigned: Site = new Map(september).set("releases/checkpoint", note).set(FILE, note);
const { site: october } = await published({
  on: cosigned,
  reference: watched,
  given: { "2026-10.csv": GOOD_RETURN },
});
const other = await published({
  reference: watched,
  given: { "2026-09.csv": inMonth("2026-09").replace(",1411\n", ",1413\n") },
});

const fault = [{ file: FILE, fault: "not-witnessed" }];

describe("the note of a witness", () => {
  it("stands in the record with its signature, and stays when a month comes that it has not seen", async () => {
    expect(await faultsOf(cosigned)).toEqual([]);
    expect(october.get("releases/checkpoint")).not.toContain(WITNESS.name);
    expect(october.get(FILE)).toBe(note);
    expect(await faultsOf(october)).toEqual([]);
    expect(readWitnessNote(note, LINE)).toMatchObject({ size: 1, time: TIME });
  });

  it("is no note of another history, of a longer log, or of what it did not sign", async () => {
    expect(await faultsOf(new Map(other.site).set(FILE, note))).toEqual(fault);
    expect(await faultsOf(new Map(cosigned).set(FILE, await noteOf(october, TIME)))).toEqual(fault);
    expect(await faultsOf(new Map(cosigned).set(FILE, september.get("releases/checkpoint")!))).toEqual(fault);
    const moved = note.replace(/\n— witness[^\n]+/, (line) =>
      line.replace(/[A-Z](?=.$)/, "a").replace(/(.)(.{20})$/, "A$2"),
    );
    expect(moved).not.toBe(note);
    expect(await faultsOf(new Map(cosigned).set(FILE, moved))).toEqual(fault);
  });

  it("has no line of anybody else, and is of a witness that the council names", async () => {
    const line = note.split("\n").at(-2)!.replace("witness.example.org/east", "Jane-Smith");
    expect(await faultsOf(new Map(cosigned).set(FILE, `${note}${line}\n`))).toEqual(fault);
    const { site: unwatched } = await published({
      reference: SMALL_FILES,
      given: { "2026-09.csv": inMonth("2026-09") },
    });
    expect(await faultsOf(new Map(unwatched).set(FILE, await noteOf(unwatched, TIME)))).toEqual([
      { file: "releases/…", fault: "unlisted" },
    ]);
  });

  it("goes with the witness, once the council names it no more", async () => {
    const { site, gone } = await published({ on: cosigned, reference: SMALL_FILES, given: {} });
    expect(gone).toContain(FILE);
    expect(site.has(FILE)).toBe(false);
    expect(await faultsOf(site)).toEqual([]);
  });
});
