import { describe, expect, it } from "vitest";

import { FLOW_FILES, flows } from "../../support/flows.ts";
import { codesOf, rowsIn, saying, plainFiles, published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const SEPTEMBER = inMonth("2026-09");
const restating = { revise: true, reason: "late-recording", confirm: "checked-and-right" } as const;
const of = (indicator: string, period?: string, category = "") => ({
  ...{ indicator, period, category },
  breakdown: category === "" ? "" : "home",
});

/** October's return with this many children with foster carers and with relatives. */
const homes = (foster: number, kin: number, text = GOOD_RETURN) =>
  withCells("in_care", { value: String(foster + kin) }, text)
    .replace("home,foster,,,266", `home,foster,,,${foster}`)
    .replace("home,kin,,,126", `home,kin,,,${kin}`);

describe("a published figure that becomes hidden", () => {
  // 7411, 7415 and 7419 stand in no other figure.
  const contacts = (value: string) => ({ "2026-09.csv": withCells("contacts", { value }, SEPTEMBER) });
  const start = async () => {
    const first = await published({ reference: SMALL_FILES, given: contacts("7411") });
    const twice = await published({
      on: first.site,
      reference: SMALL_FILES,
      given: contacts("7415"),
      ...restating,
    });
    return published({
      ...{ on: twice.site, reference: SMALL_FILES, ...restating },
      given: { "2026-09.csv": contacts("7415")["2026-09.csv"].replace("202,249,81.1", "203,249,81.5") },
    });
  };

  it("is held as one that readers have seen, also with a confirmation", async () => {
    const { site: on } = await start();
    const held = await published({ on, reference: SMALL_FILES, given: contacts("3"), ...restating });
    expect([held.isHeld, codesOf(held), held.files.size]).toEqual([true, ["shown-before"], 0]);
  });

  it("leaves no earlier value in any file, once an officer takes it away", async () => {
    const { site: on } = await start();
    expect(saying(plainFiles(on), "7411")).toEqual(["revisions.csv", "revisions/contacts.csv"]);
    const { site, files, release, isHeld } = await published({
      ...{ on, reference: SMALL_FILES, ...restating },
      given: { "2026-09.csv": contacts("3")["2026-09.csv"].replace("202,249,81.1", "203,249,81.5") },
      withhold: [of("contacts", "2026-09")],
    });
    expect(isHeld).toBe(false);
    expect(rowsIn(site, "2026-09,E06009998,contacts,")).toEqual(["2026-09,E06009998,contacts,,,,,c"]);
    for (const value of ["7411", "7415", "7419"]) expect(saying(site, `,${value}`)).toEqual([]); // a hash may have four such digits
    expect(saying(site, "7,411")).toEqual([]);
    expect(saying(site, "7,415")).toEqual([]);
    // What was restated beside it stays.
    expect(site.get("revisions.csv")).toMatch(/,on_time,,,value,81.1,81.5\n/);
    expect(site.get("revisions.csv")).not.toContain("contacts");
    expect(site.get("revisions/contacts.csv")?.trimEnd().split("\n").length).toBe(1);
    expect(files.has("revisions/on_time.csv")).toBe(false);
    // A published month is no new one.
    expect(release).toMatchObject({ kind: "revision", period: "2026-09" });
  });
});

describe("a rule that changes", () => {
  const council = (threshold: number) =>
    new Map(SMALL_FILES).set(
      "council.json",
      `{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "disclosure": { "threshold": ${threshold} } }\n`,
    );
  const seven = { "2026-09.csv": homes(385, 7, SEPTEMBER) };
  const hiddenHomes = ["c", "c"].map(
    (c, index) => `2026-09,E06009998,in_care,home,${["foster", "kin"][index]},,,${c}`,
  );
  const shownHomes = [
    "2026-09,E06009998,in_care,home,foster,,,385",
    "2026-09,E06009998,in_care,home,kin,,,7",
  ];
  const ofHomes = "2026-09,E06009998,in_care,home,";

  it("to a higher threshold protects the whole record anew", async () => {
    const { site: on } = await published({ reference: council(5), given: seven });
    expect(rowsIn(on, ofHomes)).toEqual(shownHomes);
    const { site, isHeld } = await published({ on, reference: council(9), given: {} });
    expect(isHeld).toBe(false);
    expect(rowsIn(site, ofHomes)).toEqual(hiddenHomes);
    expect([saying(site, ",385"), saying(site, "kin,,,7")]).toEqual([[], []]);
    expect([...site.keys()].filter((path) => path.startsWith("revisions/"))).toEqual([]);
  });

  it("to a stricter class protects the whole record anew", async () => {
    const late = { "2026-09.csv": SEPTEMBER.replace("202,249,81.1", "246,249,98.8") };
    const { site: on } = await published({ reference: SMALL_FILES, given: late });
    const indicators = SMALL_FILES.get("indicators.csv")!.replace(
      ",service,,Assessments",
      ",person,,Assessments",
    );
    const { site } = await published({
      ...{ on, reference: new Map(SMALL_FILES).set("indicators.csv", indicators), given: {} },
    });
    expect(rowsIn(site, "2026-09,E06009998,on_time,")).toEqual(["2026-09,E06009998,on_time,,,c,c,c"]);
    expect(saying(site, "98.8")).toEqual([]);
  });

  it("to a lower threshold takes two different roles, unhides nothing, and counts from the next month on", async () => {
    const { site: on } = await published({ reference: council(9), given: seven });
    const next = { on, reference: council(5), given: { ...seven, "2026-10.csv": homes(386, 7) } };
    for (const approvedBy of [[], ["DCS"], ["DCS", "DCS"]]) {
      const refused = await published({ ...next, approvedBy });
      expect([codesOf(refused), refused.files.size]).toEqual([["disclosure-loosened"], 0]);
    }
    const { site, issues } = await published({
      ...next,
      approvedBy: ["DCS", "DPO"],
      confirm: "checked-and-right",
    });
    expect(issues.filter(({ code }) => code === "disclosure-loosened")).toEqual([]);
    expect(rowsIn(site, ofHomes)).toEqual(hiddenHomes);
    expect(rowsIn(site, "2026-10,E06009998,in_care,home,")).toEqual([
      "2026-10,E06009998,in_care,home,foster,,,386",
      "2026-10,E06009998,in_care,home,kin,,,7",
    ]);
  });
});

describe("the public list of releases", () => {
  it("says the same whatever a hidden count is", async () => {
    const { site: on } = await published({
      reference: SMALL_FILES,
      given: { "2026-09.csv": homes(373, 12, SEPTEMBER) },
    });
    const editions = await Promise.all(
      [1, 2, 3, 4, 5].map((kin) =>
        published({
          ...{ on, reference: SMALL_FILES, confirm: "checked-and-right" },
          given: { "2026-10.csv": homes(392 - kin, kin) },
        }),
      ),
    );
    // The officer is asked about a 1, of which the public must not learn.
    expect(new Set(editions.map((each) => codesOf(each).join())).size).toBeGreaterThan(1);
    const [first, ...others] = editions.map(({ site }) => [...site]);
    for (const other of others) expect(other).toEqual(first);
    expect(editions[0]!.release?.confirmed).toBeUndefined();
  });
});

describe("the council's own words", () => {
  const given = { "2026-10.csv": homes(388, 4) };
  const telling = async (file: string, text: string) =>
    codesOf(await published({ reference: new Map(SMALL_FILES).set(file, text), given }));
  const note = (text: string, period = "2026-10") =>
    telling(
      "commentary.csv",
      `period,indicator,role,kind,text\n${period},in_care,Head of care,note,${text}\n`,
    );
  const event = (text: string, date = "2026-10-14", indicators = "in_care") =>
    telling(
      "events.csv",
      `id,date,kind,title,detail,indicators\nvisit,${date},inspection,Visit,${text},${indicators}\n`,
    );
  const target = (text: string, from = "2026-10") =>
    telling("targets.csv", `indicator,from,definition,source\nin_care,${from},,${text}\n`);
  const action = (text: string, due = "2026-10-31", indicators = "in_care") =>
    telling(
      "actions.csv",
      `id,title,due,owner,indicators,evidence\nhomes,More homes,${due},Head of care,${indicators},${text}\n`,
    );

  it("are refused where they quote a figure that is hidden in their month, its partner too", async () => {
    expect(await note("388 children live with foster carers.")).toContain("hidden-figure-told");
    expect(await note("Relatives care for 4 of these.")).toContain("hidden-figure-told");
    expect(await event("There were 388 with foster carers.")).toEqual(["hidden-figure-told"]);
    expect(await event("Relatives cared for 4 of these.")).toEqual(["hidden-figure-told"]);
  });

  it("are refused in targets and actions too, by the months of their dates", async () => {
    expect(await target("Board: 388 with foster carers")).toEqual(["hidden-figure-told"]);
    expect(await action("388 live with foster carers.")).toEqual(["hidden-figure-told"]);
    expect(await target("Board: 388 with foster carers", "2026-09")).toEqual([]);
    expect(await action("388 live with foster carers.", "2026-12-31")).toEqual([]);
  });

  it("are refused where they name another month than their own, and it is hidden there", async () => {
    expect(await note("388 were with foster carers in October 2026.", "2026-09")).toContain(
      "hidden-figure-told",
    );
    expect(await action("388 were with foster carers in October 2026.", "2027-03-31")).toEqual([
      "hidden-figure-told",
    ]);
  });

  it("are refused where they name no indicator", async () => {
    expect(await event("388 are with foster carers.", "2026-10-14", "")).toEqual(["hidden-figure-told"]);
    expect(await action("388 are with foster carers.", "2026-10-31", "")).toEqual(["hidden-figure-told"]);
    const judged =
      "id,written_on,theme,role,text\ne,2026-11-02,Other,Head of care,388 are with foster carers.\n";
    expect(await telling("evaluations.csv", judged)).toEqual(["hidden-figure-told"]);
  });

  it("may hold a date, or a per cent of something else", async () => {
    expect(await event("It took place on 4 October.")).toEqual([]);
    expect(await event("Inspectors saw 4% of the files.")).toEqual([]);
    expect(await action("Six are approved and four being assessed.")).toEqual([]);
  });

  it("may quote what is shown", async () => {
    expect(await note("There are 392 children in care.")).not.toContain("hidden-figure-told");
    expect(await event("There were 392 in care.")).toEqual([]);
    expect(await action("There were 392 in care.")).toEqual([]);
  });
});

describe("a breakdown of a figure about the service", () => {
  const by = (classes: string) =>
    new Map(SMALL_FILES).set(
      "breakdowns.csv",
      `${SMALL_FILES.get("breakdowns.csv")!.split("\n")[0]},partner,disclosure,reason
in_care,home,foster,Foster carers,yes,,,
in_care,home,kin,Relatives or friends,yes,,,
on_time,group,asian,Asian,,,${classes}
on_time,group,other,Other,,,${classes}
`,
    );
  const given = {
    "2026-10.csv": `${GOOD_RETURN.trimEnd()}
2026-10,E06009998,on_time,group,asian,2,40,5.0
2026-10,E06009998,on_time,group,other,200,209,95.7
`,
  };
  const asian = "2026-10,E06009998,on_time,group,asian,";

  it("is about people unless it is said otherwise", async () => {
    const { site } = await published({ reference: by(","), given });
    expect(rowsIn(site, asian)).toEqual([`${asian}c,c,c`]);
    expect(saying(site, "asian,2,40")).toEqual([]);
  });

  it("is shown where breakdowns.csv says with its reason that it is about the service", async () => {
    const { site } = await published({ reference: by("service,How fast each team is."), given });
    expect(rowsIn(site, asian)).toEqual([`${asian}2,40,5.0`]);
    const refused = await published({ reference: by("service,"), given });
    expect([codesOf(refused), refused.files.size]).toEqual([["reference-value", "reference-value"], 0]);
  });
});

/** So few come that quarters would suit these figures better: a note, which holds nothing. */
const TOO_THIN = "months-too-thin";

describe("a stock that rose by 3, with few who came", () => {
  const before = () =>
    published({ reference: FLOW_FILES, given: { "2026-09.csv": flows(392, 3, 1, SEPTEMBER) } });
  const given = { "2026-10.csv": flows(395, 4, 1) };

  it("is held, and no confirmation answers it", async () => {
    const { site: on } = await before();
    for (const confirm of [undefined, "checked-and-right"] as const) {
      const held = await published({ on, reference: FLOW_FILES, given, confirm });
      expect([codesOf(held), held.isHeld, held.files.size]).toEqual([["gives-away", TOO_THIN], true, 0]);
    }
  });

  it("is published once more of the month is withheld", async () => {
    const { site: on } = await before();
    const { site, isHeld, issues, withheld } = await published({
      ...{ on, reference: FLOW_FILES, given },
      withhold: [of("in_care", "2026-10")],
    });
    expect([issues.map(({ code }) => code), isHeld]).toEqual([[TOO_THIN], false]);
    for (const id of ["came", "left", "in_care"])
      expect(rowsIn(site, `2026-10,E06009998,${id},,`)).toEqual([`2026-10,E06009998,${id},,,,,c`]);
    expect(withheld).toContainEqual({ ...of("in_care", "2026-10"), column: "value", rule: "officer" });
    expect(rowsIn(site, "2026-10,E06009998,contacts,")).toEqual(["2026-10,E06009998,contacts,,,,,1412"]);
  });
});

describe("--withhold", () => {
  const given = { "2026-10.csv": GOOD_RETURN };

  it.each([
    ["an indicator that there is not", of("contact"), "indicators.csv"],
    ["a month that is not in the drop", of("contacts", "2026-09"), "the return"],
    ["a category that there is not", of("in_care", "2026-10", "residential"), "breakdowns.csv"],
  ])("of %s is refused, with the file that lacks it", async (_title, line, among) => {
    const refused = await published({ reference: SMALL_FILES, given, withhold: [line] });
    expect([refused.issues, refused.files.size]).toEqual([[{ code: "withheld-unknown", among }], 0]);
  });

  it("of a line of no held equation is refused, and says which lines would do", async () => {
    const { site: on } = await published({
      reference: FLOW_FILES,
      given: { "2026-09.csv": flows(392, 3, 1, SEPTEMBER) },
    });
    const held = { on, reference: FLOW_FILES, given: { "2026-10.csv": flows(395, 4, 1) } };
    const answers = ["in_care:2026-10", "came:2026-10", "left:2026-10"];
    for (const lines of [["contacts"], ["contacts", "came"]]) {
      const refused = await published({ ...held, withhold: lines.map((id) => of(id)) });
      expect(refused.files.size).toBe(0);
      expect(refused.issues).toEqual([
        { code: "withheld-elsewhere", answers: lines.includes("came") ? [] : answers },
      ]);
    }
    for (const line of ["in_care", "came", "left"]) {
      const { site } = await published({ ...held, withhold: [of(line)] });
      for (const id of ["in_care", "came", "left"])
        expect(rowsIn(site, `2026-10,E06009998,${id},,`)).toEqual([`2026-10,E06009998,${id},,,,,c`]);
    }
  });

  it("without a hold to answer is refused", async () => {
    const refused = await published({ reference: SMALL_FILES, given, withhold: [of("contacts")] });
    expect([codesOf(refused), refused.files.size]).toEqual([["withheld-unasked"], 0]);
  });
});
