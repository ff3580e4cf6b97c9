import { describe, expect, it } from "vitest";

import { TOMBSTONE_FILE } from "../../src/core/releases/tombstones.ts";
import { openAsAt } from "../../src/store/asAt.ts";
import { createSite, type Need, type Site } from "../../src/store/site.ts";
import { EVENTFUL, hosted } from "../support/eventful.ts";
import { editionOf } from "../support/loaded.ts";
import { readFrom } from "../support/smallSite.ts";

const BEFORE = hosted(EVENTFUL.at(-2)!);
const AFTER = hosted(EVENTFUL.at(-1)!);
const NEEDS: readonly Need[] = [
  { page: "overview" },
  { page: "indicator", id: "contacts" },
  { page: "indicator", id: "on_time" },
];

/** What a release of these files asks for gives, with every path that was read for it. */
async function opened(files: Readonly<Record<string, string>>, asked: string) {
  const { releases } = await editionOf(files);
  const paths: string[] = [];
  const read = (path: string) => {
    paths.push(path);
    return readFrom(files)(path);
  };
  return { asAt: await openAsAt(read, releases, asked), paths };
}

async function stateOf(site: Site) {
  await site.load(...NEEDS);
  const { edition, overview, indicators } = site.getState();
  return { edition, overview, indicators };
}

/** The number of the last release of each publication: two months came with the first. */
const LAST = ["2", "3", "4", "5", "6", "7"];

describe("a site as at a release", () => {
  it.each([0, 1, 2, 3, 4])("is what it was after publication %d, to the last figure", async (place) => {
    const { asAt, paths } = await opened(BEFORE, LAST[place]!);
    if (asAt.kind !== "shown") throw new Error(asAt.kind);
    const then = await stateOf(createSite(readFrom(hosted(EVENTFUL[place]!))));
    expect(then.overview.state).toBe("loaded");
    expect(await stateOf(asAt.site)).toEqual(then);
    for (const path of paths) expect(Object.hasOwn(BEFORE, path), path).toBe(true);
  });

  it("is asked for by its number, or by the beginning of its hash; months published together are one", async () => {
    const hash = (await editionOf(BEFORE)).releases[0]!.hash;
    for (const asked of ["1", "2", hash.slice(0, 8), hash])
      expect((await opened(BEFORE, asked)).asAt, asked).toMatchObject({ kind: "shown", release: { seq: 2 } });
  });

  it.each(["0", "8", "99999999999", "", "x", "1.0", "-1", "1e0", "abcdef0123", "a"])(
    "is none for %j, and nothing is fetched",
    async (asked) => {
      expect(await opened(BEFORE, asked)).toEqual({ asAt: { kind: "unknown" }, paths: [] });
    },
  );
});

describe("a release from which something was taken back", () => {
  it.each(["3", "4", "5", "6"])("%s cannot be seen, and none of its files is fetched", async (asked) => {
    const { asAt, paths } = await opened(AFTER, asked);
    expect(asAt).toMatchObject({ kind: "withdrawn", release: { seq: Number(asked) } });
    expect(paths.filter((path) => path.includes("/objects/"))).toEqual([]);
    expect(paths.filter((path) => !Object.hasOwn(AFTER, path))).toEqual([]);
  });

  it("cannot be seen either where a host still has its files", async () => {
    expect((await opened({ ...BEFORE, ...AFTER }, "4")).asAt.kind).toBe("withdrawn");
  });

  it("cannot be seen either where a host has its files still, and what says so cannot be read", async () => {
    const spoiled = Object.entries({ ...BEFORE, ...AFTER }).map(([path, text]) => [
      path,
      path.endsWith(`/${TOMBSTONE_FILE}`) ? "Not found" : text,
    ]);
    const { asAt } = await opened(Object.fromEntries(spoiled) as Record<string, string>, "4");
    expect(asAt).toMatchObject({ kind: "unavailable", release: { seq: 4 } });
  });

  it("leaves the releases before it as they were", async () => {
    const { asAt } = await opened(AFTER, "1");
    if (asAt.kind !== "shown") throw new Error(asAt.kind);
    expect(await stateOf(asAt.site)).toEqual(await stateOf(createSite(readFrom(hosted(EVENTFUL[0]!)))));
  });
});

describe("a file that is not what the release named", () => {
  const spoiled = (isSpoiled: (path: string) => boolean) =>
    Object.fromEntries(
      Object.entries(BEFORE).map(([path, text]) => [
        path,
        isSpoiled(path) ? text.replace(/1301|0/, "9") : text,
      ]),
    );

  it("is not shown: a list", async () => {
    expect(
      (
        await opened(
          spoiled((path) => path.endsWith("/SHA256SUMS")),
          "2",
        )
      ).asAt.kind,
    ).toBe("unavailable");
  });

  it.each(["2", "5"])("is not shown: the files of release %s", async (asked) => {
    const { asAt } = await opened(
      spoiled((path) => path.startsWith("data/objects/")),
      asked,
    );
    if (asAt.kind !== "shown") throw new Error(asAt.kind);
    expect((await stateOf(asAt.site)).overview.state).toBe("unavailable");
  });

  it("is not shown where nothing can be hashed", async () => {
    const { releases } = await editionOf(BEFORE);
    const cannot = () => Promise.resolve(undefined);
    expect((await openAsAt(readFrom(BEFORE), releases, "2", cannot)).kind).toBe("unavailable");
  });
});
