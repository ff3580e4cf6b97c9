// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { Footer } from "../../src/components/Footer.tsx";
import { Masthead } from "../../src/components/Masthead.tsx";
import { SMALL } from "../support/small.ts";

afterEach(cleanup);

const LINKS = [
  { href: "../", label: "Overview" },
  { href: "../data/", label: "Data" },
];

describe("the top of a page", () => {
  it("begins with a skip link", () => {
    render(<Masthead council={undefined} home="../" current="../" links={LINKS} />);
    expect(screen.getAllByRole("link")[0]?.getAttribute("href")).toBe("#main");
  });

  it("names the site and the council, and leads home", () => {
    render(<Masthead council={SMALL.council} home="../" current="../" links={LINKS} />);
    const home = screen.getByRole("link", { name: new RegExp(`Open Return ${SMALL.council.name}`) });
    expect(home.getAttribute("href")).toBe("../");
  });

  it("leads to the numbers to call, before its pages", () => {
    render(
      <>
        <Masthead council={SMALL.council} home="../" current="../" links={LINKS} />
        <Footer council={SMALL.council} release={undefined} links={[]} />
      </>,
    );
    const [, , help] = screen.getAllByRole("link");
    expect(help?.textContent).toBe("Need help now?");
    const led = document.getElementById(help!.getAttribute("href")!.slice(1))!;
    expect(within(led).getByRole("heading", { name: "Worried about a child?" })).toBeDefined();
  });

  it("marks the page being read, and no other", () => {
    render(<Masthead council={SMALL.council} home="../" current="../data/" links={LINKS} />);
    const links = within(screen.getByRole("navigation")).getAllByRole("link");
    expect(links.map((each) => [each.textContent, each.getAttribute("aria-current")])).toEqual([
      ["Overview", null],
      ["Data", "page"],
    ]);
  });
});
