// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";
import { wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";

afterEach(cleanup);

/** What stands open, and what is folded, by the title of each figure. */
function figuresIn(): Record<"open" | "folded", string[]> {
  const all = [...document.querySelectorAll(".short")];
  const of = (isFolded: boolean) =>
    all
      .filter((each) => (each.closest("details") !== null) === isFolded)
      .map((each) => wordsOf(each.querySelector("h3")));
  return { open: of(false), folded: of(true) };
}

describe("the short version", () => {
  it("says how many targets are reached, and for when", async () => {
    openSite("/short-version/");
    await screen.findByRole("heading", { level: 2, name: "Where we miss our targets" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The short version");
    expect(wordsOf(document.querySelector(".short-version"))).toContain(
      "How well we help children and families in October 2026. We reach 0 of our 1 targets.",
    );
  });

  it("has what misses its target, and folded of each other theme one figure", async () => {
    openSite("/short-version/");
    await screen.findByRole("heading", { level: 2, name: "Where we miss our targets" });
    expect(figuresIn()).toEqual({ open: ["On time"], folded: ["Contacts"] });
    expect(screen.queryByText("What should happen for you")).toBeNull();
    expect(screen.getByRole("link", { name: "All our numbers" }).getAttribute("href")).toBe("../indicators/");
  });

  it("has what should happen for you in the council's words, and then whom to tell", async () => {
    const [header = "", contacts = "", onTime = "", ...others] =
      SMALL_SITE["data/indicators.csv"].split("\n");
    const rows = [
      `${header},easy_read,for_you`,
      `${contacts},Someone asks for help.,You are called back.`,
      `${onTime},,You hear soon.`,
    ];
    openSite(
      "/short-version/",
      smallSiteWith({
        "data/indicators.csv": [...rows, ...others.map((row) => `${row}${row === "" ? "" : ",,"}`)].join(
          "\n",
        ),
      }),
    );
    await screen.findByRole("heading", { level: 2, name: "What should happen for you" });
    expect(figuresIn()).toEqual({ open: ["On time", "Contacts"], folded: [] });
    const words = wordsOf(document.querySelector(".short-version"));
    for (const each of [
      "You hear soon.",
      "You are called back.",
      "Did it not happen for you?",
      "0300 061 0614",
    ])
      expect(words).toContain(each);
  });

  it("is said to have moved at the address that it had, and is called nothing that nobody has tested", async () => {
    openSite("/easy-read/");
    const link = await screen.findByRole("link", { name: "the short version" });
    expect(link.getAttribute("href")).toBe("../short-version/");
    expect(wordsOf(document.body)).not.toMatch(/easy.read/i);
  });
});
