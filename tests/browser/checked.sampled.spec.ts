import { expect, test, type Page } from "@playwright/test";

import { builtBytes, builtText } from "../support/built.ts";
import { laterFiles } from "../support/laterEdition.ts";
import { sha256 } from "../support/publish.ts";
import { sampleOf } from "../support/sample.ts";

/* What a host sends may be mixed of two editions, or damaged: by day a sample, in `npm run test:nightly` all of it. */

const PATH = "/indicators/";
const FIRST = "Your browser has not checked these figures.";
const UNCHANGED = "Nobody has changed these figures since they were published.";
/** The newest month's contacts, in the edition as built and in the one after it. */
const [WAS, IS] = ["1,142", "4,321"];
const CHANGED = {
  "latest.csv": builtText("data/latest.csv").replace(/^(contacts,.*?,,,)\d+(,.*:)\d+$/m, "$14321$24321"),
};
const { files: later } = await laterFiles(CHANGED);
const entry = builtText("data/releases/log.txt").trimEnd().split("\n").at(-1)!;
const html = builtText("indicators/index.html");

/** The page as the next edition would make it. */
function laterHtml(): string {
  const path = Object.keys(later).find((each) => each.endsWith("/edition/SHA256SUMS"))!;
  const hash = path.split("/")[1]!;
  const seq = Number.parseInt(entry, 10) + 1;
  return html
    .replace(
      /data-entry="[^"]*"/,
      `data-entry="${seq} - ${hash} 2026-12-01T09:00:00Z reference - 2026-12-28"`,
    )
    .replace(/(data-of="contacts:.*?<data value=")1142("[^>]*>)1,142</, "$14321$24,321<");
}

/** From now on the host sends these contents, by path from the site's root; undefined for what it does not have. */
async function host(page: Page, sent: ReadonlyMap<string, string | Uint8Array | undefined>): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.route("**/*", (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(1);
    if (!sent.has(path)) return route.fallback();
    const body = sent.get(path);
    if (body === undefined) return route.fulfill({ status: 404, contentType: "text/plain", body: "" });
    const contentType = path.endsWith("/") || path === "" ? "text/html" : "text/csv";
    return route.fulfill({ contentType, body: Buffer.from(body) });
  });
}

/** What the page shows once it has nothing left to do. */
async function shownAt(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator(".footer [data-checked]")).not.toHaveText(FIRST);
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => ({
    main: document.querySelector("main")?.textContent ?? "",
    said: document.querySelector(".footer [data-checked]")?.textContent ?? "",
    notice: document.querySelector("#notice")?.textContent ?? "",
    down: document.querySelectorAll(".taken-down").length,
  }));
}

const BOTH = ["old", "new"] as const;
const COPIES = ["old", "new", "both"] as const;
const MIXED = BOTH.flatMap((pages) =>
  BOTH.flatMap((checkpoint) =>
    COPIES.flatMap((tiles) =>
      COPIES.flatMap((lists) =>
        COPIES.map((contents) => ({
          ...{ pages, checkpoint, tiles, lists, contents },
          toString: () => [pages, checkpoint, tiles, lists, contents].join(" "),
        })),
      ),
    ),
  ),
);

test("old and new files, however mixed, give one whole edition", async ({ page }) => {
  test.slow();
  const latest = `objects/${await sha256(builtText("data/latest.csv"))}.csv`;
  const own = `releases/${entry.split(" ")[2]!}/`;
  const size = Number.parseInt(entry, 10);
  const told = new Map<string, number>();
  for (const mix of sampleOf("mixed editions", MIXED, 4)) {
    const sent = new Map<string, string | Uint8Array | undefined>();
    for (const [path, content] of Object.entries(later)) {
      const kind = /checkpoint|releases.csv/.test(path)
        ? "checkpoint"
        : path.includes("/tile/")
          ? "tiles"
          : path.startsWith("objects/")
            ? "contents"
            : "lists";
      if (mix[kind as "tiles"] !== "old") sent.set(`data/${path}`, content);
      else if (kind !== "checkpoint") sent.set(`data/${path}`, undefined);
    }
    if (mix.tiles === "new")
      for (const tile of ["0", "entries"]) sent.set(`data/releases/tile/${tile}/000.p/${size}`, undefined);
    if (mix.lists === "new")
      for (const list of ["SHA256SUMS", "edition/SHA256SUMS"]) sent.set(`data/${own}${list}`, undefined);
    if (mix.contents === "new") sent.set(`data/${latest}`, undefined);
    if (mix.pages === "new") sent.set("indicators/", laterHtml());
    await host(page, sent);
    const { main, said, notice, down } = await shownAt(page, PATH);
    const name = String(mix);
    expect(main.includes(WAS) !== main.includes(IS), name).toBe(true);
    expect(down, name).toBe(0);
    const isNew = main.includes(IS);
    const isWhole = said.startsWith(UNCHANGED);
    const outcome = `${isNew ? "new" : "old"}, ${isWhole ? "checked" : "not checked"}${notice.includes("could not be checked") ? ", reload" : ""}`;
    told.set(outcome, (told.get(outcome) ?? 0) + 1);
    // The newest is shown as checked, or the reader is told that it could not be.
    if (!(isWhole && isNew === (mix.checkpoint === "new")))
      await expect(page.locator("#notice"), name).toContainText("could not be checked");
  }
  console.log("mixed editions:", Object.fromEntries(told));
});

/** Bytes of the files that the page reads: which file, which byte, which bit. */
async function flipsOf(count: number) {
  const size = Number.parseInt(entry, 10);
  const own = `data/releases/${entry.split(" ")[2]!}`;
  const hashed = async (file: string) =>
    [
      `data/objects/${await sha256(builtText(`data/${file}`))}.csv`,
      Buffer.from(builtText(`data/${file}`)),
    ] as const;
  const bytesOf = (path: string) => [path, builtBytes(path)] as const;
  const read = [
    ...[
      "data/releases/checkpoint",
      `data/releases/tile/0/000.p/${size}`,
      `${own}/SHA256SUMS`,
      `${own}/edition/SHA256SUMS`,
    ].map(bytesOf),
    ...(await Promise.all(["latest.csv", "comparators/latest.csv", "targets.csv"].map(hashed))),
    ["indicators/", Buffer.from(html)] as const,
  ];
  let state = 7;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const named = [...html.matchAll(/<data[^>]*>[^<]*<\/data>/g)].map(
    ({ index, 0: text }) => [index, text.length] as const,
  );
  return Array.from({ length: count }, (_, at) => {
    const [path, bytes] = read[at % read.length]!;
    const [from, length] = path === "indicators/" ? named[next(named.length)]! : [0, bytes.length];
    const place =
      path === "indicators/" ? Buffer.from(html.slice(0, from)).length + next(length) : next(length);
    const flipped = Buffer.from(bytes);
    flipped[place]! ^= 1 << next(8);
    return { path, place, flipped, toString: () => `${path} ${place}` };
  });
}

test("a flipped byte in a file that the page reads is found, or changes nothing that is shown", async ({
  page,
}) => {
  test.slow();
  await host(page, new Map());
  const right = await shownAt(page, PATH);
  const found = new Map<string, number>();
  for (const { path, place, flipped } of sampleOf("flipped bytes", await flipsOf(200), 8)) {
    await host(page, new Map([[path, flipped]]));
    const { main, said, down } = await shownAt(page, PATH);
    const name = `${path} ${place}`;
    const outcome = down > 0 ? "taken down" : said.startsWith(UNCHANGED) ? "harmless" : "not checked, said";
    found.set(outcome, (found.get(outcome) ?? 0) + 1);
    if (outcome === "harmless") expect(main, name).toBe(right.main);
  }
  console.log("flipped bytes:", Object.fromEntries(found));
});
