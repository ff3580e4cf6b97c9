import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";

import { DIST } from "../support/built.ts";
import { filesIn } from "../support/dist.ts";
import { buildIn, heldAt, lightCopyOf, takeOut } from "../support/heldSite.ts";
import { serve } from "../support/serve.ts";
import { spoil, workshop, writeTree } from "../support/tree.ts";

/* The site as it is built, and copies of it that somebody changed, held to the build. `verify` builds anew: tests/system/verifySite.test.ts. */

const place = workshop("site-held");
const build = buildIn(DIST);
const site = lightCopyOf(DIST, join(place, "site"));
const held = (where = site) => heldAt(where, build);
const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

/** Changes files of the site, asks, and puts them back. */
async function whileChanged(files: readonly string[], change: () => void, ask = () => held()) {
  const before = files.map((file) => [join(site, file), readFileSync(join(site, file))] as const);
  change();
  const { faults } = await ask();
  for (const [path, bytes] of before) writeFileSync(path, bytes);
  return faults;
}

function flip(file: string): void {
  const bytes = readFileSync(join(site, file));
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(join(site, file), bytes);
}

const SCRIPT = filesIn(join(DIST, "assets"), ".js").find((name) => name.startsWith("index-"))!;
const INDICATOR = filesIn(join(DIST, "indicators"), "index.html")[1]!;

describe("a built site", () => {
  it("holds, with every compressed copy", async () => {
    const { faults, isOtherVersion, files } = await heldAt(DIST, build);
    expect([faults, isOtherVersion]).toEqual([[], false]);
    expect(files).toBeGreaterThan(300);
    expect((await held()).faults).toEqual([]);
  });

  it("does not hold with one digit of its first page changed, in the page or in a copy alone", async () => {
    const digit = () =>
      spoil(site, "index.html", /(>[^<]*)\d([^<]*<\/td>|[^<]*<\/strong>|[^<]*<\/p>)/, "$17$2");
    expect(await whileChanged(["index.html"], digit)).toEqual(["index.html: changed"]);
    const text = readFileSync(join(site, "index.html"), "utf8").replace("</body>", "<p>99%</p></body>");
    const copy = () => writeFileSync(join(site, "index.html.gz"), gzipSync(text));
    expect(await whileChanged(["index.html.gz"], copy)).toEqual(["index.html.gz: copy"]);
  });

  it("does not hold with one bit of any kind of file flipped", async () => {
    const files = [
      ...[`assets/${SCRIPT}`, `indicators/${INDICATOR}`, "404.html", "feed.xml", "sitemap.xml", "robots.txt"],
      ...["open-return.html", "open-return.html.sha256", "licences.txt", "icon.svg"],
      ...[".css", ".woff2", ".wide.svg", ".png", ".xlsx", ".ods", ".parquet", ".zip"].flatMap((ending) =>
        filesIn(DIST, ending).slice(0, 1),
      ),
    ];
    expect(files).toHaveLength(18);
    const faults = await whileChanged(files, () => files.forEach(flip));
    expect(faults.toSorted()).toEqual(files.map((file) => `${file}: changed`).sort());
  });

  it("does not hold with a page more, or one less", async () => {
    const more = writeTree(lightCopyOf(DIST, join(place, "more")), { "more/index.html": "<p>99%</p>" });
    takeOut(more, "about/index.html");
    expect((await held(more)).faults).toEqual(["about/index.html: missing", "more/index.html: added"]);
  });

  it("holds with what a host needs or leaves, as this software ships it", async () => {
    const hosted = writeTree(lightCopyOf(DIST, join(place, "hosted")), { ".nojekyll": "", ".DS_Store": "x" });
    writeFileSync(join(hosted, "_headers"), build.fresh.allowed.get("_headers")!);
    expect((await held(hosted)).faults).toEqual([]);
    spoil(hosted, "_headers", "script-src 'self'", "script-src *");
    expect((await held(hosted)).faults).toEqual(["_headers: changed"]);
  });

  it("is another version's where all pages load other scripts; a figure that differs is found all the same", async () => {
    const other = lightCopyOf(DIST, join(place, "other"));
    takeOut(other, "index.html.br");
    takeOut(other, "index.html.gz");
    const renamed = SCRIPT.replace(/-.{8}\./, "-AAAAAAAA.");
    const pages = filesIn(other, ".html").filter((path) => path !== "open-return.html");
    for (const page of pages) {
      const html = readFileSync(join(other, page), "utf8");
      writeFileSync(join(other, page), html.replaceAll(/(index|present|pack|embed)-[\w-]{8}\.js/g, renamed));
    }
    expect(await held(other)).toMatchObject({ isOtherVersion: true, faults: ["index.html: other-version"] });
    spoil(other, "indicators/index.html", /(>[^<]*)\d([^<]*<\/p>)/, "$17$2");
    expect((await held(other)).faults).toEqual(["index.html: other-version", "indicators/index.html: words"]);
  });
});

describe("a built site elsewhere", () => {
  it("holds as a ZIP of a folder that it lies in, and does not where a page of that is changed", async () => {
    const files = filesIn(site).map((path) => [
      `www/${path}`,
      new Uint8Array(readFileSync(join(site, path))),
    ]);
    const all = Object.fromEntries(files) as Record<string, Uint8Array>;
    const zip = (changed: Record<string, Uint8Array>) => {
      writeFileSync(join(place, "site.zip"), zipSync({ ...all, ...changed }, { level: 0 }));
      return join(place, "site.zip");
    };
    expect((await held(zip({}))).faults).toEqual([]);
    const page = new TextEncoder().encode("<p>99%</p>");
    expect((await held(zip({ "www/about/index.html": page }))).faults).toEqual(["about/index.html: changed"]);
  });

  /** Pages, what machines read, and a few published files: each of them is asked for three times. */
  const asked = {
    published: new Map([...build.published].slice(0, 20)),
    fresh: {
      ...build.fresh,
      made: new Map([...build.fresh.made].filter(([path]) => !/^(pictures|cards|assets|embed)\//.test(path))),
    },
  };
  const heldBehind = (url: string) => heldAt(url, asked);

  it("holds by its address, below a path too, and does not where the host sends something else", async () => {
    const { url, close } = await serve(site, "/children/");
    closing.push(close);
    expect((await heldBehind(url)).faults).toEqual([]);
    expect(
      await whileChanged(
        ["feed.xml"],
        () => flip("feed.xml"),
        () => heldBehind(url),
      ),
    ).toEqual([...["feed.xml: changed", "feed.xml.br: copy", "feed.xml.gz: copy"]]);
  });

  it("does not hold where a host sends another page to those who take it packed, or one that cannot be unpacked", async () => {
    const { url: behind, close } = await serve(site, "/");
    const forged = gzipSync("<p>99%</p>");
    const server = createServer((request, response) => {
      const isPacked = request.headers["accept-encoding"] === "gzip";
      const bytes = request.url === "/" ? forged : request.url === "/about/" ? forged.subarray(3) : undefined;
      if (isPacked && bytes) response.writeHead(200, { "Content-Encoding": "gzip" }).end(bytes);
      else
        void fetch(new URL(request.url ?? "/", behind)).then(async (each) => {
          response.writeHead(each.status).end(Buffer.from(await each.arrayBuffer()));
        });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(close, () => void server.close());
    const { faults } = await heldBehind(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(faults).toEqual(["about/index.html.gz: copy", "index.html.gz: copy"]);
  });
});
