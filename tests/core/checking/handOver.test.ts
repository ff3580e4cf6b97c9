import { describe, expect, it } from "vitest";

import { NO_ANSWERS } from "../../../src/core/checking/checked.ts";
import { decidedRelease, handOverOf, rolesRefused } from "../../../src/core/checking/handOver.ts";
import { strictText } from "../../../scripts/effects/files.ts";
import type { OfficerAnswers } from "../../../src/core/publication/prepared.ts";
import { readPreparedFolder } from "../../../src/core/publication/folder/read.ts";
import { preparedFolderFiles } from "../../../src/core/publication/folder/write.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { bytesOf, GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { published, sha256 } from "../../support/publish.ts";

const council = SMALL_FILES.get("council.json")!.replace("{", '{ "approvals": 2,');
const reference = new Map(SMALL_FILES).set("council.json", council);
const BEFORE = await published({ reference, given: { "2026-09.csv": inMonth("2026-09") } });
const checked = (text: string) =>
  published({ on: BEFORE.site, reference, given: { "2026-10.csv": text }, now: "2026-12-12T12:00:00Z" });

describe("a check that is handed over", () => {
  it("is called by its month, with a warning, and says how many roles the council asks to approve", async () => {
    expect(handOverOf(await checked(GOOD_RETURN))).toEqual({
      name: "UNSUPPRESSED-2026-10.zip",
      approvals: 2,
    });
  });

  it.each([
    ["is held", withCells("contacts", { value: "14120" })],
    ["is refused", withCells("rank", { value: "thirty" })],
    ["has personal data", withCells("rank", { value: "Jane Osei" })],
  ])("is none where it %s", async (_, text) => {
    expect(handOverOf(await checked(text))).toBeUndefined();
  });

  it("is none where it is published already", async () => {
    const again = await published({
      on: BEFORE.site,
      reference,
      given: { "2026-09.csv": inMonth("2026-09") },
    });
    expect(handOverOf(again)).toBeUndefined();
  });

  it("holds the files as they were given and every answer, and follows the newest release", async () => {
    const { prepared } = await checked(GOOD_RETURN);
    const given = new Map([["2026-10.csv", bytesOf(GOOD_RETURN)]]);
    const line = { indicator: "in_care", breakdown: "", category: "", period: "2026-10" };
    const answers = { ...NO_ANSWERS, confirm: "checked-and-right", withhold: [line] } as const;
    const now = new Date("2026-12-12T12:00:00.500Z");
    const [newest] = BEFORE.prepared!.releases;
    expect(decidedRelease(prepared!, given, answers, now)).toEqual({
      ...{
        laCode: "E06009998",
        made: "2026-12-12T12:00:00Z",
        said: {},
        given,
        gone: [],
        foreseen: undefined,
      },
      follows: { seq: newest?.seq, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      answers: { ...answers, confirmOnly: [] },
    });
  });
});

const LINE = { indicator: "came", breakdown: "", category: "", period: "2026-10" };
const OCTOBER = [flows(395, 4, 1), "2026-10.csv"] as const;

describe("a hand-over that is read again publishes what was decided, to the byte", () => {
  it.each([
    ["a line held back", OCTOBER, { ...NO_ANSWERS, withhold: [LINE] }],
    [
      "a month restated, with its reason",
      [flows(393, 3, 1, inMonth("2026-09")), "2026-09.csv"],
      { ...NO_ANSWERS, revise: true, reason: "late-recording" },
    ],
    [
      "each question confirmed by itself",
      [withCells("contacts", { value: "14120" }, flows(395, 9, 6)), "2026-10.csv"],
      {
        ...NO_ANSWERS,
        confirm: "checked-and-right",
        confirmOnly: [{ kind: "line", line: { ...LINE, indicator: "contacts" } }],
      },
    ],
  ] satisfies readonly (readonly [string, readonly [string, string], OfficerAnswers])[])(
    "%s",
    async (_, [text, name], answers) => {
      const { site: on } = await published({
        ...{ reference: FLOW_FILES, given: { "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) } },
      });
      const decided = await published({ on, reference: FLOW_FILES, given: { [name]: text }, ...answers });
      const given = new Map([[name, bytesOf(text)]]);
      const folder = decidedRelease(decided.prepared!, given, answers, new Date("2026-11-22T12:00:00Z"));
      const files = await preparedFolderFiles(folder, [], { encode: bytesOf, sha256 });
      const read = await readPreparedFolder(
        { paths: [...files.keys()], read: (path) => Promise.resolve(files.get(path)) },
        { decode: strictText, sha256 },
      );
      if ("fault" in read) throw new Error(read.fault);
      const again = Object.fromEntries(read.folder.given);
      const { reason, ...others } = read.folder.answers;
      const signed = await published({
        ...{ on, reference: FLOW_FILES, given: again, ...others },
        ...(reason === undefined ? {} : { reason }),
      });
      expect(signed.site).toEqual(decided.site);
      expect(signed.site.size).toBeGreaterThan(on.size);
    },
  );
});

describe("a role that approves", () => {
  it("is an office; a blank one is none", () => {
    expect(rolesRefused(["Director of children’s services", "Data protection officer", " "])).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it("is no name, not two lines, and given once; what was written is not repeated", () => {
    const why = rolesRefused(["Jane Osei", "Director\nOfficer", "Director", " director"]);
    expect(why).toEqual([
      expect.stringContaining("This looks like a person’s name"),
      expect.stringContaining("one line"),
      undefined,
      expect.stringContaining("stands above already"),
    ]);
    expect(why.join()).not.toContain("Osei");
  });
});
