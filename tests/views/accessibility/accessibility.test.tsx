// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { BY_HAND } from "../../../src/views/accessibility/byHand.ts";
import lastRun from "../../../src/views/accessibility/lastRun.json";
import { cellsOf, wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";

afterEach(cleanup);

it("the statement says what the last run found, which checks by hand were done, and whom to tell", async () => {
  openSite("/accessibility/");
  await screen.findByRole("table");
  const words = wordsOf(document.querySelector(".prose"));
  expect(words).toContain(`axe-core ${lastRun.axe} looked at all ${lastRun.pages} pages`);
  expect(words).toContain("Equality Advisory and Support Service");
  expect(words).toContain("ask for the figures in another form");
  const rows = cellsOf(screen.getByRole("table")).slice(1);
  expect(rows.length).toBe(BY_HAND.length);
  for (const [index, { on }] of BY_HAND.entries())
    expect(rows[index]?.[1] === "Not yet").toBe(on === undefined);
});

it("every footer leads to it", async () => {
  openSite("/about/");
  const [link] = await screen.findAllByRole("link", { name: "Accessibility" });
  expect(link?.getAttribute("href")).toBe("../accessibility/");
});
