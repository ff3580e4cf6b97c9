import { expect, it } from "vitest";

import { notesFile, readNotesFile, withNote } from "../../../src/views/present/chairNotes.ts";

it("a note replaces the one of its slide, and a blank one is none", () => {
  const notes = withNote({ month: "Welcome." }, "missed", "Ask about the clinics.");
  expect(notes).toEqual({ month: "Welcome.", missed: "Ask about the clinics." });
  expect(withNote(notes, "month", " \n")).toEqual({ missed: "Ask about the clinics." });
});

it("a file of notes gives the same notes again", () => {
  const notes = { month: "Welcome.\n“All” here?", missed: "Clinics" };
  expect(readNotesFile(notesFile(notes))).toEqual(notes);
});

it("another file is none, and what is no text in one is left out", () => {
  for (const text of ["", "no JSON", "[]", "null", '{"notes":{"month":"Mine"}}'])
    expect(readNotesFile(text), text).toBeUndefined();
  expect(readNotesFile(notesFile({ month: "Mine" }).replace('"Mine"', '"Mine", "missed": 5'))).toEqual({
    month: "Mine",
  });
});
