import { describe, expect, it } from "vitest";

import { faultsOf } from "../../support/log.ts";
import { codesOf, published, rowsIn, saying, type Site } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { withdrawnFrom } from "../../support/withdrawn.ts";

const SEPTEMBER = inMonth("2026-09");
const contacts = (value: string) => withCells("contacts", { value }, SEPTEMBER);
/** September with these children with foster carers and with relatives. */
const homes = (foster: number, kin: number) =>
  withCells("in_care", { value: String(foster + kin) }, SEPTEMBER)
    .replace("home,foster,,,266", `home,foster,,,${foster}`)
    .replace("home,kin,,,126", `home,kin,,,${kin}`);
const ROLES = ["Director of children’s services", "Data protection officer"];
const APPROVED = { revise: true, reason: "correction", approvedBy: ROLES } as const;

const publish = (on: Site, text: string, more: object = {}) =>
  published({ on, reference: SMALL_FILES, given: { "2026-09.csv": text }, ...more });
const first = (await publish(new Map(), contacts("1417"))).site;
const { site: record } = await published({
  ...{ on: first, reference: SMALL_FILES, given: { "2026-10.csv": GOOD_RETURN } },
});
const withdrawn = (line?: string, of = record, reason?: "personal-data") =>
  withdrawnFrom(of, "2026-09", line, reason);
const cellsOf = (site: Site, line: string) =>
  rowsIn(site, `2026-09,E06009998,${line},`).map((row) => row.split(",").at(-1));

describe("a withdrawn figure", () => {
  it("comes back corrected, by --revise with a reason and two roles: a revision from c, and no earlier value anywhere", async () => {
    const { site: on, ...lists } = await withdrawn("contacts");
    expect(cellsOf(on, "contacts")).toEqual(["c"]);
    const { site, release } = await publish(on, contacts("1399"), { ...APPROVED, ...lists });
    expect([release?.kind, release?.reason]).toEqual(["revision", "correction"]);
    expect(cellsOf(site, "contacts")).toEqual(["1399"]);
    expect(site.get("revisions.csv")).toMatch(/2026-09,contacts,,,value,c,1399\n/);
    expect(saying(site, ",1417")).toEqual([]);
    expect(await faultsOf(site)).toEqual([]);
  });

  it.each([
    ["without --revise", { reason: "correction", approvedBy: ROLES }],
    ["with one role", { ...APPROVED, approvedBy: ROLES.slice(0, 1) }],
    ["with one role twice", { ...APPROVED, approvedBy: [ROLES[0], ROLES[0]] }],
  ])("is refused %s, with its place", async (_, said) => {
    const { site: on, ...lists } = await withdrawn("contacts");
    const { issues, files } = await publish(on, contacts("1399"), { ...said, ...lists });
    expect(issues).toEqual([
      expect.objectContaining({ code: "withdrawn-anew", file: "2026-09.csv", indicator: "contacts" }),
    ]);
    expect(files.size).toBe(0);
  });

  it("is refused as it was, however it is written, also once another figure has come back", async () => {
    const { site: on, ...lists } = await withdrawn("contacts");
    for (const same of ["1417", "1417.0", "1,417"]) {
      const text = contacts(same.includes(",") ? `"${same}"` : same);
      const again = await publish(on, text, { ...APPROVED, ...lists });
      expect([codesOf(again).at(-1), again.files.size], same).toEqual(["withdrawn-again", 0]);
    }
    const { site } = await publish(on, contacts("1399"), { ...APPROVED, ...lists });
    const back = await publish(site, contacts("1417"), { ...APPROVED, ...lists });
    expect([codesOf(back), back.files.size]).toEqual([["withdrawn-again"], 0]);
  });

  it("stays hidden where c is given in its place, and where the council has no list of it", async () => {
    const { site: on, ...lists } = await withdrawn("contacts");
    const more = { revise: true, reason: "correction" };
    const hidden = await publish(on, withCells("contacts", { value: "c" }, homes(270, 122)), {
      ...more,
      ...lists,
    });
    expect(codesOf(hidden)).toEqual([]);
    expect(cellsOf(hidden.site, "contacts")).toEqual(["c"]);
    expect(cellsOf(hidden.site, "in_care,home,kin")).toEqual(["122"]);
    const without = await publish(on, contacts("1399"), APPROVED);
    expect([codesOf(without), without.files.size]).toEqual([[], 0]);
  });

  it("comes back with what was hidden beside it, where the total is what it was", async () => {
    const { site: on, ...lists } = await withdrawn("in_care/home/kin", record, "personal-data");
    expect(cellsOf(on, "in_care,home")).toEqual(["c", "c"]);
    const { site, issues } = await publish(on, homes(270, 122), { ...APPROVED, ...lists });
    expect(issues).toEqual([]);
    expect(cellsOf(site, "in_care,home")).toEqual(["270", "122"]);
    expect(saying(site, "2026-09,E06009998,in_care,home,kin,,,126")).toEqual([]);
    expect(await faultsOf(site)).toEqual([]);
  });

  it("stays hidden for personal data where a figure that adds up with it is another: it would tell the old one", async () => {
    const { site: on, ...lists } = await withdrawn("in_care/home/kin", record, "personal-data");
    const joined = await publish(on, homes(266, 130), { ...APPROVED, ...lists });
    expect([codesOf(joined), joined.files.size]).toEqual([["withdrawn-joined"], 0]);
    // Nor where the total was restated before.
    const c = homes(266, 130).replace(",,,266", ",,,c").replace(",,,130", ",,,c");
    const total = await publish(on, c, { revise: true, reason: "correction", ...lists });
    expect(cellsOf(total.site, "in_care,")).toEqual(["396"]);
    const later = await publish(total.site, homes(266, 130), { ...APPROVED, ...lists });
    expect([codesOf(later), later.files.size]).toEqual([["withdrawn-joined"], 0]);
  });

  it("is held by the gate where what comes back beside it would tell a small one, and the answer hides the equation", async () => {
    const council = (threshold: number) =>
      new Map(SMALL_FILES).set(
        "council.json",
        `{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "disclosure": { "threshold": ${threshold} } }\n`,
      );
    const start = await published({ reference: council(3), given: { "2026-09.csv": homes(388, 4) } });
    const { site: on, ...lists } = await withdrawn("in_care/home/kin", start.site);
    const given = { on, reference: council(5), given: { "2026-09.csv": homes(388, 20) } };
    const held = await published({ ...given, ...APPROVED, ...lists });
    expect([codesOf(held), held.isHeld]).toEqual([["gives-away"], true]);
    const line = { indicator: "in_care", breakdown: "home", category: "kin", period: undefined };
    const { site } = await published({ ...given, ...APPROVED, ...lists, withhold: [line] });
    expect(cellsOf(site, "in_care,home")).toEqual(["c", "c"]);
  });

  it("is hidden as any other where it counts few people now", async () => {
    const { site: on, ...lists } = await withdrawn("in_care/home/kin");
    const { site } = await publish(on, homes(389, 3), { ...APPROVED, ...lists });
    expect(cellsOf(site, "in_care,home")).toEqual(["c", "c"]);
    expect(saying(site, ",389")).toEqual([]);
  });
});

describe("a withdrawn month", () => {
  it("comes back with one corrected figure, and is refused as it was", async () => {
    const { site: on, ...lists } = await withdrawn();
    expect(rowsIn(on, "2026-09,").every((row) => row.endsWith(",c"))).toBe(true);
    const again = await publish(on, contacts("1417"), { ...APPROVED, ...lists });
    expect([codesOf(again), again.files.size]).toEqual([["withdrawn-again"], 0]);
    const { site, issues } = await publish(on, contacts("1399"), { ...APPROVED, ...lists });
    expect(issues).toEqual([]);
    expect(rowsIn(site, "2026-09,")).toEqual(
      rowsIn(record, "2026-09,").map((row) => row.replace(",1417", ",1399")),
    );
    expect(saying(site, ",1417")).toEqual([]);
    expect(await faultsOf(site)).toEqual([]);
  });
});
