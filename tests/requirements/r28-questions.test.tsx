// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { questionCountsOf, questionStateOf } from "../../src/core/analysis/questions.ts";
import { withdrawText } from "../../src/core/publication/withdrawal.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { readReferenceFiles } from "../../src/core/publication/received/reference.ts";
import { questionsSentence } from "../../src/core/story/questions.ts";
import { QUESTIONS, readPublishedQuestions } from "../../src/core/tables/questions.ts";
import {
  atMeeting,
  questionsCsv,
  questionsMarkdown,
  readQuestionLog,
  withQuestion,
} from "../../src/store/questionLog.ts";
import { day, table } from "../support/build.ts";
import { wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";
import { codesOf, csv, published, saying, siteWith } from "../support/publish.ts";
import { GOOD_RETURN, SMALL_FILES } from "../support/small.ts";
import { smallSiteWith } from "../support/smallSite.ts";
import { SMALL_WORDS } from "../support/words.ts";

afterEach(cleanup);

/*
 * R28: scrutiny committee meetings; “no questions were asked … in an appropriate timeframe”.
 */

const HEADER = `${Object.keys(QUESTIONS.columns).join(",")}\n`;
const put = {
  ...{ askedOn: day("2026-11-10"), meeting: "Scrutiny committee, 10 November 2026", indicator: "on_time" },
  ...{ askedBy: "Chair of the scrutiny committee", question: "Why is it lower than last year?" },
  ...{ slide: "Assessment: Assessments finished on time", asAt: "as at 20 October 2026" },
};
const log = withQuestion([], put);

describe("R28: a question put at a meeting", () => {
  it("is there again after a reload, from what the browser keeps as text", () => {
    expect(readQuestionLog(JSON.stringify(log))).toEqual(log);
    for (const other of [null, "", "{", "[7]", '[{"id":"a"}]', '{"id":"a"}'])
      expect(readQuestionLog(other)).toEqual([]);
  });

  it("is shown as open at the next meeting until it is answered", () => {
    const next = "Scrutiny committee, 8 December 2026";
    expect(atMeeting(log, put.meeting)).toEqual({ own: log, open: [] });
    expect(atMeeting(log, next)).toEqual({ own: [], open: log });
    expect(atMeeting([{ ...log[0]!, isAnswered: true }], next)).toEqual({ own: [], open: [] });
  });

  it("has an id of its own and a text that no spreadsheet runs", () => {
    const two = withQuestion(log, { ...put, question: "=1+1 What is\n that?" });
    expect(two.map(({ id, question }) => [id, question])).toEqual([
      ["question_2026_11_10_1", put.question],
      ["question_2026_11_10_2", "1+1 What is that?"],
    ]);
    expect(withQuestion(two.slice(1), put).at(-1)?.id).toBe("question_2026_11_10_3");
    expect(withQuestion(log, { ...put, question: " = " })).toEqual(log);
  });

  it("is written as every CSV of ours is", () => {
    const said = withQuestion(log, { ...put, question: 'Is "on time", as said, 20 days?' });
    const content = String(questionsCsv(said).content);
    expect(content).toContain(',"Is ""on time"", as said, 20 days?",');
    const [header, ...rows] = table(content).map(({ cells }) => [...cells]);
    expect(csv.write({ header: header!, rows })).toBe(content);
  });

  it("goes into the minutes as Markdown, in which its words are words alone", () => {
    const { content } = questionsMarkdown(
      withQuestion([], { ...put, question: "Is *that* <b>?" }),
      "https://example.org/",
    );
    expect(content).toBe(
      "## Scrutiny committee, 10 November 2026\n\n1. **Chair of the scrutiny committee**, 10 November 2026: Is \\*that\\* \\<b\\>? " +
        "On the slide: [Assessment: Assessments finished on time](https://example.org/indicators/on_time/), as at 20 October 2026.\n",
    );
  });
});

describe("R28: questions.csv", () => {
  const exported = String(questionsCsv(log).content);
  const approved = exported.replace(/,\n$/, ",Monitoring officer\n");
  const publish = (questions: string, approvedBy: readonly string[] = []) =>
    published({
      ...{ reference: new Map(SMALL_FILES).set("questions.csv", questions), approvedBy },
      given: { "2026-10.csv": GOOD_RETURN },
      words: SMALL_WORDS,
    });

  it("is what the deck exports, once a second role has approved, and is held before", async () => {
    expect(exported.startsWith(HEADER)).toBe(true);
    expect(codesOf(await publish(exported))).toEqual(["question-unapproved"]);
    const { issues, site } = await publish(approved, ["Head of performance"]);
    expect(issues).toEqual([]);
    expect(readPublishedQuestions(table(site.get("questions.csv")!))).toMatchObject([
      { askedOn: "2026-11-10", indicator: "on_time", approvedBy: "Monitoring officer" },
    ]);
  });

  it.each([
    ["who publishes", ["monitoring officer "], approved],
    ["who asked", [], approved.replace("Monitoring officer", put.askedBy)],
  ])("is not approved by %s", async (_, roles, questions) => {
    const { issues, files, isHeld } = await publish(questions, roles);
    expect([issues.map(({ code }) => code), isHeld, files.size]).toEqual([["question-unapproved"], true, 0]);
  });

  it("is not asked about again once it is published", async () => {
    const { site } = await publish(approved);
    const again = await published({
      ...{ on: site, reference: new Map(SMALL_FILES).set("questions.csv", approved) },
      ...{ given: {}, approvedBy: ["Monitoring officer"] },
    });
    expect([again.issues, again.prepared]).toEqual([[], undefined]);
  });

  it.each([
    ["question_1,2026-11-23,,A member,,Why?,,,,,Chair", "asked_on"],
    ["question_1,2026-11-10,,A member,,,,,,,Chair", "question"],
    ["question_1,2026-11-10,,A member,,Why?,,,,repeated,Chair", "question"],
    ["question_1,2026-11-10,,A member,,,,,No.,repeated,Chair", "answer"],
    ["question_1,2026-11-10,,A member,,Why?,,2026-11-11,,,Chair", "answer"],
    ["question_1,2026-11-10,,A member,,Why?,,,Because.,,Chair", "answered_on"],
    ["question_1,2026-11-10,,A member,,Why?,,2026-11-09,Because.,,Chair", "answered_on"],
    ["question_1,2026-11-10,,A member,,Why?,2026-11-09,,,,Chair", "due"],
  ])("refuses %s", async (row, column) => {
    const { issues } = await publish(`${HEADER}${row}\n`);
    expect(issues).toMatchObject([{ code: "reference-value", file: "questions.csv", row: 2, column }]);
  });

  it("can be taken back, and no version of it stays", async () => {
    const { site } = await publish(approved);
    const own = readReferenceFiles(SMALL_FILES, csv);
    const decided = {
      reason: "personal-data",
      approvedBy: [],
      now: new Date("2026-11-23T12:00:00Z"),
    } as const;
    const what = { file: "questions.csv", id: "question_2026_11_10_1" };
    const outcome = withdrawText(readPublishedFiles(site, csv).published!, own, what, decided, csv);
    if (outcome.kind !== "prepared") throw new Error(outcome.kind);
    expect(saying(await siteWith(site, outcome.prepared), "lower than last year")).toEqual([]);
  });
});

const ROWS =
  `${HEADER}a,2026-11-03,Scrutiny,Chair of the committee,on_time,Is it lower?,2026-11-20,2026-11-18,Yes.,,Monitoring officer\n` +
  "b,2026-11-10,Scrutiny,A member of the public,on_time,Why is it?,2026-11-29,,,,Monitoring officer\n" +
  "c,2026-11-10,Scrutiny,A member of the public,,,,,,confidential,Monitoring officer\n" +
  "d,2026-11-24,Cabinet,A member,,What is next?,2026-12-08,,,,Monitoring officer\n";
const QUESTIONS_READ = readPublishedQuestions(table(ROWS))!;

describe("R28: how a question stands", () => {
  it("is worked out from its days: overdue from the day after the one that was set", () => {
    const [answered, open, refused] = QUESTIONS_READ;
    const stands = (on: string) => questionStateOf(open!, day(on)).kind;
    expect(["2026-11-28", "2026-11-29", "2026-11-30"].map(stands)).toEqual(["asked", "asked", "overdue"]);
    expect(questionStateOf(answered!, day("2026-11-17")).kind).toBe("asked");
    expect(questionStateOf(answered!, day("2026-11-21"))).toEqual({
      kind: "answered",
      on: "2026-11-18",
      isLate: false,
    });
    expect(questionStateOf(refused!, day("2026-11-30"))).toEqual({ kind: "refused", reason: "confidential" });
  });

  it("is counted, the refused among them", () => {
    const counts = questionCountsOf(QUESTIONS_READ, day("2026-11-30"));
    expect(questionsSentence(counts, day("2026-11-30"))).toBe(
      "4 questions as at 30 November 2026: 1 answered, 1 overdue, 1 waiting for an answer, 1 refused.",
    );
  });
});

describe("R28: the pages", () => {
  const site = (contact: readonly object[] = []) => {
    const small = smallSiteWith({ "data/questions.csv": ROWS });
    const council = JSON.parse(small["data/council.json"] ?? "") as { contacts: object };
    const contacts = { ...council.contacts, data: contact };
    return {
      ...small,
      "data/council.json": JSON.stringify({ ...council, site: "https://example.org/", contacts }),
    };
  };

  it("list them by meeting, the newest first, with the reason for a refusal and a place for what becomes overdue", async () => {
    const { container } = openSite("/questions/", site());
    await screen.findByRole("heading", { level: 2, name: "Cabinet" });
    const meetings = [...container.querySelectorAll("main section")].map((each) =>
      wordsOf(each.querySelector("h2")),
    );
    expect(meetings).toEqual(["Cabinet", "Scrutiny"]);
    const words = wordsOf(container);
    expect(words).toContain("1 answered, 1 overdue, 1 refused.");
    expect(words).toContain("Refused: an answer would tell what has to stay confidential");
    expect(words).toContain("Overdue: an answer was due by 29 November 2026");
    const late = container.querySelector<HTMLElement>("[data-late-after]");
    expect(late?.dataset).toMatchObject({ late: " Overdue now", lateAfter: "2026-12-08" });
  });

  it("of a figure has its own, the newest first, and an e-mail that names figure, month, release and address", async () => {
    openSite("/indicators/on_time/", site([{ label: "Data", email: "data@example.org" }]));
    const heading = await screen.findByRole("heading", { name: "You asked" });
    const section = within(heading.closest("section")!);
    expect(section.getAllByRole("heading", { level: 3 }).map(wordsOf)).toEqual([
      "Why is it?",
      "Is it lower?",
    ]);
    const address = section.getByRole("link", { name: "Ask about this figure" }).getAttribute("href")!;
    expect(address).toMatch(/^mailto:data@example\.org\?subject=/);
    const { searchParams } = new URL(address);
    expect(searchParams.get("subject")).toBe("A question about “Assessments finished on time”, October 2026");
    expect(searchParams.get("body")?.split("\r\n").slice(0, 3)).toEqual([
      "About: Assessments finished on time, October 2026 (on_time)",
      "Release 3, published on 30 November 2026",
      "https://example.org/indicators/on_time/?as-at=3",
    ]);
  });

  it("say nothing of questions where none was asked and nobody can be", async () => {
    openSite("/indicators/on_time/", smallSiteWith({}));
    await screen.findByRole("heading", { name: "What it means" });
    expect(screen.queryByRole("heading", { name: "You asked" })).toBeNull();
  });

  it("R8: the front page says how many are overdue", async () => {
    openSite("/", site());
    const row = (await screen.findByRole("heading", { name: "Check up on us" })).closest("section")!;
    expect(wordsOf(row)).toContain("1 of 4 questions is overdue.");
    expect(within(row).getByRole("link", { name: "Questions and answers" }).getAttribute("href")).toBe(
      "./questions/",
    );
  });
});
