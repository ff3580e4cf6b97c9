// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { pausedFor } from "../../src/core/sensitive.ts";
import { councilOf } from "../../src/core/reference/councilFile.ts";
import { notesPausedSentence } from "../../src/core/story/paused.ts";
import { readReleases } from "../../src/core/tables/releases.ts";
import { DeckBar } from "../../src/views/present/DeckBar.tsx";
import { startPresenter } from "../../src/views/present/presenter.ts";
import { day, table } from "../support/build.ts";
import { wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";
import { published } from "../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../support/small.ts";
import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";

afterEach(cleanup);

/*
 * R35: political argument from the same figures. Before an election figures continue, and what could promote anybody pauses, logged.
 */

const PERIOD = { from: "2026-11-01", to: "2026-11-30", reason: "Election of 30 November 2026" };
const council = (periods: readonly object[]) =>
  JSON.stringify({ ...(JSON.parse(SMALL_FILES.get("council.json")!) as object), sensitive_periods: periods });
const NOTE = "period,indicator,role,kind,text\n2026-09,on_time,Head of assessment,note,Work goes on.\n";
const NOTES = {
  "commentary.csv": `${NOTE}2026-10,on_time,Head of assessment,note,A second team has begun.\n`,
  "questions.csv":
    "id,asked_on,asked_by,question,approved_by\nq,2026-11-02,A member,Why is it lower?,Monitoring officer\n",
  "voices.csv": "id,said_on,group,asked,text\nv,2026-11-02,Parents,What helps?,We want to be asked.\n",
  "evaluations.csv": "id,written_on,theme,role,text\ne,2026-11-02,Other,Head of care,We are late.\n",
};
const reference = (periods: readonly object[], changed: Readonly<Record<string, string>> = {}) =>
  new Map([
    ...SMALL_FILES,
    ["council.json", council(periods)],
    ["commentary.csv", NOTE],
    ...Object.entries(changed),
  ]);

const { site: before } = await published({
  ...{
    reference: reference([PERIOD]),
    given: { "2026-09.csv": inMonth("2026-09") },
    now: "2026-10-20T08:30:00Z",
  },
});
const during = (periods: readonly object[], changed: Readonly<Record<string, string>> = {}, now?: string) =>
  published({
    ...{ on: before, reference: reference(periods, changed), given: { "2026-10.csv": GOOD_RETURN } },
    ...(now === undefined ? {} : { now }),
  });

describe("R35: in a sensitive period", () => {
  it("figures come out, with what was published already, and the release says so", async () => {
    const { issues, site, release } = await during([PERIOD]);
    expect(issues.filter(({ code }) => code === "words-paused")).toEqual([]);
    expect(release?.seq).toBe(2);
    const said = JSON.parse(site.get(`releases/${release!.hash}/release.json`)!) as object;
    expect(said).toMatchObject({ sensitive_period: PERIOD });
    const earlier = [...before].find(([path]) => path.endsWith("/release.json"))![1];
    expect(JSON.parse(earlier)).not.toHaveProperty("sensitive_period");
  });

  it.each(Object.entries(NOTES))(
    "a new row of %s is held, and no confirmation answers it",
    async (file, text) => {
      const { issues, files, isHeld } = await during([PERIOD], { [file]: text });
      expect(issues).toMatchObject([
        { code: "words-paused", until: PERIOD.to, file, row: file === "commentary.csv" ? 3 : 2 },
      ]);
      expect([isHeld, files.size]).toEqual([true, 0]);
      const confirmed = await published({
        ...{
          on: before,
          reference: reference([PERIOD], { [file]: text }),
          given: {},
          confirm: "checked-and-right",
        },
      });
      expect(confirmed.isHeld).toBe(true);
    },
  );

  it("it is not ended by the same release that brings the words", async () =>
    expect((await during([], NOTES)).issues.map(({ code }) => code)).toEqual(Array(4).fill("words-paused")));

  it.each([
    ["before it", "2026-10-31T12:00:00Z"],
    ["on the day after it", "2026-12-01T00:00:00Z"],
  ])("words are published %s", async (_, now) => {
    const changed = { "commentary.csv": NOTE.replace("goes on", "goes on as planned") };
    const { issues, files } = await published({
      on: before,
      reference: reference([PERIOD], changed),
      given: {},
      now,
    });
    expect([issues.map(({ code }) => code), files.size > 0]).toEqual([[], true]);
  });

  it.each([
    ["no day", { ...PERIOD, to: "soon" }, "sensitive_periods.0.to"],
    ["an end before its beginning", { ...PERIOD, to: "2026-10-31" }, "sensitive_periods.0.to"],
    ["no reason", { ...PERIOD, reason: "" }, "sensitive_periods.0.reason"],
  ])("that has %s is refused", async (_, period, column) =>
    expect((await during([period])).issues).toMatchObject([
      { code: "reference-value", file: "council.json", column },
    ]),
  );
});

describe("R35: the front page", () => {
  const releases = readReleases(table(SMALL_SITE["data/releases/releases.csv"]))!;
  const withPeriod = (from: string, to: string) =>
    councilOf({
      ...{ name: "Testford", la_code: "E06000001", timetable: { day: 25 } },
      sensitive_periods: [{ from, to, reason: "Election" }],
    });

  it.each([
    ["2026-11-01", "2026-11-29", false], // over on the day of the newest release, 30 November
    ["2026-11-01", "2026-11-30", true],
    ["2026-12-25", "2027-01-20", true], // the next figures are due on 25 December
    ["2026-12-26", "2027-01-20", false],
  ])("pauses for %s to %s: %s", (from, to, is) =>
    expect(pausedFor(withPeriod(from, to), releases) !== undefined).toBe(is),
  );

  it("has figures as always, and in place of a story a line that says why there is none", async () => {
    const settings = JSON.parse(SMALL_SITE["data/council.json"]) as object;
    const { container } = openSite(
      "/",
      smallSiteWith({
        "data/council.json": JSON.stringify({
          ...settings,
          sensitive_periods: [
            { from: "2026-11-20", to: "2026-12-10", reason: "Election of 10 December 2026" },
          ],
        }),
      }),
    );
    const heading = await screen.findByRole("heading", { name: "No figure leads this page now" });
    expect(wordsOf(heading.closest("section"))).toContain(
      "From 20 November 2026 to 10 December 2026 (Election of 10 December 2026) figures come out as always, and on time.",
    );
    expect(container.querySelector(".lead-story__chart")).toBeNull();
    expect(wordsOf(container)).toContain("71.0%");
  });
});

describe("R35: the chair’s notes on slides", () => {
  const withNotes = (paused: string | undefined) => {
    cleanup();
    document.body.replaceChildren();
    const { container } = render(<DeckBar front={["month"]} groups={[]} home="/" paused={paused} />);
    container.append(document.createElement("main"));
    startPresenter({
      ...{ page: document, all: () => [], shown: () => [], current: () => undefined },
      ...{
        goTo: () => undefined,
        ask: () => undefined,
        takeSlides: () => undefined,
        onChange: () => undefined,
      },
    });
    const aside = screen.getByRole("complementary", { name: "For the presenter" });
    return { aside, notes: screen.getByLabelText<HTMLTextAreaElement>("Notes of the chair") };
  };

  it("can be read and not written in a sensitive period, and a line says so", () => {
    const period = { from: day("2026-11-20"), to: day("2026-12-10"), reason: "Election" };
    const { aside, notes } = withNotes(notesPausedSentence(period));
    expect(notes.readOnly).toBe(true);
    expect(wordsOf(aside)).toContain(
      "From 20 November 2026 to 10 December 2026 (Election) notes can be read",
    );
  });

  it("can be written at any other time", () => expect(withNotes(undefined).notes.readOnly).toBe(false));
});
