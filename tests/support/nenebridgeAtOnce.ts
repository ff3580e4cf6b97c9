import { NENEBRIDGE_FILES, NENEBRIDGE_RETURNS } from "./nenebridge.ts";
import { published } from "./publish.ts";

let atOnce: ReturnType<typeof published> | undefined;

/** Every return of Nenebridge published in one drop: worked out once for all tests of a worker. */
export function nenebridgeAtOnce(): ReturnType<typeof published> {
  atOnce ??= published({
    reference: NENEBRIDGE_FILES,
    given: Object.fromEntries(NENEBRIDGE_RETURNS),
    confirm: "checked-and-right",
  });
  return atOnce;
}
