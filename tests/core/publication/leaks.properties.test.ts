import { describe, expect, it } from "vitest";

import { chanceOf } from "../../../examples/nenebridge/chance.ts";
import { codesOf, rowsIn, saying, published, type Site } from "../../support/publish.ts";
import { IS_NIGHTLY, SEED } from "../../support/seed.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

/** Of each of the five leaks that there once were, as many are drawn; more of them at night. */
const INSTANCES = IS_NIGHTLY ? 20 : 5;
const T = 5;

console.info(`${INSTANCES} instances of each leak; FC_SEED=${SEED} repeats them.`);

const SEPTEMBER = inMonth("2026-09");
const confirmed = { confirm: "checked-and-right" } as const;
const restating = { ...confirmed, revise: true, reason: "late-recording" } as const;

const instances = Array.from({ length: INSTANCES }, (_, index) => {
  const chance = chanceOf(`leak ${SEED + index}`);
  const between = (least: number, most: number) => least + Math.floor(chance.unit() * (most - least + 1));
  return {
    seed: SEED + index,
    between,
    oneOf: <Each>(all: readonly Each[]) => all[between(0, all.length - 1)]!,
  };
});
type Instance = (typeof instances)[number];

const line = (indicator: string, period = "2026-09") => ({ indicator, period, breakdown: "", category: "" });

/** A return with this many children with foster carers and with relatives. */
const homes = (foster: number, kin: number, text = GOOD_RETURN) =>
  withCells("in_care", { value: String(foster + kin) }, text)
    .replace("home,foster,,,266", `home,foster,,,${foster}`)
    .replace("home,kin,,,126", `home,kin,,,${kin}`);

describe.each(instances)("drawn from seed $seed, nothing leaks", (instance) => {
  it("of a count that was restated until it was hidden, in any file", () => restatedAsHidden(instance));
  it("of what a stricter rule hides, and a looser one asks two roles", () => changedRule(instance));
  it("by what the list of releases says of an answered doubt", () => answeredDoubt(instance));
  it("by the council’s own words", () => toldInWords(instance));
  it("by a breakdown of a figure about the service", () => brokenDown(instance));
});

async function restatedAsHidden({ between }: Instance): Promise<void> {
  // Numbers of six digits stand in no other figure of Smallbridge.
  const seen = Array.from({ length: between(1, 4) }, () => String(between(100_000, 999_999)));
  const sent = (value: string) => ({ "2026-09.csv": withCells("contacts", { value }, SEPTEMBER) });
  let on: Site = new Map();
  for (const value of seen)
    ({ site: on } = await published({ on, reference: SMALL_FILES, given: sent(value), ...restating }));
  expect(seen.flatMap((value) => saying(on, value))).not.toEqual([]);
  const few = { on, reference: SMALL_FILES, given: sent(String(between(1, T))), ...restating };
  const held = await published(few);
  expect([held.isHeld, held.files.size, codesOf(held)]).toEqual([true, 0, ["shown-before"]]);
  const { site, isHeld } = await published({ ...few, withhold: [line("contacts")] });
  expect(isHeld).toBe(false);
  expect(rowsIn(site, "2026-09,E06009998,contacts,")).toEqual(["2026-09,E06009998,contacts,,,,,c"]);
  for (const value of seen) {
    expect(saying(site, value)).toEqual([]);
    expect(saying(site, `${value.slice(0, 3)},${value.slice(3)}`)).toEqual([]);
  }
}

async function changedRule({ between, oneOf }: Instance): Promise<void> {
  const council = (threshold: number) =>
    new Map(SMALL_FILES).set(
      "council.json",
      `{ "name": "Smallbridge", "la_code": "E06009998", "illustrative": true, "disclosure": { "threshold": ${threshold} } }\n`,
    );
  const stricter = between(T + 1, 15);
  const kin = between(T + 1, stricter);
  const foster = between(1_000, 9_000);
  const given = { "2026-09.csv": homes(foster, kin, SEPTEMBER) };
  const { site: on } = await published({ reference: council(T), given });
  const shown = rowsIn(on, "2026-09,E06009998,in_care,home,");
  expect(shown.map((row) => row.split(",").at(-1))).toEqual([String(foster), String(kin)]);
  const { site, isHeld } = await published({ on, reference: council(stricter), given: {} });
  expect(isHeld).toBe(false);
  expect(shown.flatMap((row) => saying(site, row))).toEqual([]);
  expect(rowsIn(site, "2026-09,E06009998,in_care,home,").every((row) => row.endsWith(",,,c"))).toBe(true);

  const role = oneOf(["DCS", "DPO", "Head of performance"]);
  const looser = { on: site, reference: council(T), given };
  for (const approvedBy of [[], [role], [role, role]]) {
    const refused = await published({ ...looser, approvedBy });
    expect([codesOf(refused), refused.files.size]).toEqual([["disclosure-loosened"], 0]);
  }
  const loosened = await published({ ...looser, ...confirmed, approvedBy: [role, "Caldicott guardian"] });
  expect(shown.flatMap((row) => saying(loosened.site, row))).toEqual([]);
}

async function answeredDoubt({ between }: Instance): Promise<void> {
  const [before, all] = [between(8, 40), between(300, 500)];
  const [one, other] = [between(1, T), between(1, T)];
  const { site: on } = await published({
    reference: SMALL_FILES,
    given: { "2026-09.csv": homes(all - before, before, SEPTEMBER) },
  });
  const editions = await Promise.all(
    [one, other, (other % T) + 1].map((kin) =>
      published({
        ...{ on, reference: SMALL_FILES, ...confirmed },
        given: { "2026-10.csv": homes(all - kin, kin) },
      }),
    ),
  );
  const [first, ...others] = editions.map(({ site }) => [...site]);
  for (const each of others) expect(each).toEqual(first);
}

async function toldInWords({ between, oneOf }: Instance): Promise<void> {
  const [foster, kin] = [between(1_200, 1_900), between(1, T)];
  const written = oneOf([String(foster), foster.toLocaleString("en-GB"), String(kin)]);
  const text = oneOf([
    `We had ${written} there.`,
    `Up to ${written}.`,
    `The team supported ${written}; the rest is elsewhere.`,
    `It came to ${written} in all`,
  ]);
  const given = { "2026-10.csv": homes(foster, kin) };
  const telling = (file: string, rows: string) =>
    published({ reference: new Map(SMALL_FILES).set(file, rows), given });
  const day = String(between(1, 28)).padStart(2, "0");
  for (const refused of [
    await telling(
      "commentary.csv",
      `period,indicator,role,kind,text\n2026-10,in_care,Head of care,note,"${text}"\n`,
    ),
    await telling(
      "events.csv",
      `id,date,kind,title,detail,indicators\nvisit,2026-10-${day},inspection,Visit,"${text}",in_care\n`,
    ),
  ]) {
    expect(codesOf(refused), text).toContain("hidden-figure-told");
    expect(refused.files.size).toBe(0);
  }
}

async function brokenDown({ between }: Instance): Promise<void> {
  // on_time counts 202 of 249 in October.
  const few = between(1, T);
  const whole = between(10, 40);
  const header = SMALL_FILES.get("breakdowns.csv")!.split("\n")[0];
  const breakdowns = `${header}
in_care,home,foster,Foster carers,yes
in_care,home,kin,Relatives or friends,yes
on_time,group,asian,Asian,
on_time,group,other,Other,
`;
  const share = (part: number, all: number) => `${part},${all},${((100 * part) / all).toFixed(1)}`;
  const counted = [share(few, whole), share(202 - few, 249 - whole)];
  const rows = [`asian,${counted[0]}`, `other,${counted[1]}`].map(
    (row) => `2026-10,E06009998,on_time,group,${row}\n`,
  );
  const { site, files, issues } = await published({
    ...{ reference: new Map(SMALL_FILES).set("breakdowns.csv", breakdowns), ...confirmed },
    given: { "2026-10.csv": `${GOOD_RETURN.trimEnd()}\n${rows.join("")}` },
  });
  expect([issues, files.size > 0]).toEqual([[], true]);
  expect(rowsIn(site, "2026-10,E06009998,on_time,group,asian,")).toEqual([
    "2026-10,E06009998,on_time,group,asian,c,c,c",
  ]);
  expect(saying(site, `,${counted[0]}\n`)).toEqual([]);
}
