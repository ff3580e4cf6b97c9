/** Before every unit test file: how long is waited for what comes, as everywhere else, and where chance starts. */
import fc from "fast-check";

import { STATE_COMES } from "./limits.ts";
import { SEED } from "./seed.ts";

fc.configureGlobal({ seed: SEED });

if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: STATE_COMES });
}
