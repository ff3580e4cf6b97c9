import type { SiteFault } from "./siteFolder.ts";

const AGAIN = "Build the site again from its record (npm run build), and put it in place whole.";

const WORDS: Readonly<Record<SiteFault["fault"], readonly [message: string, remedy: string]>> = {
  changed: ["This was changed after it was built.", `Find out who changed it. ${AGAIN}`],
  missing: ["The build makes this file, and it is not there.", AGAIN],
  added: [
    "The build does not make this file.",
    "Take it out, unless it is of the edition before and was left for a day; otherwise find out who put it there.",
  ],
  copy: [
    "This compressed copy, which hosts send in the place of its file, does not unpack to that file.",
    `Find out who changed it. ${AGAIN}`,
  ],
  "other-version": [
    "Another version of this software made this site: its pages load other scripts or styles than those that this version makes, so only the words and figures of its pages were compared, and nothing else.",
    "Verify the site with the version that built it (licences.txt in it says which), or build it again with this one (npm run build). Its data/ can be verified by itself.",
  ],
  words: [
    "This page says something else than this version would of the same record.",
    "Another version may word it otherwise; a figure that differs was changed. Verify with the version that built the site.",
  ],
};

/** What is wrong with a file of a site, and what to do. */
export function siteWords({ fault }: SiteFault): { readonly message: string; readonly remedy: string } {
  const [message, remedy] = WORDS[fault];
  return { message, remedy };
}
