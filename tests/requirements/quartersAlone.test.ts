import { expect, it } from "vitest";

import { makeAlone } from "../../src/static/alone.tsx";
import { textOf as fileOf } from "../support/repository.ts";
import { thinham } from "../support/thinham.ts";
import { wholeOf } from "../support/whole.ts";

// Apart from quarters.test.tsx: what only the build makes is not there where there is a browser.
it("a figure by quarter says its months on its slide and in its frame", async () => {
  const files = Object.fromEntries(
    [...(await thinham()).site].map(([file, text]) => [`data/${file}`, text] as const),
  );
  const templates = {
    present: fileOf("present.html"),
    pack: fileOf("pack.html"),
    embed: fileOf("embed.html"),
  };
  const pages = makeAlone(await wholeOf(files), templates);
  const textOf = (file: string) =>
    (pages.find((page) => page.file === file)?.html ?? "")
      .replace(/<\/?data[^>]*>/g, "") // a figure stands in an element within its sentence
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  expect(textOf("present/index.html")).toContain("Plan starts: 41, 3 higher than Apr–Jun 2025");
  expect(textOf("present/index.html")).toContain("3 higher than April to June 2025");
  const frame = textOf("embed/starts/index.html");
  expect(frame).toContain("Covers April to June 2026");
  expect(frame).toContain("Compared with April to June 2025 +3 (+7.9%, from 38)");
  expect(frame).not.toMatch(/\b(?:Since|in) (?:March|June) 20/);
});
