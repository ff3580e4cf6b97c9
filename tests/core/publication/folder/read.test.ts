import { describe, expect, it } from "vitest";

import { KEY_MEANS } from "../../../../scripts/returns/record.ts";
import { strictText } from "../../../../scripts/effects/files.ts";
import type { PreparedFolder } from "../../../../src/core/publication/folder/format.ts";
import { readPreparedFolder } from "../../../../src/core/publication/folder/read.ts";
import { approvalsFile, preparedFolderFiles } from "../../../../src/core/publication/folder/write.ts";
import { preparedFolderWords } from "../../../../src/core/publication/folder/faults.ts";
import { bytesOf, GOOD_RETURN } from "../../../support/small.ts";

/* A prepared release is read as it was written, and any other folder is refused with the place of its first fault. */

const line = { indicator: "in_care", breakdown: "home", category: "kin", period: undefined };
const FOLDER: PreparedFolder = {
  ...{ laCode: "E06000999", made: "2026-11-24T09:30:00Z", gone: ["actions.csv"] },
  follows: { seq: 31, hash: "a".repeat(64) },
  answers: {
    ...{ revise: true, reason: "late-recording", confirm: "checked-and-right" },
    confirmOnly: [
      { kind: "line", line: { ...line, period: "2026-10" } },
      { kind: "file", file: "2026-10.csv" },
    ],
    withhold: [line],
  },
  said: {
    ...{ sentTo: "Department for Education", sentOn: "2026-11-20", receipt: "R-1" },
    ...{ at: "2026-11-25T09:30:00Z", preRelease: [{ role: "Chief executive", hours: 4 }] },
  },
  given: new Map([["2026-10.csv", bytesOf(`\ufeff${GOOD_RETURN}`)]]), // byte for byte, with its mark
  foreseen: new Map([["returns/2026-10.csv", bytesOf("public")]]),
};
const APPROVALS = [{ role: "Head of data", time: "2026-11-24T10:00:00Z" }];
const FIRST: PreparedFolder = {
  ...FOLDER,
  ...{ follows: undefined, gone: [], said: {}, foreseen: undefined },
  answers: { revise: false, reason: undefined, confirm: undefined, confirmOnly: [], withhold: [] },
};

const files = (folder = FOLDER, approvals = APPROVALS) => preparedFolderFiles(folder, approvals, KEY_MEANS);
const read = (written: ReadonlyMap<string, Uint8Array>) =>
  readPreparedFolder(
    { paths: [...written.keys()], read: (path) => Promise.resolve(written.get(path)) },
    { decode: strictText, sha256: KEY_MEANS.sha256 },
  );

/** The folder with one file written otherwise, or taken out. */
async function rewritten(path: string, rewrite: (text: string) => string | undefined) {
  const written = new Map(await files());
  const text = rewrite(new TextDecoder().decode(written.get(path) ?? new Uint8Array()));
  if (text === undefined) written.delete(path);
  else written.set(path, bytesOf(text));
  return read(written);
}

describe("a prepared release as a folder", () => {
  it.each([
    ["with everything", FOLDER, APPROVALS],
    ["of a first release, as the page makes it", FIRST, []],
  ])("is read as it was written, %s", async (_, folder, approvals) => {
    expect(await read(await files(folder, approvals))).toMatchObject({ folder, approvals });
  });

  it("says what it is in a file of its own, and no answer is lost on the way", async () => {
    const written = await files();
    expect([...written.keys()]).toEqual([
      "UNSUPPRESSED-DO-NOT-PUBLISH.txt",
      "prepared.json",
      "approvals.json",
      "given/2026-10.csv",
      "public/returns/2026-10.csv",
    ]);
    expect(await preparedFolderFiles(FOLDER, APPROVALS, KEY_MEANS)).toEqual(written); // the same bytes each time
  });

  it.each([
    ["given/2026-10.csv", "with another figure", (text: string) => text.replace("1412", "1413"), "altered"],
    ["given/2026-10.csv", "without its file", () => undefined, "missing"],
    ["public/returns/2026-10.csv", "with another figure", () => "other", "altered"],
    ["prepared.json", "absent", () => undefined, "missing"],
    ["prepared.json", "no JSON", () => "{", "unreadable"],
    [
      "prepared.json",
      "an unknown field",
      (text: string) => text.replace('"revise"', '"more": 1, "revise"'),
      "unreadable",
    ],
    [
      "prepared.json",
      "another version",
      (text: string) => text.replace('"schema": 1', '"schema": 2'),
      "other-version",
    ],
    [
      "prepared.json",
      "a path that leads out",
      (text: string) => text.replace('"2026-10.csv": ', '"../2026-10.csv": '),
      "unreadable",
    ],
    [
      "prepared.json",
      "a name of nobody’s file",
      (text: string) => text.replace('"2026-10.csv": ', '"Ann Lee.csv": '),
      "unreadable",
    ],
    [
      "prepared.json",
      "a public path that leads out",
      (text: string) => text.replace('"returns/20', '"returns/../20'),
      "unreadable",
    ],
    [
      "prepared.json",
      "no line",
      (text: string) => text.replace("in_care/home/kin", "in_care/home"),
      "unreadable",
    ],
    [
      "prepared.json",
      "no time",
      (text: string) => text.replace("2026-11-24T09", "2026-13-24T09"),
      "unreadable",
    ],
    ["approvals.json", "absent", () => undefined, "missing"],
    ["approvals.json", "no list", () => "[]", "unreadable"],
  ] as const)("%s is refused: %s", async (file, _, rewrite, fault) => {
    expect(await rewritten(file, rewrite)).toEqual({ file, fault });
  });

  it("an approval does not outlive a change of what was decided", async () => {
    const changed = await rewritten("prepared.json", (text) => text.replace("late-recording", "correction"));
    expect(changed).toEqual({ file: "approvals.json", fault: "approves-another" });
  });

  it("one role does not approve twice, whatever its capitals", async () => {
    const twice = [...APPROVALS, { role: "head of data ", time: "2026-11-24T11:00:00Z" }];
    expect(await read(await files(FOLDER, twice))).toEqual({
      file: "approvals.json",
      fault: "approved-twice",
    });
    const hash = await KEY_MEANS.sha256((await files()).get("prepared.json") ?? new Uint8Array());
    expect(await rewritten("approvals.json", () => approvalsFile(APPROVALS, hash))).toMatchObject({
      approvals: APPROVALS,
    });
  });

  it.each([
    ["given/Ann Lee.csv", "given/…"],
    ["public/Ann Lee.csv", "public/…"],
    ["Ann Lee.csv", "…"],
  ])("a file that nobody prepared is refused, and its name is not repeated: %s", async (path, file) => {
    expect(await rewritten(path, () => "1")).toEqual({ file, fault: "unlisted" });
  });

  it("the summary and the site beside it are not asked about", async () => {
    const written = new Map([
      ...(await files()),
      ["sign-off.html", bytesOf("")],
      ["site/x/y.html", bytesOf("")],
    ]);
    expect(await read(written)).toMatchObject({ folder: FOLDER });
  });

  it("each fault has its words and its remedy", async () => {
    const fault = await rewritten("prepared.json", () => undefined);
    if (!("fault" in fault)) throw new Error("it was read");
    expect(preparedFolderWords(fault)).toEqual({
      message: "This file of the prepared release is not there.",
      remedy: "Prepare the release again, and have it approved again.",
    });
  });
});
