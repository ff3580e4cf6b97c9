import { dayAt, dayName, LONDON, monthName, type Month } from "../../src/core/period.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import {
  publicationStandingOf,
  type PublicationStanding,
} from "../../src/core/publication/publicationStanding.ts";
import { readReferenceFiles } from "../../src/core/publication/received/reference.ts";
import { REFERENCE_FILES, type Reference } from "../../src/core/reference/reference.ts";
import { releaseReasons, releaseTitle } from "../../src/core/history/words.ts";
import { publishedOn } from "../../src/core/releases/newest.ts";
import { COMMENTARY, readPublishedCommentary } from "../../src/core/tables/commentary.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { exitWith, fail, type CommandOptions, paint, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { dataFolder, readSettings, timeOf } from "./settings.ts";
import { issueLine, type Tone } from "./words.ts";
import { isRecordWhole } from "./wholeRecord.ts";

const CSV = { read: readCsv, write: writeCsv };

/**
 * `status`: what is published, what is due and late, what was restated or held, which limits want a decision and which misses have no
 * explanation. It verifies the folder first and writes nothing. It ends with 1 where a month is late or the folder does not verify.
 */
export async function status(words: readonly string[], options: CommandOptions): Promise<void> {
  const settings = readSettings(options);
  if (typeof settings === "string" || words.length > 0) {
    fail(typeof settings === "string" ? settings : "status takes no FILE: it is about what is published.", 2);
    return;
  }
  if (!(await isRecordWhole(options))) {
    exitWith(1);
    return;
  }
  const texts = await publishedTexts(dataFolder(options));
  const { published, issues } = readPublishedFiles(texts, CSV);
  const files = new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
  const { reference } = readReferenceFiles(files, CSV);
  if (published === undefined || (reference === undefined && published.releases.length > 0)) {
    fail(issues.map(issueLine).join("\n"), 1);
    return;
  }
  const isJson = options.switches.has("json");
  if (reference === undefined) {
    print(isJson ? JSON.stringify({ outcome: "unchanged", ...NOTHING }) : "Nothing is published yet.");
    return;
  }
  const notes = readPublishedCommentary(readCsv(texts.get(COMMENTARY.file) ?? "").table) ?? [];
  const today = dayAt(timeOf(settings, now()), LONDON);
  const standing = publicationStandingOf(published, { dataset: published.dataset, reference }, notes, today);
  print(isJson ? inJson(standing) : inWords(standing, reference));
  exitWith(standing.late.length > 0 ? 1 : 0);
}

const NOTHING = { personalData: false, issues: [], status: { verifies: true } };

/** How a standing is called: something is late, something is due, or there is nothing to do. */
function outcomeOf({ late, due }: PublicationStanding): "late" | "due" | "unchanged" {
  return late.length > 0 ? "late" : due.length > 0 ? "due" : "unchanged";
}

function inJson(standing: PublicationStanding): string {
  const {
    release,
    newest = "",
    isClosed,
    late,
    due,
    next,
    deputy,
    answered,
    limitsOld,
    unexplained,
  } = standing;
  return JSON.stringify({
    ...{ outcome: outcomeOf(standing), personalData: false, issues: [] },
    status: {
      ...{ verifies: true, newest, isClosed, late, due, next: next ?? null, deputy: deputy ?? null },
      answered: answered.map(({ seq, period, kind, time, reason, confirmed }) => ({
        ...{ seq, period: period ?? "", kind, time, reason: reason ?? "", confirmed: confirmed ?? "" },
      })),
      ...{ limitsOld, unexplained },
    },
    ...(release && { release: { seq: release.seq, hash: release.hash, period: release.period ?? "" } }),
  });
}

/** Whether a month is due or late, and so somebody's to do now. */
function isAsked({ late, due }: PublicationStanding, month: Month): boolean {
  return [...late, ...due].some((each) => each.month === month);
}

/** One line for each thing to know, the most urgent last. */
function inWords(standing: PublicationStanding, { council, indicators }: Reference): string {
  const { release, newest, isClosed, late, due, next, deputy, answered, limitsOld, unexplained } = standing;
  const nameOf = (id: string) => indicators.find((each) => each.id === id)?.shortTitle ?? id;
  const lines: (readonly [string, Tone])[] = [
    [`${council.name}: the published folder verifies.`, "good"],
    ...(release === undefined || newest === undefined
      ? []
      : [
          [
            `Published: up to ${monthName(newest)}; release ${release.seq} on ${dayName(publishedOn(release))}.`,
            "plain",
          ] as const,
        ]),
    ...answered.map(
      (each) =>
        [
          `Release ${each.seq}, ${releaseTitle(each)}: ${releaseReasons(each).join(" ")}`.trim(),
          "quiet",
        ] as const,
    ),
    ...limitsOld.map(
      ({ indicator, since, months }) =>
        [
          `Limits to decide on: ${nameOf(indicator)} has stood on one side of its average since ${monthName(since)}, for ${months} months (a row of kind rebaseline in events.csv, or leave it).`,
          "doubtful",
        ] as const,
    ),
    ...(unexplained.length === 0
      ? []
      : [
          [
            `Without an explanation of the last twelve months: ${unexplained.map(nameOf).join(", ")} (rows of kind exception in commentary.csv).`,
            "doubtful",
          ] as const,
        ]),
    ...(isClosed ? [["The record is closed: nothing is due.", "plain"] as const] : []),
    ...(deputy === undefined
      ? []
      : [
          [
            `The deputy publishes ${monthName(deputy.month)}, by ${dayName(deputy.day)}: docs/handover.md.`,
            isAsked(standing, deputy.month) ? "doubtful" : "plain",
          ] as const,
        ]),
    ...(next === undefined
      ? []
      : [[`Next: ${monthName(next.month)}, by ${dayName(next.day)}.`, "plain"] as const]),
    ...due.map(({ month, day }) => [`Due: ${monthName(month)}, by ${dayName(day)}.`, "doubtful"] as const),
    ...late.map(
      ({ month, day, days }) =>
        [
          `Late: ${monthName(month)} was due by ${dayName(day)}, ${counted(days, "day")} ago.`,
          "bad",
        ] as const,
    ),
    ...(late.length + due.length > 0 ? [] : [["Nothing is due.", "good"] as const]),
  ];
  return lines.map(([text, tone]) => paint(text, tone)).join("\n");
}
