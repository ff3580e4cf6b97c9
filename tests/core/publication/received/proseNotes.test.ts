import { describe, expect, it } from "vitest";

import type { Issue } from "../../../../src/core/issue.ts";
import { nenebridgeAtOnce } from "../../../support/nenebridgeAtOnce.ts";
import { published } from "../../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../../support/small.ts";

const given = { "2026-10.csv": GOOD_RETURN };
const FILES = {
  "commentary.csv": "period,indicator,role,kind,text\n",
  "events.csv": "id,date,kind,title,detail,indicators,source,url\n",
  "actions.csv": "id,title,owner,evidence,source\n",
  "targets.csv": "indicator,from,target,definition,source\n",
  "questions.csv": "id,asked_on,asked_by,question,answered_on,answer,approved_by\n",
  "voices.csv": "id,said_on,group,asked,text,changed\n",
  "evaluations.csv": "id,written_on,theme,role,text\n",
};
const publish = (file: keyof typeof FILES, row: string, more: Record<string, string> = given) =>
  published({ reference: new Map(SMALL_FILES).set(file, `${FILES[file]}${row}\n`), given: more });
const found = async (...wish: Parameters<typeof publish>): Promise<readonly Issue[]> =>
  (await publish(...wish)).issues;

describe("the council’s own words are screened for personal data", () => {
  it.each<[keyof typeof FILES, string, string]>([
    ["commentary.csv", "2026-10,on_time,Priya Okafor,note,All is well.", "role"],
    ["commentary.csv", "2026-10,on_time,Head of care,note,Priya was ill.", "text"],
    ["events.csv", "a,2026-04-01,practice,Mrs Okafor opens the desk,,,,", "title"],
    ["events.csv", "a,2026-04-01,practice,A desk,It was for Child A.,,,", "detail"],
    ["events.csv", "a,2026-04-01,practice,A desk,,,Letter from J. Okafor,", "source"],
    ["actions.csv", "A1,Check,Kaleb Osei,,", "owner"],
    ["actions.csv", "A1,Check,Head of care,Seen by Dr Okafor,", "evidence"],
    ["targets.csv", "on_time,2026-04,85,,Agreed with Mrs Okafor", "source"],
    ["questions.csv", "q,2026-11-02,Priya Okafor,Why?,,,Chair", "asked_by"],
    ["questions.csv", "q,2026-11-02,A member of the public,Why did Priya wait?,,,Chair", "question"],
    ["questions.csv", "q,2026-11-02,A member,Why?,2026-11-03,Mrs Okafor was ill.,Chair", "answer"],
    ["voices.csv", "v,2026-11-02,Parents,What helps?,Mrs Okafor listens to us.,", "text"],
    ["voices.csv", "v,2026-11-02,Parents,What helps?,We are heard.,Priya got a room.", "changed"],
    ["evaluations.csv", "e,2026-11-02,Other,Priya Okafor,We are late.", "role"],
    ["evaluations.csv", "e,2026-11-02,Other,Head of care,Mrs Okafor is late.", "text"],
  ])("in %s: %s", async (file, row, column) => {
    const { issues, files } = await publish(file, row);
    expect(issues).toEqual([
      { code: "personal-data", kind: expect.any(String) as string, file, row: 2, column },
    ]);
    expect(files.size).toBe(0);
  });

  it("also where the file is at fault besides, and before anything else is said of it", async () => {
    const [first] = await found("commentary.csv", "October,on_time,Head of care,note,Priya was ill.");
    expect(first?.code).toBe("personal-data");
  });
});

describe("R19: so few people that one might be known", () => {
  it.each<[keyof typeof FILES, string]>([
    ["commentary.csv", "2026-10,home_cost,Head of care,note,The placements of two children cost most."],
    ["events.csv", "a,2026-04-01,practice,A home closes,Three children moved.,,,"],
    ["actions.csv", "A1,See them,Head of care,Both siblings were seen.,"],
    ["targets.csv", "on_time,2026-04,85,One family in the month.,"],
    ["questions.csv", "q,2026-11-02,A member,Why did two children wait?,,,Chair"],
    ["voices.csv", "v,2026-11-02,Parents,What helps?,Three children were moved.,"],
    ["evaluations.csv", "e,2026-11-02,Other,Head of care,Two children waited."],
  ])("are refused in %s: %s", async (file, row) => {
    const { issues, files } = await publish(file, row);
    expect(issues).toMatchObject([{ code: "small-count-told", file, row: 2 }]);
    expect(files.size).toBe(0);
  });
});

describe("notes on the council’s own words", () => {
  const note = (indicator: string, text: string) =>
    found("commentary.csv", `2026-10,${indicator},Head of care,note,${text}`);
  const at = { file: "commentary.csv", row: 2, column: "text" };

  it("R6: say where a neutral figure is called better", async () => {
    expect(await note("in_care", "This has improved.")).toEqual([
      { code: "wording", fault: "judgement", ...at },
    ]);
    expect(await note("on_time", "This has improved.")).toEqual([]);
  });

  it("say where a trend is more than the figures show", async () => {
    const text = "2026-10,contacts,Head of care,note,Contacts are rising.";
    expect(await found("commentary.csv", text)).toEqual([{ code: "wording", fault: "trend", ...at }]);
    const months = ["2026-07", "2026-08", "2026-09", "2026-10"]; // one more contact each
    const all = Object.fromEntries(months.map((each) => [`${each}.csv`, inMonth(each)]));
    expect(await found("commentary.csv", text, all)).toEqual([]);
    const falling = text.replace("rising", "falling");
    expect(await found("commentary.csv", falling, all)).toEqual([{ code: "wording", fault: "trend", ...at }]);
  });

  it("say where a number is not among the figures", async () => {
    expect(await note("on_time", "It was 81.1% (202 of 249).")).toEqual([]);
    expect(await note("on_time", "It was 82.1%.")).toEqual([{ code: "quote-not-published", ...at }]);
    expect(await note("in_care", "266 children live with foster carers.")).toEqual([]);
  });

  it("leave causes to commentary, and say where an event gives one", async () => {
    expect(await note("on_time", "Cause: sickness was high because of flu.")).toEqual([]);
    const event = "a,2026-04-01,practice,A desk opens,It led to fewer contacts.,contacts,,";
    expect(await found("events.csv", event)).toEqual([
      { code: "wording", fault: "cause", file: "events.csv", row: 2, column: "detail" },
    ]);
  });

  it("hold no release back, and are given again with the next one", async () => {
    const row = "2026-10,in_care,Head of care,note,This has improved.";
    const { files, isHeld } = await publish("commentary.csv", row);
    expect([files.size > 0, isHeld]).toEqual([true, false]);
  });

  it("are none on Nenebridge, all of whose words are in order", async () => {
    const { issues } = await nenebridgeAtOnce();
    expect(issues.map(({ code }) => code).filter((code) => code !== "limits-old")).toEqual([
      "far-from-history",
      "category-too-thin",
    ]);
  });
});
