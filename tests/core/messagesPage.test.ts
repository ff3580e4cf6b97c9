import { expect, it } from "vitest";

import { EVERY_FAULTY } from "../support/faulty.ts";
import { PERSONAL_FILES } from "../support/faulty/personal.ts";
import { messagesPage } from "../support/messagesPage.ts";
import { GOOD_RETURN } from "../support/small.ts";

const page = messagesPage();

it("docs/messages.md is what the code says", async () => {
  await expect(page).toMatchFileSnapshot("../../docs/messages.md");
});

it("has every code once, and the index leads to each", () => {
  const codes = [...new Set(EVERY_FAULTY.map(([, { issues }]) => issues[0].code))].sort();
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  expect(headings.sort()).toEqual(codes);
  expect([...page.matchAll(/\]\(#(.*?)\)/g)].map(([, anchor]) => anchor)).toEqual(codes);
});

it("shows nothing of the files with personal data", () => {
  const known = new Set(GOOD_RETURN.split(/[,\n]/));
  const texts = Object.values(PERSONAL_FILES).flatMap(({ given }) => Object.values(given));
  const cells = texts.flatMap((text) => String(text).split(/[,\n]/)).filter((cell) => !known.has(cell));
  expect(cells.length).toBe(texts.length);
  // A sex may be a single letter, which is in every text.
  for (const cell of cells.filter(({ length }) => length > 1)) expect(page).not.toContain(cell);
});

it("holds no character that cannot be seen", () => {
  expect(page).not.toMatch(/(?!\n)\p{C}/u);
});
