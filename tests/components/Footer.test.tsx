// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { Footer } from "../../src/components/Footer.tsx";
import type { Council } from "../../src/core/council.ts";
import type { Release } from "../../src/core/release.ts";
import { SMALL } from "../support/small.ts";

afterEach(cleanup);

const HELP = { label: "Call the front door", phone: "01632 960100", email: "", url: "" };
const COUNCIL: Council = {
  ...SMALL.council,
  name: "Nenebridge Council",
  illustrative: true,
  licence: "Open Government Licence v3.0",
  contacts: {
    help: [HELP],
    advocacy: [],
    complaints: [],
    data: [{ label: "Ask about these figures", phone: "", email: "figures@example.org", url: "" }],
  },
};

const RELEASE: Release = {
  seq: 26,
  period: undefined,
  hash: "a".repeat(64),
  time: "2026-11-24T23:30:00Z",
  kind: "reference",
  reason: undefined,
  confirmed: undefined,
};

function show(council: Council | undefined): string {
  render(<Footer council={council} release={RELEASE} links={[{ href: "about/", label: "About" }]} />);
  return screen.getByRole("contentinfo").textContent;
}

const hrefs = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

describe("the foot of a page", () => {
  it("says first whom to call about a child, with numbers to press", () => {
    show(COUNCIL);
    expect(screen.getAllByRole("heading")[0]?.textContent).toBe("Worried about a child?");
    expect(hrefs()).toContain("tel:01632960100");
  });

  it("names 999 once, in the council's words or in ours", () => {
    show(COUNCIL);
    expect(hrefs().filter((href) => href === "tel:999")).toHaveLength(1);
    cleanup();
    const emergency = { ...HELP, label: "In danger now", phone: "999" };
    show({ ...COUNCIL, contacts: { ...COUNCIL.contacts, help: [HELP, emergency] } });
    expect(hrefs().filter((href) => href === "tel:999")).toHaveLength(1);
  });

  it("names 999 before the council is known", () => {
    show(undefined);
    expect(hrefs()).toContain("tel:999");
  });

  it("says whom to ask, the licence and what kind of figures these are", () => {
    const words = show(COUNCIL);
    expect(hrefs()).toContain("mailto:figures@example.org");
    expect(words).toContain("Open Government Licence v3.0");
    expect(words).toContain("Management information, not official statistics");
  });

  it("says which release the page shows, and the day it came out in London", () =>
    expect(show(COUNCIL)).toContain("As published on 24 November 2026, release 26."));

  it("says that an illustrative council is invented, and says it of no other council", () => {
    expect(show(COUNCIL)).toContain("Nenebridge Council is invented");
    cleanup();
    expect(show({ ...COUNCIL, illustrative: false })).not.toContain("invented");
  });
});
