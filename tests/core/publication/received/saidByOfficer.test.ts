import { expect, it } from "vitest";

import { saidFault } from "../../../../src/core/publication/received/saidByOfficer.ts";

const ordinary = new Set(
  "department for education data protection officer receipt by of board the ring".split(" "),
);
const lists = { isOrdinary: (word: string) => ordinary.has(word), knownNames: ["Smallbridge Board"] };

it.each([
  ["office", "Department for Education"],
  ["office", "Data protection officer"],
  ["office", "Smallbridge Board"],
  ["receipt", "Receipt 2026-11-20/0042 of the Department for Education"],
  ["receipt", "0f8a2b7c-11ee"],
  ["receipt", "Receipt by the Smallbridge Board"],
] as const)("%s “%s” may become public", (as, text) => {
  expect(saidFault(text, as, lists)).toBeUndefined();
});

it.each([
  ["office", "Jane Smith", { fault: "personal", kind: "name" }],
  ["office", "Fenwick Board", { fault: "name", words: [1] }],
  ["office", "jane.smith@example.org", { fault: "personal", kind: "e-mail" }],
  ["receipt", "Ring Jane Smith", { fault: "personal", kind: "name" }],
  ["receipt", "Receipt by 943 476 5919", { fault: "personal", kind: "nhs-number" }],
  ["receipt", "Receipt 12 by Fenwick", { fault: "name", words: [4] }],
  ["receipt", "  ", { fault: "form" }],
  ["receipt", "two\nlines", { fault: "form" }],
  ["office", `Board${" of the board".repeat(20)}`, { fault: "form" }],
] as const)("%s “%s” may not, and the fault says why without the words", (as, text, fault) => {
  expect(saidFault(text, as, lists)).toEqual(fault);
});
