import { describe, expect, it } from "vitest";

import { rehearse } from "../../../src/core/publication/rehearse.ts";
import { csv } from "../../support/publish.ts";
import { SMALL_FILES } from "../../support/small.ts";

// Every name and number here is invented; check digits are valid, and no person has them.

const HEADER = "period,indicator,breakdown,category,column,value";
const rehearsed = (text: string) =>
  rehearse({ published: SMALL_FILES, told: undefined, proposed: { file: "the list", text } }, csv);

describe("a list of figures that are about to be given out", () => {
  it("may have our columns, ids and figures", () =>
    expect(
      rehearsed(`${HEADER}\n2026-10,in_care,home,foster,value,266\n2026-10,care_rate,,,numerator,392\n`),
    ).toEqual([]));

  it.each([
    ["nhs-number", "B", `${HEADER}\n2026-10,9434765919,,,value,1\n`],
    ["name", "C", `${HEADER}\n2026-10,in_care,Kaleb Osei,,value,1\n`],
    ["name", "G", `${HEADER},who\n2026-10,in_care,,,value,1,Kaleb Osei\n`],
    ["date", "A", `${HEADER}\n14/03/2015,in_care,,,value,1\n`],
  ])("is refused for %s in column %s, before anything else and without repeating it", (kind, column, text) =>
    expect(rehearsed(text)).toMatchObject([
      { code: "personal-data", kind, row: 2, column, file: "the list" },
    ]),
  );
});
