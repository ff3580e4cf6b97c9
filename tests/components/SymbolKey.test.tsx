// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { SymbolKey } from "../../src/components/SymbolKey.tsx";
import { ABSENCE_WORDS } from "../../src/core/observation.ts";
import { termsIn } from "../support/onPage.ts";

afterEach(cleanup);

it("the key explains every symbol that a table can show, as the table shows it", () => {
  expect(termsIn(render(<SymbolKey />).container)).toEqual([
    ["[c]", ABSENCE_WORDS.c],
    ["[x]", ABSENCE_WORDS.x],
    ["[z]", ABSENCE_WORDS.z],
    ["[low]", ABSENCE_WORDS.low],
    ["[u]", ABSENCE_WORDS.u],
  ]);
});

it("the key explains those symbols alone that are asked for, marks of figures too", () => {
  expect(termsIn(render(<SymbolKey symbols={["c", "r"]} />).container)).toEqual([
    ["[c]", ABSENCE_WORDS.c],
    ["[r]", "revised: first published as another figure"],
  ]);
});
