import { describe, expect, it } from "vitest";

import { home } from "../../support/home.ts";
import { returns } from "../../support/returns.ts";
import { stateOf, workshop } from "../../support/tree.ts";

/*
 * R3: the public, the press and the scrutiny committee are given the figures at one time. The first half: before it what is published
 * lacks the month, and nothing of it lies anywhere in the folder; from then on it has it. Who saw it before is written down.
 */
const place = workshop("one-time");
const AT = ["--at", "2026-11-25T09:30:00Z"];
const SEEN = ["--pre-release", "Lead member for children:24", "--pre-release", "Chief executive:4"];

describe("a month that was announced for a time", () => {
  it("is not there before, is there from that time on, and says who saw it before", async () => {
    const { folder, data, file, shown } = home(place);
    const publish = (now: string, ...words: string[]) =>
      returns(["publish", file("2026-10.csv"), "--data", data, "--now", now, ...AT, ...SEEN, ...words], {
        cwd: folder,
      });
    const before = stateOf(folder);
    const early = await publish("2026-11-25T09:29:59Z");
    expect([early.exitCode, early.stdout, early.stderr]).toEqual([
      3,
      expect.stringMatching(
        /^Held until 25 November 2026 at 09:30 in London: October 2026; no problem found; /m,
      ),
      "",
    ]);
    expect(stateOf(folder)).toEqual(before);

    const { exitCode, stdout } = await publish("2026-11-25T09:30:00Z", "--json");
    const { outcome, release } = JSON.parse(stdout) as { outcome: string; release: { hash: string } };
    expect([exitCode, outcome]).toEqual([0, "published"]);
    expect(shown("observations.csv")).toContain("2026-10");
    expect(JSON.parse(shown(`releases/${release.hash}/release.json`))).toMatchObject({
      at: "2026-11-25T09:30:00Z",
      pre_release: [
        { role: "Lead member for children", hours: 24 },
        { role: "Chief executive", hours: 4 },
      ],
    });
  });

  it("takes no person in the place of a role, does not repeat one, and asks for the hours", async () => {
    const { folder, data, file } = home(place);
    const words = ["publish", file("2026-10.csv"), "--data", data, "--now", "2026-11-24T09:00:00Z", ...AT];
    for (const seen of ["Grace Okafor:24", "Chief executive"]) {
      const { exitCode, stdout, stderr } = await returns([...words, "--pre-release", seen], { cwd: folder });
      expect([exitCode, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^--pre-release[^\n]*\n$/);
      expect(stderr).not.toMatch(/okafor/i);
    }
  });
});
