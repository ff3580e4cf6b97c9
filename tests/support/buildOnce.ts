import { builtSite } from "./dist.ts";

/** Before the tests that read the built pages as files: no two of them build the site where there is none. */
export default function setup(): void {
  builtSite();
}
