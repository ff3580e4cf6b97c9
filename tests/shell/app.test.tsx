// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { App } from "../../src/shell/app.tsx";
import { page } from "../../src/shell/route.ts";
import { ROUTES } from "../../src/shell/routes.ts";
import { createSite } from "../../src/store/site.ts";
import { useIndicatorData } from "../../src/views/site.ts";
import { noticesOf } from "../support/onPage.ts";
import { readFrom, SMALL_SITE, smallSiteOf, smallSiteWith } from "../support/smallSite.ts";
import { openSite } from "../support/openSite.tsx";

afterEach(cleanup);

const heading = (name: RegExp | string) => screen.findByRole("heading", { level: 1, name });

describe("the site", () => {
  it("says that it is loading, then shows the page and names it in the tab", async () => {
    openSite("/");
    expect(screen.getByRole("status").textContent).toContain("Loading");
    await heading("Children’s services figures, October 2026");
    expect(document.title).toBe("Children’s services figures, October 2026 – Testford Council");
    expect(screen.getAllByRole("main")).toHaveLength(1);
  });

  it.each([
    [
      "/indicators/on_time/",
      /^On time: 71.0% ?, below the 85% target$/, // happy-dom takes an element of a sentence for a block
      "Assessments finished on time – Testford Council",
    ],
    ["/data/", "Data to download", "Data to download – Testford Council"],
    ["/about/", "About these figures", "About these figures – Testford Council"],
    ["/nowhere/", "Page not found", "Page not found – Testford Council"],
    ["/indicators/nonsense/", "Page not found", "Page not found – Testford Council"],
    ["/indicators/__proto__/", "Page not found", "Page not found – Testford Council"],
    ["/indicators/..%2f..%2fsecret/", "Page not found", "Page not found – Testford Council"],
  ])("has a page at %s", async (address, words, title) => {
    openSite(address);
    await heading(words);
    expect(document.title).toBe(title);
  });

  it("follows a link without a new document: the heading takes the focus, the tab its name", async () => {
    const { user } = openSite("/indicators/");
    const link = await screen.findByRole("link", { name: "Assessments finished on time" });
    await user.click(link);
    const shown = await heading(/^On time/);
    await waitFor(() => expect(document.activeElement).toBe(shown));
    expect(location.pathname).toBe("/indicators/on_time/");
    expect(document.title).toContain("Assessments finished on time");
  });

  it("shows a page that was added, once both figures that it needs are there, and links to it", async () => {
    const Both = ({ one, other }: { readonly one: string; readonly other: string }) => {
      const all = [useIndicatorData(one), useIndicatorData(other)];
      return <h1>{all.map(({ dataset }) => dataset.observations[0]?.indicator).join(" and ")}</h1>;
    };
    const added = page("/compare/:one/:other/", {
      title: (_, { one, other }) => `${one}, ${other}`,
      needs: ({ one, other }) => [one, other].map((id) => ({ page: "indicator", id })),
      view: { now: () => Both, load: () => Promise.resolve(Both) },
    });
    const Words = () => <h1>Words</h1>;
    const words = page("/words/", {
      title: () => "Words",
      masthead: "Words",
      view: { now: () => Words, load: () => Promise.resolve(Words) },
    });
    history.replaceState(null, "", "/compare/on_time/contacts/");
    const site = createSite(readFrom(SMALL_SITE));
    render(<App site={site} base="" routes={[...ROUTES, added, words]} />);
    await heading("on_time and contacts");
    expect(document.title).toBe("on_time, contacts – Testford Council");
    const [masthead, footer] = screen.getAllByRole("link", { name: "Words" });
    for (const link of [masthead, footer]) expect(link?.getAttribute("href")).toBe("../../../words/");
  });

  it("does not take the focus on the first page", async () => {
    openSite("/");
    await heading(/October 2026/);
    expect(document.activeElement).toBe(document.body);
  });

  it("goes back to the page before, with its filters", async () => {
    const { user } = openSite("/indicators/?theme=assessment");
    await user.click(await screen.findByRole("link", { name: "Children on a plan" }));
    await heading(/^Plans/);
    history.back();
    await heading("All figures");
    expect(location.search).toBe("?theme=assessment");
    expect(screen.queryByText("Contacts about a child")).toBeNull();
  });

  it("leads officers to where they check a return from the foot of every page, and not from its top", async () => {
    openSite("/about/");
    await heading("About these figures");
    const foot = within(screen.getByRole("contentinfo")).getByRole("link", {
      name: "For officers: check a return",
    });
    expect(foot.getAttribute("href")).toBe("../check/");
    expect(within(screen.getByRole("banner")).queryByRole("link", { name: /check/ })).toBeNull();
  });

  it("has links that are relative to the page they stand on, under any base", async () => {
    const { container } = openSite("/indicators/on_time/", SMALL_SITE, "/a/sub/path");
    await heading(/^On time/);
    const hrefs = [...container.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(hrefs).toContain("../../data/series/on_time.csv");
    expect(hrefs.filter((href) => href.startsWith("/"))).toEqual([]);
    const nav = screen.getByRole("navigation", { name: "Pages" });
    expect(within(nav).getByRole("link", { name: "About" }).getAttribute("href")).toBe("../../about/");
  });

  it("has links from its root on the page for unknown addresses, which may stand anywhere", async () => {
    openSite("/any/where/at/all", SMALL_SITE, "/sub");
    await heading("Page not found");
    const overview = screen.getByRole("link", { name: "the overview" });
    expect(overview.getAttribute("href")).toBe("/sub/");
  });

  it("says on every page that an illustrative council is one, and only then", async () => {
    openSite("/about/");
    await heading("About these figures");
    expect(noticesOf("illustrative")).toEqual([
      ["Illustrative figures", "Testford Council is invented: these figures only show how the site works."],
    ]);
    cleanup();
    openSite("/about/", smallSiteOf({ illustrative: false }));
    await heading("About these figures");
    expect(noticesOf("illustrative")).toEqual([]);
  });
});

describe("figures that cannot be loaded", () => {
  it("are said to be so, and asked for again", async () => {
    const files = smallSiteWith({ "data/series/on_time.csv": "failed" });
    const { user } = openSite("/indicators/", files);
    await user.click(await screen.findByRole("link", { name: "Assessments finished on time" }));
    expect(document.activeElement).toBe(await heading("Assessments finished on time"));
    expect(noticesOf("unavailable")).toEqual([
      [
        "The figures cannot be shown now",
        "They could not be loaded. Check your connection and try again.",
        "Try again",
      ],
    ]);
    expect(screen.queryByRole("table")).toBeNull();

    files["data/series/on_time.csv"] = SMALL_SITE["data/series/on_time.csv"];
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await heading(/71\.0%/);
  });

  it("leave the rest of the site in reach", async () => {
    const { user } = openSite("/", smallSiteWith({ "data/latest.csv": "<!doctype html>" }));
    await screen.findByText("The figures cannot be shown now");
    await user.click(
      within(screen.getByRole("navigation", { name: "Pages" })).getByRole("link", { name: "About" }),
    );
    await heading("About these figures");
  });

  it("do so too where nothing at all can be loaded", async () => {
    openSite("/", {});
    await screen.findByText("The figures cannot be shown now");
    await waitFor(() => expect(document.title).toBe("Open Return"));
  });
});
