import { expect, it } from "vitest";

import { ROUTES } from "../src/shell/routes.ts";
import { hostHeaders } from "./support/hostHeaders.ts";

it("hosting/_headers is written from the routes (after a change, `npx vitest run tests/hostHeaders.test.ts -u` writes it anew)", async () => {
  await expect(hostHeaders(ROUTES)).toMatchFileSnapshot("../hosting/_headers");
});
