// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { EVENTFUL, hosted } from "../support/eventful.ts";
import { openSite } from "../support/openSite.tsx";

afterEach(cleanup);

const BEFORE = hosted(EVENTFUL.at(-2)!);
const AFTER = hosted(EVENTFUL.at(-1)!);
const words = () => document.body.textContent.replaceAll(/\s+/g, " ");

describe("a page as at a release", () => {
  it("shows its figures under a bar that says so, and is left out of search engines", async () => {
    openSite("/indicators/contacts/?as-at=3", BEFORE);
    await screen.findByText(/As published on/, { selector: ".as-at__title" });
    await waitFor(() => expect(document.querySelector("main h1")?.textContent).toContain("1,335"));
    expect(words()).toContain("These are the figures of release 3 (figures for June 2026).");
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(document.title).toContain("as published on 20 July 2026");
    expect(words()).not.toContain("1,340");
  });

  it("leads on within that release, keeps it in its choices, and leads back to the newest", async () => {
    const { user } = openSite("/indicators/contacts/?as-at=3", BEFORE);
    await screen.findByText(/As published on/, { selector: ".as-at__title" });
    const links = () =>
      [...document.querySelectorAll("main a, header a")].map((link) => link.getAttribute("href")!);
    await waitFor(() => expect(links()).toContain("./?range=all&as-at=3"));
    expect(links().filter((href) => href.startsWith("../../themes/"))[0]).toMatch(/\/\?as-at=3$/);
    expect(links()).toContain("../../about/");
    await user.click(screen.getByText("Go to the newest figures"));
    await waitFor(() => expect(document.querySelector(".as-at")).toBeNull());
    expect(document.querySelector('meta[name="robots"]')).toBeNull();
  });

  it("offers neither files to download nor pictures: those are of the newest release", async () => {
    openSite("/indicators/contacts/?as-at=3", BEFORE);
    await screen.findByText(/As published on/, { selector: ".as-at__title" });
    expect(document.querySelector(".downloads, .picture")).toBeNull();
  });

  it("can be chosen from a list of every release", async () => {
    const { user } = openSite("/", BEFORE);
    await user.selectOptions(await screen.findByLabelText("As published"), "3");
    await user.click(screen.getByRole("button", { name: "Show" }));
    await screen.findByText(/As published on/, { selector: ".as-at__title" }); // the footer says so too
    expect(location.search).toBe("?as-at=3");
  });
});

describe("what cannot be shown as it was", () => {
  it("a release from which something was taken back: it says so, and gives nothing away", async () => {
    openSite("/indicators/contacts/?as-at=4", AFTER);
    await screen.findByRole("heading", { name: "This release can be seen no more" });
    expect(words()).not.toMatch(/1,335|1,340|1,352/);
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });

  it("a release that there is not", async () => {
    openSite("/?as-at=88", BEFORE);
    await screen.findByRole("heading", { name: "There is no such release" });
  });

  it("a page that no release changes ignores what the address asks for", async () => {
    openSite("/about/?as-at=3", BEFORE);
    await screen.findByRole("heading", { name: "About these figures", level: 1 });
    expect(document.querySelector(".as-at")).toBeNull();
  });
});
