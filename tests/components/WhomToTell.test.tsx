// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { WhomToTell } from "../../src/components/WhomToTell.tsx";
import { SMALL } from "../support/small.ts";

afterEach(cleanup);

const contact = (label: string, phone: string) => ({ label, phone, email: "", url: "" });
const hrefs = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

describe("whom to tell where what should happen did not", () => {
  it("is the council's advocate, its complaints, and then the Ombudsman", () => {
    const contacts = {
      ...SMALL.council.contacts,
      advocacy: [contact("An advocate", "01632 960145")],
      complaints: [contact("Make a complaint", "01632 960162")],
    };
    render(<WhomToTell contacts={contacts} />);
    expect(hrefs()).toEqual([
      "tel:01632960145",
      "tel:01632960162",
      "https://www.lgo.org.uk/",
      "tel:03000610614",
    ]);
  });

  it("leads to the council's numbers where it names neither", () => {
    render(<WhomToTell contacts={{ ...SMALL.council.contacts, advocacy: [], complaints: [] }} />);
    expect(hrefs()[0]).toBe("#help");
  });
});
