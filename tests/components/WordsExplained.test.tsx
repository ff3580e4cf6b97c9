// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { WordsExplained } from "../../src/components/WordsExplained.tsx";
import { termsIn } from "../support/onPage.ts";

afterEach(cleanup);

it("the words of a text are named, and explained where they are read", () => {
  const { container } = render(<WordsExplained texts={["Referrals after a contact."]} />);
  expect(screen.getByText("Words explained: contact, referral").tagName).toBe("SUMMARY");
  expect(termsIn(container).map(([term]) => term)).toEqual(["Contact", "Referral"]);
});

it("nothing is there where a text has none", () => {
  const { container } = render(<WordsExplained texts={["Money."]} />);
  expect(container.innerHTML).toBe("");
});
