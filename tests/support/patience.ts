/** Before every unit test file: what Testing Library waits for is given up as late as everywhere else. */
import { STATE_COMES } from "./limits.ts";

if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: STATE_COMES });
}
