import { join } from "node:path";

import { test as base } from "./browse.ts";
import { inClone } from "./clone.ts";
import { serve } from "./serve.ts";

/** Tests on a host of their own, which serves the built site out of a folder like a fresh clone: `clone` is that folder. */
export const test = base.extend<{ clone: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  clone: async ({}, use) => inClone("dist", use),
  baseURL: async ({ clone }, use) => {
    const host = await serve(join(clone, "dist"), "/");
    await use(host.url);
    host.close();
  },
});
