import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { explanationOf } from "../../../src/core/analysis/notes.ts";
import { spcOf } from "../../../src/core/analysis/spc/spc.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import type { Note } from "../../../src/core/note.ts";
import { lint } from "../../../src/core/story/lint.ts";
import { suggestedQuestions } from "../../../src/core/story/suggested.ts";
import { readPublishedCommentary } from "../../../src/core/tables/commentary.ts";
import { dec, flow, percentage, series, table, target } from "../../support/build.ts";
import { ROOT } from "../../support/command.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";
import { newestIn, subjectOf } from "../../support/subject.ts";
import { monthsAfter, type Month } from "../../../src/core/period.ts";

const NOTES = readPublishedCommentary(table(readFileSync(join(ROOT, "public/data/commentary.csv"), "utf8")))!;

const asked = (of: Series, notes: readonly Note[] = [], isProvisional = false) => {
  const summary = summarise(of)!;
  const explanation = explanationOf(of, notes, summary.observation.period);
  return suggestedQuestions({ series: of, summary, explanation, spc: spcOf(of), isProvisional });
};

describe("three suggested questions for a figure", () => {
  const all = nenebridgeSeries().filter(({ observations }) => observations.length > 0);

  it("are three different ones for every figure of the illustrative council, each short enough to be read out", () => {
    expect(all.length).toBeGreaterThan(30);
    for (const each of all) {
      const questions = asked(each, NOTES);
      expect(new Set(questions).size, each.indicator.id).toBe(3);
      for (const question of questions) {
        expect(question.split(" ").length, question).toBeLessThanOrEqual(25);
        expect(question).toMatch(/^[A-Z].*\?$/);
      }
    }
  });

  it("neither judge nor give a cause, in the eyes of the lint; what the council says of limits is its own", () => {
    for (const each of all) {
      const subject = subjectOf(each, newestIn(each), monthsAfter(newestIn(each), -12));
      for (const question of asked(each, NOTES))
        expect(lint(question.replace(/“[^”]*”/, "it"), subject), question).toEqual([]);
    }
  });

  it("give no number of a month that is hidden, nor of one before it", () => {
    const hidden = all.map((each): Series => {
      const newest = each.observations.at(-1)!;
      const without = { ...newest, numerator: "c", denominator: "c", value: "c" } as const;
      return { ...each, observations: [...each.observations.slice(0, -1), without] };
    });
    for (const each of hidden) {
      const [state, control, evidence] = asked(each);
      expect(state).toMatch(/ is hidden to protect privacy\. What can members be told instead\?$/);
      expect(`${control} ${evidence.replace(/“[^”]*”/, "")}`).not.toMatch(/\d/);
    }
  });

  const asMonths = (values: readonly number[]) =>
    Object.fromEntries(
      values.map((value, at) => [
        monthsAfter("2026-10" as Month, at + 1 - values.length),
        `${value * 2}/200=${value}.0`,
      ]),
    );
  const missed = series(percentage(), asMonths([90, 90, 60, 60, 60]), [
    target("2021-04", { target: dec("85"), tolerance: dec("5") }),
  ]);
  const note = (backOnTrackBy: string | undefined): Note => ({
    ...{ period: "2026-10" as Month, indicator: missed.indicator.id, role: "Head", isException: true },
    ...{ text: "Cause: two teams became one.", backOnTrackBy: backOnTrackBy as Month | undefined },
  });

  it("ask of a miss how often, and for an explanation, for a date, or for a date that has passed", () => {
    expect(asked(missed)[0]).toBe(
      "Off target in 3 of the 5 months of the last 12 that can be judged. The service has published no explanation: what is it?",
    );
    expect(asked(missed, [note(undefined)])[0]).toMatch(
      /By when does the service expect it to meet the target\?$/,
    );
    expect(asked(missed, [note("2026-10")])[0]).toMatch(/by October 2026\. What is the date now\?$/);
    expect(asked(missed, [note("2027-01")])[0]).toMatch(/by January 2027\. What will show it\?$/);
  });

  it("ask for the figure that is not there, and who delivers it besides the council", () => {
    const [state, control] = asked(
      series(flow({ deliveredBy: "the council, with the police" }), { "2026-10": "x" }),
    );
    expect(state).toBe("The figure for October 2026 is not available. What can members be told instead?");
    expect(control).toBe(
      "It is delivered by the council, with the police. What can the council itself change?",
    );
  });

  it.each([
    [flow({ control: "outside" }), /depends mostly on what happens outside it\. What can it do/],
    [flow({ control: "shared" }), /only together with others\. What does it ask of them\?$/],
    [
      flow({ control: "shared", deliveredBy: "the NHS" }),
      /delivered by the NHS\. What can the council itself/,
    ],
    [flow({ control: "council" }), /itself, and has set no target\. What would it call enough\?$/],
    [flow({ control: "council", polarity: "neutral" }), /its own to change\. How does it tell/],
  ])("ask by what the council controls and what it does not: %#", (indicator, question) =>
    expect(asked(series(indicator, { "2026-10": "3" }))[1]).toMatch(question),
  );

  it("ask for the next step where the council controls a figure that has a target", () =>
    expect(asked({ ...missed, indicator: { ...missed.indicator, control: "council" } })[1]).toBe(
      "The council says that it can change this itself. Which step comes next, and by when?",
    ));

  it("say how few cases a share rests on, and what the council itself says of its limits", () => {
    const few = percentage({ denominatorLabel: "reviews due", limits: "It counts meetings. It is slow." });
    expect(asked(series(few, { "2026-10": "9/12=75.0" }))[2]).toBe(
      "It rests on 12 reviews due. How does the service tell a change from chance?",
    );
    expect(asked(series(few, { "2026-10": "90/120=75.0" }))[2]).toBe(
      "The council says: “It counts meetings.” What else do members need to see?",
    );
  });
});
