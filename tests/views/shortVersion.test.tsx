// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";
import { wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";

afterEach(cleanup);

async function figuresUnder(name: string): Promise<string[]> {
  const section = (await screen.findByRole("heading", { level: 2, name })).parentElement!;
  return within(section).getAllByRole("heading", { level: 3 }).map(wordsOf);
}

describe("the easy-read page", () => {
  it("says whose figures these are, for when, and how many are on target", async () => {
    openSite("/easy-read/");
    await screen.findByRole("heading", { level: 1, name: "Easy read: how we are doing" });
    const words = wordsOf(document.querySelector(".easy-read"));
    expect(words).toContain("The newest numbers are from October 2026.");
    expect(words).toContain("0 numbers are on target.0 numbers are just off target.1 number is off target.");
  });

  it("has what misses its target, and of each theme one figure more", async () => {
    openSite("/easy-read/");
    expect(await figuresUnder("Where we miss our target")).toEqual(["On time"]);
    expect(await figuresUnder("More numbers")).toEqual(["Contacts", "Plans"]);
    expect(screen.queryByText("What should happen for you")).toBeNull();
  });

  it("has what should happen for you in the council's words, and a title where there are none", async () => {
    const [header = "", contacts = "", onTime = "", ...others] =
      SMALL_SITE["data/indicators.csv"].split("\n");
    const rows = [
      `${header},easy_read,for_you`,
      `${contacts},Someone asks for help.,`,
      `${onTime},,You hear soon.`,
    ];
    openSite(
      "/easy-read/",
      smallSiteWith({
        "data/indicators.csv": [...rows, ...others.map((row) => `${row}${row === "" ? "" : ",,"}`)].join(
          "\n",
        ),
      }),
    );
    expect(await figuresUnder("What should happen for you")).toEqual(["On time"]);
    const words = wordsOf(document.querySelector(".easy-read"));
    for (const each of [
      "You hear soon.",
      "Someone asks for help.",
      "Assessments finished on time.",
      "Children on a plan.",
    ])
      expect(words).toContain(each);
  });
});
