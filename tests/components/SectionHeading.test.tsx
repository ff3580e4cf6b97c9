// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { SectionHeading } from "../../src/components/SectionHeading.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(): string[] {
  const copied: string[] = [];
  vi.stubGlobal("navigator", {
    clipboard: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
  history.replaceState(null, "", "/about/?as-at=3");
  render(<SectionHeading id="hidden">What is hidden, and why</SectionHeading>);
  return copied;
}

it("the heading of a section is called as it is, and the button beside it after the section", () => {
  show();
  expect(screen.getByRole("heading", { level: 2, name: "What is hidden, and why" }).id).toBe("hidden");
  expect(screen.getByRole("button", { name: /^Copy link ?: What is hidden, and why$/ })).toBeDefined();
});

it("the button copies the address of the section with what the reader has chosen, and says so", async () => {
  const copied = show();
  fireEvent.click(screen.getByRole("button"));
  await screen.findByText("Copied.");
  expect(copied.map((address) => address.replace(/^\w+:\/\/[^/]*/, ""))).toEqual(["/about/?as-at=3#hidden"]);
});
