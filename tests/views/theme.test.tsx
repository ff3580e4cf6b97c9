// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { openSite } from "../support/openSite.tsx";

afterEach(cleanup);

it("a theme's page leads to every other theme, and marks its own", async () => {
  openSite("/themes/assessment/");
  const list = await screen.findByRole("navigation", { name: /^Themes beside / });
  const links = within(list).getAllByRole("link");
  expect(links.map((each) => [each.textContent, each.getAttribute("href")])).toEqual([
    ["Front door", "../../themes/front-door/"],
  ]);
  expect(list.querySelector("[aria-current=page]")?.textContent).toBe("Assessment");
});
