// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { smallSiteWith, SMALL_SITE } from "../../support/smallSite.ts";
import { noticesOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

const CHANGE =
  "?kind=change&as=increase&difference=100&from=2025-10&indicator=contacts&percent=10&to=2026-10";

async function open(query = "", files: Readonly<Record<string, string>> = SMALL_SITE) {
  const opened = openSite(`/figures/${query}`, files);
  await screen.findByRole("button", { name: "Set it beside the figures" });
  return opened;
}
const field = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const result = async () => screen.findByRole("region", { name: "Beside the published figures" });

describe("the page that checks a number somebody said", () => {
  it("asks for a figure, two months, a number and a per cent, with last year’s month beside the newest", async () => {
    const { container } = await open();
    expect(wordsOf(screen.getByRole("heading", { level: 1 }))).toBe("Check a number that you read or heard");
    expect([...container.querySelectorAll("form label")].map(wordsOf)).toEqual([
      "What was said",
      "Which figure",
      "From which month",
      "To which month",
      "How the numbers were said",
      "How many more or fewer",
      "Per cent",
      "What the per cent says",
    ]);
    expect([field("From which month").value, field("To which month").value]).toEqual(["2025-10", "2026-10"]);
    expect(screen.queryByRole("region", { name: /published figures/ })).toBeNull();
  });

  it("begins with the figure of the page that linked to it", async () => {
    await open("?indicator=plans");
    expect(field("Which figure").value).toBe("plans");
    expect(screen.queryByText(/makes no statement/)).toBeNull();
  });

  it("sets a change beside the figures, and its address is the statement", async () => {
    const { user } = await open();
    await user.type(field("How many more or fewer"), "+100");
    await user.type(field("Per cent"), "10%");
    await user.click(screen.getByRole("button", { name: "Set it beside the figures" }));
    const found = wordsOf(await result());
    expect(found).toContain("1,000 (October 2025), 1,100 (October 2026)");
    expect(found).toContain("Said: +100agrees with the figures");
    expect(location.search).toBe(CHANGE);
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { name: "Beside the published figures" }),
    );
  });

  it("gives the same by its link, with the statement in the form, and leaves the focus alone", async () => {
    await open(CHANGE);
    expect(wordsOf(await result())).toContain("Said: +100agrees with the figures");
    expect([field("Which figure").value, field("How many more or fewer").value]).toEqual(["contacts", "100"]);
    expect(document.activeElement).toBe(document.body);
    const link = screen.getByRole("link", { name: new RegExp("figures/\\?kind=change") });
    expect(link.getAttribute("href")).toBe(`${location.origin}/figures/${CHANGE}`);
  });

  it("says what the figures give where they do not agree", async () => {
    await open("?kind=level&indicator=contacts&month=2026-10&number=1200&qualifier=over");
    expect(wordsOf(await result())).toContain("does not agree: the figures give 1,100");
  });

  it("says at the question what is wrong, and goes there", async () => {
    const { user } = await open();
    const button = screen.getByRole("button", { name: "Set it beside the figures" });
    const fault = () => wordsOf(document.getElementById("figures-difference-fault"));
    await user.click(button);
    expect(fault()).toBe("Give a number, a per cent, or both.");
    await user.type(field("How many more or fewer"), "thirteen");
    await user.selectOptions(field("From which month"), "October 2026");
    await user.click(button);
    const number = field("How many more or fewer");
    expect(number.getAttribute("aria-invalid")).toBe("true");
    expect(fault()).toMatch(/^Write a number in figures/);
    expect(number.getAttribute("aria-describedby")).toContain("figures-difference-fault");
    expect(document.activeElement).toBe(field("From which month"));
    expect(wordsOf(screen.getAllByRole("status").find((each) => each.textContent !== "")!)).toBe(
      "These answers cannot be read yet: From which month, How many more or fewer",
    );
    expect(location.search).toBe("");
  });

  it("takes a part of a whole only where the council’s files say that it is one", async () => {
    const query =
      "?kind=share&bound=more-than&indicator=plans&month=2025-10&percent=1&which=part&whole=contacts";
    await open(query);
    expect(wordsOf(await result())).toContain("the one is not published as a part of the other");
    cleanup();
    const relations = "relation,indicator,parts\nsubset,contacts,plans\n";
    await open(query, smallSiteWith({ "data/relations.csv": relations }));
    expect(wordsOf(await result())).toContain("more than 1%agrees with the figures");
  });

  it("says that a link cannot be read where it is no statement, or names an unknown figure", async () => {
    for (const query of ["?kind=change&indicator=contacts", CHANGE.replace("contacts", "nonsense")]) {
      await open(query);
      expect(noticesOf("empty")).toEqual([
        [
          "This link makes no statement that can be read",
          "Part of it may be missing. The form above makes a new one.",
        ],
      ]);
      expect(screen.queryByRole("region", { name: /published figures/ })).toBeNull();
      cleanup();
    }
  });

  it("offers to try again where the figures cannot be fetched", async () => {
    const files: Record<string, string> = smallSiteWith({ "data/series/contacts.csv": "failed" });
    const { user } = await open(CHANGE, files);
    const again = await screen.findByRole("button", { name: "Try again" });
    files["data/series/contacts.csv"] = SMALL_SITE["data/series/contacts.csv"];
    await user.click(again);
    expect(wordsOf(await result())).toContain("agrees with the figures");
  });
});
