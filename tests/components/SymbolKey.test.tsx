// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { SymbolKey } from "../../src/components/SymbolKey.tsx";
import { ABSENCE_WORDS } from "../../src/core/format.ts";

afterEach(cleanup);

it("explains every symbol that a table can show, as the table shows it", () => {
  render(<SymbolKey />);
  const meanings = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
    "[c]",
    "[x]",
    "[z]",
    "[low]",
    "[u]",
  ]);
  expect(meanings).toEqual(Object.values(ABSENCE_WORDS));
});
