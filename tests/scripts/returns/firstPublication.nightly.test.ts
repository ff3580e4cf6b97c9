import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { inClone } from "../../support/clone.ts";
import { filesIn } from "../../support/dist.ts";
import { firstPublication } from "../../support/firstPublication.ts";
import { run } from "../../support/programs.ts";
import { TESTBOROUGH } from "../../support/testborough.ts";

test("docs/first-publication.md, exactly as printed, and then the site of that council", async (context) => {
  await inClone("public", (clone) => {
    firstPublication(context, clone);
    const { status, stderr, stdout } = run("npm", ["run", "build"], { cwd: clone });
    expect(status, stdout + stderr).toBe(0);
    const dist = join(clone, "dist");
    const pages = filesIn(dist, ".html", ".svg", "feed.xml");
    expect(pages.length).toBeGreaterThan(10);
    const wordsOf = (page: string) =>
      readFileSync(join(dist, page), "utf8")
        .replace(/<style>[^]*?<\/style>/g, "")
        .replaceAll(TESTBOROUGH.name, "");
    expect(pages.filter((page) => /illustrative|is invented/i.test(wordsOf(page)))).toEqual([]);
    const unnamed = (page: string) =>
      !/Make a complaint[^]*01632 960100|01632 960100[^]*Make a complaint/.test(wordsOf(page));
    const ofApp = filesIn(dist, "index.html").filter((page) => !/^(?:embed|present)\//.test(page));
    expect([...ofApp, "open-return.html"].filter(unnamed)).toEqual([]);
    const about = readFileSync(join(dist, "about/index.html"), "utf8");
    for (const words of [
      "14 September 2026",
      "Data protection officer",
      "Make a complaint",
      "someone on your side",
    ])
      expect(about).toContain(words);
    return Promise.resolve();
  });
});
