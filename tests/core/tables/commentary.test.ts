import { describe, expect, it } from "vitest";

import { readPublishedCommentary } from "../../../src/core/tables/commentary.ts";
import { table } from "../../support/build.ts";
import { textOf } from "../../support/repository.ts";

const HEADER = "period,indicator,role,kind,text,back_on_track_by\n";

describe("commentary.csv as published", () => {
  it("is read oldest first, whatever its order", () => {
    const notes = readPublishedCommentary(
      table(
        `${HEADER}2026-09,plans,Head of care,exception,Why.,2026-12\n2026-03,plans,Head of care,note,So.,\n`,
      ),
    );
    expect(notes).toEqual([
      {
        ...{ period: "2026-03", indicator: "plans", role: "Head of care" },
        ...{ isException: false, text: "So.", backOnTrackBy: undefined },
      },
      {
        ...{ period: "2026-09", indicator: "plans", role: "Head of care" },
        ...{ isException: true, text: "Why.", backOnTrackBy: "2026-12" },
      },
    ]);
  });

  it("is not read from another file, nor with a row that has no month", () => {
    expect(readPublishedCommentary(table("a,b\n1,2\n"))).toBeUndefined();
    expect(readPublishedCommentary(table(`${HEADER}autumn,plans,Head,note,Why.,\n`))).toBeUndefined();
  });

  it("of the illustrative council has every note", () => {
    const notes = readPublishedCommentary(table(textOf("public/data/commentary.csv")));
    expect(notes?.length).toBe(19);
  });
});
