import { describe, expect, it } from "vitest";

import { missingInYear } from "../../src/core/analysis/missingMonths.ts";
import { statusMovesIn } from "../../src/core/analysis/statusMoves.ts";
import { makeAlone } from "../../src/static/alone.tsx";
import { dec, month, percentage, series, target } from "../support/build.ts";
import { documentOf } from "../support/documents.ts";
import { cellsOf, textsOf, wordsOf } from "../support/onPage.ts";
import { textOf } from "../support/repository.ts";
import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";
import { wholeOf } from "../support/whole.ts";

const CHECKPOINT = "open-return/E06000001\n3\nAAAA\n\n— open-return/E06000001 BBBB=\n";
const [present, pack, embed] = ["present", "pack", "embed"].map((name) => textOf(`${name}.html`)) as [
  string,
  string,
  string,
];
const TEMPLATES = { present, pack, embed };
const whole = await wholeOf(
  smallSiteWith({
    "data/releases/checkpoint": CHECKPOINT,
    "data/evaluations.csv":
      "id,written_on,theme,role,text\na,2026-11-20,Assessment,Head of assessment,Better than it was.\n",
    "data/actions.csv": [
      "id,title,priority,agreed_on,due,status,completed_on,owner,indicators,evidence,source",
      "A01,See every child,immediate,2026-04-17,2026-05-15,done,2026-06-05,Designated nurse,on_time,,",
      "A02,Write the plan,six-month,2026-04-17,2026-11-29,in progress,,Chief constable,on_time,,",
      "A03,Publish it,six-month,2026-04-17,2026-12-24,in progress,,Director,,,",
      "",
    ].join("\n"),
  }),
);
const page = documentOf(
  makeAlone(whole, TEMPLATES).find(({ file }) => file === "present/pack/index.html")!.html,
);
const part = (id: string) => page.getElementById(id)!;

describe("R27 the papers of a board: measures, overdue actions and a page on the data’s quality", () => {
  it("begin with whose they are, the month, the release, the day, and that the council is invented", () => {
    expect([...page.querySelector(".cover")!.children].slice(0, 4).map(wordsOf)).toEqual([
      "Testford Council",
      "Children’s services figures, October 2026: papers for the meeting",
      "Illustrative figures: this council is invented",
      "Release 3 of the published figures, as at 30 November 2026. These are the public’s figures: there are no others.",
    ]);
  });

  it("R32: have how the service judges itself in each theme where it does", () =>
    expect(wordsOf(part("evaluations"))).toBe(
      "How the service judges itselfAssessmentBetter than it was.Head of assessment, 20 November 2026.",
    ));

  it("have a side for every figure, with its months, its target and three questions", () => {
    const sides = [...part("figures").children];
    expect(sides.map(({ id }) => id).sort()).toEqual([
      "figure-contacts",
      "figure-on_time",
      "figure-plans",
      "figure-visits",
    ]);
    const onTime = part("figure-on_time");
    const [, newest, ...before] = cellsOf(onTime.querySelector("table")!);
    expect(newest).toEqual(["October 2026", "71.0% off target", "", "142", "200", "85%", "off target"]);
    expect(before.map(([when]) => when)).toEqual(["September 2026", "October 2025"]);
    expect(textsOf(onTime, ".sheet__questions li")).toHaveLength(3);
    expect(textsOf(onTime, "dd")).toContain("See every child; Write the plan");
  });

  it("have what is off target first, with the service’s note or that there is none", () => {
    expect(textsOf(part("exceptions"), "h3")).toEqual(["On time: 71.0%, below the 85% target"]);
    expect(wordsOf(part("exceptions"))).toContain("No explanation is published.");
  });

  it("have what the council controls apart from what it does not, where it says so, and the slides say it too", async () => {
    const said: Readonly<Record<string, string>> = { id: "control", on_time: "shared" };
    const indicators = SMALL_SITE["data/indicators.csv"].replaceAll(
      /^(\w+),.+$/gm,
      (line, id: string) => `${line},${said[id] ?? ""}`,
    );
    const made = makeAlone(await wholeOf(smallSiteWith({ "data/indicators.csv": indicators })), TEMPLATES);
    const [slides, papers] = ["present/index.html", "present/pack/index.html"].map((path) =>
      documentOf(made.find(({ file }) => file === path)!.html),
    );
    expect(textsOf(papers!, "#exceptions :is(h3, h4)").slice(0, 2)).toEqual([
      "In shared hands",
      "On time: 71.0%, below the 85% target",
    ]);
    expect(wordsOf(papers!.getElementById("figure-on_time"))).toContain(
      "The council can change this only together with others.",
    );
    expect(wordsOf(slides!.querySelector(".slide__exceptions"))).toContain("In shared hands.");
  });

  it("have the plan’s progress by owner, what is overdue as at the release, and a place for what has become so since", () => {
    const [owners, overdue, others] = [...part("plan").querySelectorAll("table")].map(cellsOf);
    expect(owners!.at(-1)).toEqual(["All", "3", "1", "1"]);
    expect(overdue!.slice(1).map(([title, who]) => [title, who])).toEqual([
      ["Write the plan", "Chief constable"],
    ]);
    expect(others!.slice(1).map(([title]) => title)).toEqual(["See every child", "Publish it"]);
    expect(part("plan").querySelector("[data-late-after]")?.getAttribute("data-late-after")).toBe(
      "2026-12-24",
    );
  });

  it("have a page on quality: what is hidden, missing, and may still change", () => {
    expect(wordsOf(part("quality"))).toContain("1 of the 3 newest figures is hidden to protect privacy.");
    expect(wordsOf(part("quality"))).toMatch(/Children on a plan.*Oct 2026: hidden to protect privacy/);
  });

  it("print the log’s signed checkpoint letter by letter", () =>
    expect(part("checkpoint").querySelector("pre")?.textContent).toBe(CHECKPOINT));
});

describe("R29 every figure whose status changed is listed", () => {
  const of = (id: string, values: Readonly<Record<string, string>>) =>
    series(percentage({ id }), values, [
      target("2026-01", { indicator: id, target: dec("80"), tolerance: dec("5") }),
    ]);
  const all = [
    of("fell", { "2026-09": "90.0", "2026-10": "70.0" }),
    of("same", { "2026-09": "90.0", "2026-10": "91.0" }),
    of("hidden", { "2026-09": "90.0", "2026-10": "c" }),
    of("late", { "2026-08": "90.0", "2026-09": "70.0" }),
    of("new", { "2026-10": "70.0" }),
  ];

  it("also where the status was lost, and none that is the same or of another month", () => {
    const moves = statusMovesIn(all, month("2026-10"));
    expect(moves.map(({ indicator, before, now }) => [indicator.id, before.status, now.status])).toEqual([
      ["fell", "on", "off"],
      ["hidden", "on", undefined],
    ]);
  });

  it("and every month of the year that was due and has no number, with why", () =>
    expect(missingInYear(all[2]!, month("2026-10")).slice(-3)).toEqual([
      { month: "2026-07", why: undefined },
      { month: "2026-08", why: undefined },
      { month: "2026-10", why: "c" },
    ]));

  it("on one side of the papers, which says so", () => {
    expect(cellsOf(part("changed").querySelector("table")!).slice(1)).toEqual([
      [
        "Assessments finished on time",
        "82.5% September 2026",
        "just off target",
        "71.0% October 2026",
        "off target",
      ],
      ["Children on a plan", "9 30 September 2026", "on target", "[c] 31 October 2026", "none"],
    ]);
  });
});
