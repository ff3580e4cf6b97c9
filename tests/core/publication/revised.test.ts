import { describe, expect, it } from "vitest";

import { isError } from "../../../src/core/issue.ts";
import { publicChangesOf } from "../../../src/core/publication/changes.ts";
import { published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const reference = SMALL_FILES;
const [AUGUST, SEPTEMBER] = [inMonth("2026-08"), inMonth("2026-09")];
const { site: before } = await published({
  reference,
  given: { "2026-08.csv": AUGUST, "2026-09.csv": SEPTEMBER, "2026-10.csv": GOOD_RETURN },
});
/** Late recording: two contacts more in August, seven more in September. */
const late = {
  "2026-08.csv": AUGUST.replace("contacts,,,,,1410", "contacts,,,,,1412"),
  "2026-09.csv": SEPTEMBER.replace("contacts,,,,,1411", "contacts,,,,,1418"),
};
const answers = { revise: true, reason: "late-recording" } as const;
const HEADER = "release,time,reason,file,period,indicator,breakdown,category,column,from,to\n";
const TIME = "2026-11-22T12:00:00Z";

describe("restated months", () => {
  it("are refused unless a revision was asked for, and are listed in either case", async () => {
    const { issues, files, revisions } = await published({ on: before, reference, given: late });
    expect(issues.filter(isError).map(({ code, file }) => [code, file])).toEqual([
      ["month-already-published", "2026-08.csv"],
      ["month-already-published", "2026-09.csv"],
    ]);
    expect([files.size, revisions.length]).toEqual([0, 2]);
  });

  it("are one release, with its reason, listed cell by cell", async () => {
    const { issues, site, release } = await published({ on: before, reference, given: late, ...answers });
    expect(issues).toEqual([]);
    expect(release).toMatchObject({
      ...{ seq: 4, period: "2026-09", kind: "revision" },
      ...{ reason: "late-recording", confirmed: undefined },
    });
    expect(site.get("revisions.csv")).toBe(
      `${HEADER}4,${TIME},late-recording,returns/2026-08.csv,2026-08,contacts,,,value,1410,1412\n` +
        `4,${TIME},late-recording,returns/2026-09.csv,2026-09,contacts,,,value,1411,1418\n`,
    );
    expect(site.get("releases/SHA256SUMS")).toContain("  revisions.csv\n");
    for (const path of ["returns/2026-09.csv", "series/contacts.csv", "observations.csv"])
      expect(site.get(path), path).toContain("2026-09,E06009998,contacts,,,,,1418\n");
    expect(site.get("returns/2026-10.csv")).toBe(before.get("returns/2026-10.csv"));
  });

  it("keep what was restated before, oldest first", async () => {
    const { site } = await published({ on: before, reference, given: late, ...answers });
    const again = { "2026-09.csv": late["2026-09.csv"].replace("1418", "1420") };
    const { site: twice } = await published({
      ...{ on: site, reference, given: again },
      ...{ revise: true, reason: "correction" },
    });
    const lines = twice.get("revisions.csv")!.split("\n");
    expect(lines.slice(0, 3).join("\n")).toBe(site.get("revisions.csv")!.trimEnd());
    expect(lines[3]).toBe(`5,${TIME},correction,returns/2026-09.csv,2026-09,contacts,,,value,1418,1420`);
  });

  it("may come with a new month, which is a release of its own", async () => {
    const { site: start } = await published({ reference, given: { "2026-09.csv": SEPTEMBER } });
    const given = { "2026-09.csv": late["2026-09.csv"], "2026-10.csv": GOOD_RETURN };
    const { site } = await published({ on: start, reference, given, ...answers });
    const kinds = site.get("releases/releases.csv")!.match(/^\d,[^,]*|[a-z]+,[a-z-]+,-$/gm);
    expect(kinds).toEqual([
      ...["1,2026-09", "return,-,-", "2,2026-10", "return,-,-"],
      ...["3,2026-09", "revision,late-recording,-"],
    ]);
  });

  it("are listed by indicator as well, in a file for every one, so that no page asks for a file that is missing", async () => {
    expect([...before.keys()].filter((path) => path.startsWith("revisions"))).toEqual([]);
    const { files, site } = await published({ on: before, reference, given: late, ...answers });
    const series = [...before.keys()].filter((path) => path.startsWith("series/"));
    expect([...files.keys()].filter((path) => path.startsWith("revisions/")).sort()).toEqual(
      series.map((path) => path.replace("series", "revisions")).sort(),
    );
    expect(site.get("revisions/contacts.csv")).toBe(site.get("revisions.csv"));
    expect(site.get("revisions/on_time.csv")).toBe(HEADER);
    expect(site.get("releases/SHA256SUMS")).toContain("  revisions/on_time.csv\n");

    const again = { "2026-09.csv": late["2026-09.csv"].replace("202,249,81.1", "203,249,81.5") };
    const { files: touched, site: twice } = await published({
      on: site,
      reference,
      given: again,
      ...answers,
    });
    expect([...touched.keys()].filter((path) => path.startsWith("revisions/"))).toEqual([
      "revisions/on_time.csv",
    ]);
    expect(twice.get("revisions/on_time.csv")?.split("\n").length).toBe(4);
  });

  it("leave the files of what was not restated as they are", async () => {
    const { files } = await published({ on: before, reference, given: late, ...answers });
    expect([...files.keys()].filter((path) => path.startsWith("series/"))).toEqual(["series/contacts.csv"]);
  });

  it("with the same figures are no revision, even where one was asked for", async () => {
    const given = { "2026-09.csv": SEPTEMBER };
    const { files, release } = await published({ on: before, reference, given, ...answers });
    expect([files.size, release?.seq]).toEqual([0, 3]);
  });

  it("are not listed where one hidden figure becomes another, and stay hidden where the new figure is large", async () => {
    const few = (value: string) => ({ "2026-09.csv": withCells("contacts", { value }, SEPTEMBER) });
    const { site: hidden } = await published({ reference, given: few("3") });
    const on = { on: hidden, reference, ...answers, confirm: "checked-and-right" } as const;
    const { files, revisions } = await published({ ...on, given: few("4") });
    expect([files.size, revisions]).toEqual([0, []]);
    const later = await published({ ...on, given: few("7") });
    expect([later.isHeld, later.files.size, later.revisions]).toEqual([false, 0, []]);
  });
});

describe("changed reference files", () => {
  const targets = (rows: string) =>
    new Map(reference).set("targets.csv", `indicator,from,to,target,tolerance,definition,source\n${rows}`);
  const first = targets("on_time,2026-04,,85,5,,\n");

  it("are listed like changed figures: a target, its end, and one that is new", async () => {
    const { site } = await published({ on: before, reference: first, given: {} });
    expect(site.get("revisions.csv")).toBe(
      HEADER +
        `4,${TIME},-,targets.csv,2026-04,on_time,,,target,,85\n` +
        `4,${TIME},-,targets.csv,2026-04,on_time,,,tolerance,,5\n`,
    );
    const lowered = targets("on_time,2026-04,2026-09,80,5,,\non_time,2026-10,,90,5,,\n");
    const { site: after } = await published({
      ...{ on: site, reference: lowered, given: {} },
      reason: "definition-change",
    });
    expect(after.get("revisions.csv")!.split("\n").slice(3)).toEqual([
      `5,${TIME},definition-change,targets.csv,2026-04,on_time,,,to,,2026-09`,
      `5,${TIME},definition-change,targets.csv,2026-04,on_time,,,target,85,80`,
      `5,${TIME},definition-change,targets.csv,2026-10,on_time,,,target,,90`,
      `5,${TIME},definition-change,targets.csv,2026-10,on_time,,,tolerance,,5`,
      "",
    ]);
    expect(after.get("releases/releases.csv")).toMatch(/^5,-,.*,reference,definition-change,-$/m);
    expect([...after.keys()].filter((path) => path.startsWith("revisions/"))).toEqual([]);
  });

  it("are listed where an indicator is called something else, not where it is new", async () => {
    const indicators = reference.get("indicators.csv")!;
    const renamed = indicators.replace("Contacts about a child", '"Contacts, all"');
    const added = `${renamed}visits,Visits,flow,visits,,0,neutral,12,,,person,\n`;
    const { site } = await published({
      ...{ on: before, given: {} },
      reference: new Map(reference).set("indicators.csv", added),
    });
    expect(site.get("revisions.csv")).toBe(
      `${HEADER}4,${TIME},-,indicators.csv,,contacts,,,title,Contacts about a child,"Contacts, all"\n`,
    );
  });

  it("have nothing to list with the first release", async () => {
    const { site } = await published({ reference: first, given: { "2026-09.csv": SEPTEMBER } });
    expect(site.has("revisions.csv")).toBe(false);
  });
});

describe("figures that look like a slip", () => {
  const given = { "2026-11.csv": inMonth("2026-11", withCells("contacts", { value: "14130" })) };
  const now = "2026-12-01T12:00:00Z";

  it("hold the release, which changes nothing", async () => {
    const { issues, isHeld, files, release } = await published({ on: before, reference, given, now });
    expect(issues).toMatchObject([
      { code: "tenfold", file: "2026-11.csv", row: 2, column: "value", line: { indicator: "contacts" } },
    ]);
    expect([isHeld, files.size, release?.seq]).toEqual([true, 0, 3]);
  });

  it("are let pass by an answer, which the release keeps", async () => {
    const answered = await published({ on: before, reference, given, now, confirm: "checked-and-right" });
    expect([answered.isHeld, answered.issues.length]).toEqual([false, 1]);
    expect(answered.release).toMatchObject({ seq: 4, confirmed: "checked-and-right" });
    expect(answered.site.get("releases/releases.csv")).toMatch(/^4,2026-11,.*,return,-,checked-and-right$/m);
  });

  it("an answer to no question is not kept", async () => {
    const plain = { "2026-11.csv": inMonth("2026-11") };
    const { release } = await published({
      on: before,
      reference,
      given: plain,
      now,
      confirm: "checked-and-right",
    });
    expect(release).toMatchObject({ seq: 4, confirmed: undefined });
  });

  it("are not asked about in a month that is published with these figures", async () => {
    const { site } = await published({ on: before, reference, given, now, confirm: "checked-and-right" });
    const { issues, files } = await published({ on: site, reference, given, now });
    expect([issues, files.size]).toEqual([[], 0]);
  });
});

const withTargets = new Map(reference).set(
  "targets.csv",
  "indicator,from,target,tolerance\non_time,2026-04,80,5\n",
);
const { site: on } = await published({ on: before, reference: withTargets, given: {} });

describe("what the public will see change", () => {
  const changes = async (...wish: Parameters<typeof published>) => publicChangesOf(await published(...wish))!;
  const now = "2026-12-01T12:00:00Z";
  const november = inMonth("2026-11");

  it("is a headline for every indicator of the newest new month", async () => {
    const { months, headlines, flips, firstWithheld, untrue } = await changes({
      ...{ on, reference: withTargets, now, given: { "2026-11.csv": november } },
    });
    expect(months).toEqual(["2026-11"]);
    expect(headlines.length).toBe(7);
    expect(headlines.at(-1)).toEqual({
      ...{ indicator: "on_time", period: "2026-11" },
      text: "Assessments on time: 81.1%, meeting the 80% target",
    });
    expect([flips, firstWithheld, untrue]).toEqual([[], [], []]);
  });

  it("is a changed status, and a line that is hidden for the first time", async () => {
    const worse = november.replace("202,249,81.1", "180,249,72.3");
    const hidden = worse.replace(/(home,foster,,,)266/, "$1388").replace(/(home,kin,,,)126/, "$14");
    const { flips, firstWithheld } = await changes({
      ...{ on, reference: withTargets, now, given: { "2026-11.csv": hidden } },
      confirm: "checked-and-right",
    });
    expect(flips).toEqual([{ indicator: "on_time", title: "Assessments on time", from: "on", to: "off" }]);
    expect(firstWithheld).toEqual([
      // Its partner, which would give it away.
      { period: "2026-11", indicator: "in_care", breakdown: "home", category: "foster" },
      { period: "2026-11", indicator: "in_care", breakdown: "home", category: "kin" },
    ]);
  });

  it("is every sentence about a published month that is no longer true", async () => {
    const { untrue, headlines } = await changes({ on, reference: withTargets, given: late, ...answers });
    expect(headlines).toEqual([]);
    expect(untrue.map(({ indicator, period }) => `${indicator} ${period}`)).toEqual([
      "contacts 2026-08",
      "contacts 2026-09",
    ]);
    expect(untrue[1]!.said).toContain("In September 2026 it was 1,411");
    expect(untrue[1]!.now).toContain("In September 2026 it was 1,418");
  });

  it("is a sentence that a changed target makes untrue, and the status with it", async () => {
    const raised = new Map(withTargets).set(
      "targets.csv",
      withTargets.get("targets.csv")!.replace(",80,", ",85,"),
    );
    const { untrue, flips, turned } = await changes({ on, reference: raised, given: {} });
    const turn = { indicator: "on_time", title: "Assessments on time", from: "on", to: "just-off" };
    expect(turned).toEqual(["2026-08", "2026-09", "2026-10"].map((period): object => ({ ...turn, period })));
    expect(flips).toMatchObject([{ indicator: "on_time", from: "on", to: "just-off" }]);
    expect(untrue).toMatchObject([{ indicator: "on_time", period: "2026-10" }]);
  });

  it("is what the overview will say has changed in a new month, and nothing about an old one", async () => {
    const worse = november.replace("202,249,81.1", "180,249,72.3");
    const wish = { on, reference: withTargets, now, given: { "2026-11.csv": worse } };
    const text = "Assessments on time: 72.3%, now off the 80% target; in October 2026 it was on target.";
    const { findings } = await changes(wish);
    expect(findings).toEqual([{ indicator: "on_time", period: "2026-11", text }]);
    const restated = await changes({ on, reference: withTargets, given: late, ...answers });
    expect(restated.findings).toEqual([]);
  });

  it("is a finding on the overview that a restatement makes untrue", async () => {
    const worse = november.replace("202,249,81.1", "180,249,72.3");
    const { site } = await published({ on, reference: withTargets, now, given: { "2026-11.csv": worse } });
    const less = { "2026-11.csv": november.replace("202,249,81.1", "190,249,76.3") };
    const { untrue, findings } = await changes({
      on: site,
      reference: withTargets,
      now,
      given: less,
      ...answers,
    });
    expect(findings).toEqual([]);
    expect(untrue).toContainEqual({
      ...{ indicator: "on_time", period: "2026-11" },
      said: "Assessments on time: 72.3%, now off the 80% target; in October 2026 it was on target.",
      now: "Assessments on time: 76.3%, now just off the 80% target; in October 2026 it was on target.",
    });
  });

  it("of a first release is its headlines alone", async () => {
    const first = await changes({ reference: withTargets, given: { "2026-10.csv": GOOD_RETURN } });
    expect([first.headlines.length, first.flips, first.firstWithheld, first.untrue]).toEqual([8, [], [], []]);
  });

  it("is not worked out for what is refused", async () => {
    const refused = await published({ reference, given: { "2026-10.csv": "" } });
    expect(publicChangesOf(refused)).toBeUndefined();
  });
});
