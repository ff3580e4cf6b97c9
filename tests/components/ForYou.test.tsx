// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { ForYou } from "../../src/components/ForYou.tsx";
import { summarise } from "../../src/core/analysis/summary.ts";
import { percentage, series } from "../support/build.ts";
import { SMALL } from "../support/small.ts";
import { textsOf, wordsOf } from "../support/onPage.ts";

afterEach(cleanup);

const show = (forYou: string, figure: string) => {
  const of = percentage({ forYou, basis: "rolling_12" });
  const { container } = render(
    <ForYou contacts={SMALL.council.contacts} summary={summarise(series(of, { "2026-10": figure }))!} />,
  );
  expect(textsOf(container, "h2")).toEqual(forYou === "" ? [] : ["What should happen for you"]);
  return wordsOf(container);
};

describe("what should happen for you", () => {
  it("is said as the council says it, with how often it did", () =>
    expect(show("You get an answer.", "41/52=78.8")).toContain(
      "You get an answer.How often it did, 12 months to October 2026: 78.8% (41 of 52).",
    ));

  it("says so where how often it did is hidden", () =>
    expect(show("You get an answer.", "c")).toContain(
      "How often it did, 12 months to October 2026: hidden to protect privacy.",
    ));

  it("and then whom to tell if it did not", () =>
    expect(show("You get an answer.", "41/52=78.8")).toMatch(
      /\(41 of 52\)\.Did it not happen for you\?.*Ombudsman/,
    ));

  it("is not there where the council has not said", () => expect(show("", "41/52=78.8")).toBe(""));
});
