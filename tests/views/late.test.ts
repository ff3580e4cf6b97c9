// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { sayWhetherLate } from "../../src/views/late.ts";

const HOME = "https://example.org/children/";
const said = (href: string, home: string, now: string) => {
  document.body.innerHTML = `<p data-late="They are late." data-late-after="2026-11-25" data-home="${home}"></p>`;
  sayWhetherLate(document, { href }, new Date(now));
  return document.querySelector("p")?.textContent;
};

describe("whether the next figures are late", () => {
  it("is said once their day is over in London, by the reader’s clock", () => {
    expect(said(HOME, HOME, "2026-11-25T23:59:00Z")).toBe("");
    expect(said(HOME, HOME, "2026-11-26T00:00:00Z")).toBe("They are late.");
  });

  it("is said at the council’s own address, whatever its page, and at none else", () => {
    expect(said(`${HOME}?release=3`, HOME, "2026-11-29T09:00:00Z")).toBe("They are late.");
    for (const copy of ["https://example.net/children/", "http://127.0.0.1:4180/", "file:///tmp/page.html"])
      expect(said(copy, HOME, "2026-11-29T09:00:00Z"), copy).toBe("");
  });

  it("is said anywhere where the council names no address", () =>
    expect(said("https://example.net/", "", "2026-11-29T09:00:00Z")).toBe("They are late."));

  it("is nothing on a page without a place for it", () => {
    document.body.innerHTML = "<p>Words</p>";
    sayWhetherLate(document, { href: HOME }, new Date("2026-11-29T09:00:00Z"));
    expect(document.body.textContent).toBe("Words");
  });
});

it("each action that has become overdue is said to be, and no other", () => {
  const place = (due: string) =>
    `<span data-late="Overdue now" data-late-after="${due}" data-home="${HOME}"></span>`;
  document.body.innerHTML = place("2026-10-17") + place("2026-12-31");
  sayWhetherLate(document, { href: HOME }, new Date("2026-11-29T09:00:00Z"));
  expect([...document.querySelectorAll("span")].map(({ textContent }) => textContent)).toEqual([
    "Overdue now",
    "",
  ]);
});
