import { readWhole, type Whole } from "../../src/static/whole.ts";
import { readFrom, SMALL_SITE } from "./smallSite.ts";

/** The small site (or other files), read as a build reads it. */
export async function wholeOf(files: Readonly<Record<string, string>> = SMALL_SITE): Promise<Whole> {
  const whole = await readWhole(readFrom(files));
  if (whole === undefined) throw new Error("There is no edition in these files.");
  return whole;
}
