// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { StatusTag } from "../../src/components/StatusTag.tsx";

afterEach(cleanup);

it.each([
  ["on", "on target"],
  ["just-off", "just off target"],
  ["off", "off target"],
] as const)("the tag says %s in words beside a hidden shape", (status, words) => {
  const { container } = render(<StatusTag status={status} />);
  expect(container.textContent.trim()).toBe(words);
  expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});

it("the tag has another shape for every status", () => {
  const shapes = (["on", "just-off", "off"] as const).map((status) =>
    render(<StatusTag status={status} />)
      .container.querySelector("path")
      ?.getAttribute("d"),
  );
  expect(new Set(shapes).size).toBe(3);
});
