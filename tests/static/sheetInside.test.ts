import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { withSheetInside } from "../../src/static/sheetInside.ts";
import { sha256 } from "../../scripts/effects/packing.ts";

const FACE = '@font-face{font-family:"A";src:url(./a-1.woff2)format("woff2")}';
const STAND_IN = "@font-face{font-family:B;src:local(Arial)}";
const SHEETS = new Map([["style-1.css", `p{color:red}@layer tokens{${FACE}${STAND_IN}}`]]);
const pageAt = (root: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <link rel="stylesheet" crossorigin href="${root}assets/style-1.css">`;
const made = (root: string) => withSheetInside(pageAt(root), SHEETS, sha256);
const stylesIn = (html: string) =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text = ""]) => text);
const sourceOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("a page with its style sheet inside", () => {
  it("fetches none, and says where the sheet is as a file", async () => {
    const html = await made("../");
    expect(html).not.toContain("stylesheet");
    expect(html).toContain('<style data-file="../assets/style-1.css">');
  });

  it("has the same sheet at every depth, without addresses; the typeface’s is a sheet of its own", async () => {
    const [here, deep] = [stylesIn(await made("./")), stylesIn(await made("../../"))];
    expect(deep[1]).toBe(`p{color:red}@layer tokens{${STAND_IN}}`);
    expect(here[1]).toBe(deep[1]);
    expect(deep[0]).toBe(FACE.replace("./", "../../assets/"));
  });

  it("allows these two by their hashes, and nothing else inline", async () => {
    const html = await made("../");
    const allowed = stylesIn(html).map(sourceOf).reverse();
    expect(html).toContain(`style-src 'self' ${allowed.join(" ")}; img-src`);
    expect(html).not.toContain("unsafe");
  });

  it("asks for its typeface at once", async () => {
    const preload = '<link rel="preload" as="font" type="font/woff2" crossorigin href="../assets/a-1.woff2">';
    expect((await made("../")).split(preload)).toHaveLength(2);
  });

  it("is not made without its sheet", async () => {
    await expect(withSheetInside(pageAt("./"), new Map(), sha256)).rejects.toThrow("lost its style sheet");
    await expect(withSheetInside("<p>A</p>", SHEETS, sha256)).rejects.toThrow("lost its style sheet");
  });
});
