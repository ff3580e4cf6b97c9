import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { App } from "../../src/shell/app.tsx";
import { createSite } from "../../src/store/site.ts";
import { readFrom, SMALL_SITE } from "./smallSite.ts";

/** Opens an address of the small site (or of other files) in happy-dom, as a visitor without a prerendered page. */
export function openSite(address: string, files: Readonly<Record<string, string>> = SMALL_SITE, base = "") {
  history.replaceState(null, "", base + address);
  const site = createSite((path) => readFrom(files)(path));
  const { container } = render(<App site={site} base={base} />);
  return { site, container, user: userEvent.setup() };
}
