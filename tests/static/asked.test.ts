import { expect, it } from "vitest";

import { ASKED, ASKED_SOURCE } from "../../src/static/asked.ts";
import { hashSource } from "../../src/static/sheetInside.ts";
import { sha256 } from "../support/publish.ts";

it("policies allow the script that reads what the address asks for by the hash that it has", async () => {
  expect(hashSource(await sha256(ASKED))).toBe(ASKED_SOURCE);
});
