import { expect, it } from "vitest";

import { faultsOf } from "../../support/log.ts";
import { published } from "../../support/publish.ts";
import { sampleOf } from "../../support/sample.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../support/small.ts";
import { encodingOf } from "../../support/tree.ts";

const { site: first } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const { site } = await published({
  on: first,
  reference: SMALL_FILES,
  given: { "2026-10.csv": GOOD_RETURN },
});

it("a record does not hold after one bit of any byte of any file is flipped, and it says which file, or what rests on it", async () => {
  expect(await faultsOf(site)).toEqual([]);
  const bytes = [...site].flatMap(([path, text]) =>
    [...Buffer.from(text, encodingOf(path)).keys()].map((at) => `${path} ${at}`),
  );
  for (const place of sampleOf("bytes", bytes, 400)) {
    const [path = "", at = ""] = place.split(" ");
    const flipped = Buffer.from(site.get(path)!, encodingOf(path));
    flipped[Number(at)]! ^= 1 << (Number(at) % 8);
    const faults = await faultsOf(new Map(site).set(path, flipped.toString("latin1")), path);
    expect(
      faults.some(({ file }) => file === path || file.startsWith("releases/")),
      place,
    ).toBe(true);
  }
});
