// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { Events } from "../../src/components/Events.tsx";
import { day, event } from "../support/build.ts";

afterEach(cleanup);

const said = event("x", "2026-02-10", {
  title: "Focused visit",
  detail: "No grade.",
  publishedOn: day("2026-03-20"),
  source: "Inspection letter",
  url: "https://example.org/letter",
});

describe("what happened", () => {
  it("is listed by the numbers of the chart, each with its day and where it is written", () => {
    render(<Events flags={[{ number: 3, event: said }]} />);
    const item = screen.getByRole("listitem");
    expect(item.getAttribute("value")).toBe("3");
    expect(item.textContent).toBe(
      "10 February 2026: Focused visitNo grade.Inspection letter, published 20 March 2026",
    );
    expect(screen.getByRole("link").getAttribute("href")).toBe("https://example.org/letter");
  });

  it("has no link to anything but an address of the web", () => {
    render(<Events flags={[{ number: 1, event: { ...said, url: "javascript:alert(1)" } }]} />);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("is nothing where nothing is known", () => {
    expect(render(<Events flags={[]} />).container.textContent).toBe("");
  });
});
