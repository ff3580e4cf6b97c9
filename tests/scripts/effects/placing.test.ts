import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { listFiles } from "../../../scripts/effects/files.ts";
import { failureOf } from "../../../scripts/effects/machine.ts";
import {
  fits,
  put,
  stage,
  stagedPlan,
  takeAwayLater,
  unstage,
  type PublishedPlace,
} from "../../../scripts/effects/placing.ts";
import { bytesOf } from "../../support/small.ts";
import { contentOf, stateOf, workshop, writeTree } from "../../support/tree.ts";

const room = workshop("placing");
const OLD = {
  "latest.csv": "old\n",
  "log/turn": "1\n",
  "objects/0.csv": "old\n",
  "series/deep/b.csv": "b\n",
};
const CHANGED = new Map(
  Object.entries({
    "objects/1.csv": "new\n",
    "returns/c.csv": "c\n",
    "log/turn": "2\n",
    "latest.csv": "new\n",
  }).map(([path, text]) => [path, bytesOf(text)]),
);
const LEAVING = { gone: ["series/deep/b.csv"], later: ["objects/0.csv"] };
const NEW = {
  "latest.csv": "new\n",
  "log/turn": "2\n",
  "objects/1.csv": "new\n",
  "returns/c.csv": "c\n",
};

let homes = 0;
let home = "";
let place: PublishedPlace;
beforeEach(() => {
  home = join(room, `home-${homes++}`);
  const folder = writeTree(join(home, "data"), OLD);
  place = { folder, staging: join(home, "keys/staged"), decisive: "log/turn" };
});
const shows = (files: Readonly<Record<string, string>>) =>
  expect(contentOf(place.folder)).toEqual(contentOf(writeTree(join(room, `shown-${homes++}`), files)));
const staged = () => stage(place, CHANGED, LEAVING);

describe("putting files in place", () => {
  it("touches nothing that is published while they are staged", async () => {
    const before = stateOf(place.folder);
    await staged();
    expect(stateOf(place.folder)).toEqual(before);
    expect(await listFiles(place.staging)).toEqual(
      ["plan.json", ...[...CHANGED.keys()].map((path) => `files/${path}`)].sort(),
    );
    expect(statSync(place.staging).mode & 0o777).toBe(0o700);
  });

  it("takes plain names away at once, and what pages of the edition before may load with the next run", async () => {
    const plan = await staged();
    expect(await put(place, plan)).toEqual({ count: 4, failure: undefined });
    shows({ ...NEW, "objects/0.csv": "old\n" });
    expect(readdirSync(place.folder).sort()).toEqual(["latest.csv", "log", "objects", "returns"]);
    await takeAwayLater(place, plan);
    shows(NEW);
  });

  it("may be repeated, and then changes nothing", async () => {
    const plan = await staged();
    await put(place, plan);
    const before = stateOf(place.folder);
    expect(await put(place, (await stagedPlan(place))!)).toEqual({ count: 0, failure: undefined });
    expect(stateOf(place.folder)).toEqual(before);
  });

  it("takes a file's compressed copies away with its old self, and no others", async () => {
    const copies = ["latest.csv.br", "latest.csv.gz", "other.csv.gz", "series/deep/b.csv.br"];
    writeTree(place.folder, Object.fromEntries(["other.csv", ...copies].map((path) => [path, "smaller"])));
    const plan = await staged();
    await put(place, plan);
    await takeAwayLater(place, plan);
    expect(await listFiles(place.folder)).toEqual([...Object.keys(NEW), "other.csv", "other.csv.gz"].sort());
  });

  it("makes a folder where there was none", async () => {
    place = { ...place, folder: join(home, "not/there/yet") };
    await put(place, await stage(place, CHANGED, { gone: [], later: [] }));
    shows(NEW);
  });

  it("leaves the folder what it is: its mode, a link to it, and files that are not ours", async () => {
    const link = join(home, "linked");
    symlinkSync("data", link);
    chmodSync(place.folder, 0o2750);
    writeTree(place.folder, { ".nojekyll": "" });
    const { ino } = statSync(place.folder);
    place = { ...place, folder: link };
    await put(place, await staged());
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    const { mode, ino: same } = statSync(link);
    expect([mode & 0o7777, same]).toEqual([0o2750, ino]);
    expect(readFileSync(join(link, "latest.csv"), "utf8")).toBe("new\n");
    expect(readdirSync(link)).toContain(".nojekyll");
  });

  it("writes over half a copy that was left beside a file", async () => {
    writeTree(place.folder, { ".latest.csv.new": "ne" });
    const plan = await staged();
    await put(place, plan);
    await takeAwayLater(place, plan);
    shows(NEW);
  });

  it.runIf(statSync("/dev/shm", { throwIfNoEntry: false })?.dev !== statSync(room).dev)(
    "copies where what is staged lies on another disk",
    async () => {
      place = { ...place, staging: join("/dev/shm", `open-return-${process.pid}`) };
      try {
        const plan = await staged();
        expect((await put(place, plan)).count).toBe(4);
        expect((await put(place, plan)).count).toBe(0);
        await takeAwayLater(place, plan);
        shows(NEW);
      } finally {
        rmSync(place.staging, { recursive: true, force: true });
      }
    },
  );
});

describe("what is staged", () => {
  it("fits what it was made over, and what it has published, and nothing else", async () => {
    const plan = await staged();
    expect(await fits(place, plan)).toBe(true);
    await put(place, plan);
    expect(await fits(place, plan)).toBe(true);
    writeTree(place.folder, { "log/turn": "3\n" });
    expect(await fits(place, plan)).toBe(false);
  });

  it("is left as it is where its plan cannot be read, and said", async () => {
    writeTree(place.staging, { "plan.json": "{" });
    const error: unknown = await stagedPlan(place).catch((each: unknown) => each);
    expect(failureOf(error)?.sentence).toMatch(/plan\.json is damaged\. Restore /);
    expect(readdirSync(place.staging)).toEqual(["plan.json"]);
  });

  it("has no plan until it is whole", async () => {
    expect(await stagedPlan(place)).toBeUndefined();
    writeTree(place.staging, { "plan.json.new": "{", "files/latest.csv": "ne" });
    expect(await stagedPlan(place)).toBeUndefined();
    await unstage(place);
    expect(readdirSync(home).sort()).toEqual(["data", "keys"]);
  });
});
