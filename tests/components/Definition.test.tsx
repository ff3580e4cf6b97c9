// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { CannotTell, Definition } from "../../src/components/Definition.tsx";
import type { Indicator } from "../../src/core/indicator.ts";
import { indicator, percentage } from "../support/build.ts";
import { termsIn } from "../support/onPage.ts";

afterEach(cleanup);

function entries(of: Indicator): Record<string, string> {
  const { container } = render(<Definition indicator={of} />);
  return Object.fromEntries(termsIn(container));
}

it("the definition gives the council's own words under plain headings", () => {
  const words = entries(
    indicator({
      definition: "Children with a plan.",
      whyItMatters: "They need protecting.",
      sourceReturn: "Children in need census",
      officialCode: "CPP1",
      control: "outside",
    }),
  );
  expect(words).toMatchObject({
    "What it counts": "Children with a plan.",
    "Why it matters": "They need protecting.",
    "Where it comes from": "Children in need census",
    "National code": "CPP1",
    "Who can change it": "This depends mostly on what happens outside the council.",
  });
});

it("the definition leaves out what the council has not said", () => {
  expect(Object.keys(entries(indicator()))).toEqual(["Which way is better"]);
});

it("the definition says how a fraction is worked out", () => {
  const labels = { numeratorLabel: "reviews held on time", denominatorLabel: "reviews due" };
  expect(entries(percentage(labels))["How it is worked out"]).toBe(
    "Reviews held on time ÷ reviews due × 100",
  );
  cleanup();
  const rate = { ...labels, scale: 10_000 };
  expect(entries(percentage(rate))["How it is worked out"]).toContain("× 10,000");
  cleanup();
  expect(entries(percentage({ ...labels, kind: "mean", scale: 1 }))["How it is worked out"]).not.toContain(
    "×",
  );
});

it("the definition says of a neutral figure that neither way is better", () => {
  expect(entries(indicator({ polarity: "neutral" }))["Which way is better"]).toContain("Neither");
});

it("what a figure cannot tell stands beside it, in the council’s own words, and nowhere where it has none", () => {
  const { container } = render(<CannotTell indicator={indicator({ limits: "It cannot tell why." })} />);
  container.querySelector(".heading .copy")!.remove(); // it says the heading again
  expect(container.textContent).toBe("What it cannot tell youIt cannot tell why.");
  cleanup();
  expect(render(<CannotTell indicator={indicator({ limits: "" })} />).container.textContent).toBe("");
});
