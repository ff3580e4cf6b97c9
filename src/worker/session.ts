import type { Issue } from "../core/issue.ts";
import { LONDON, type Month } from "../core/period.ts";
import { checkedOf, foundIn, fileLabels, NO_ANSWERS, refusedOf } from "../core/checking/checked.ts";
import { decidedRelease, handOverOf, rolesRefused } from "../core/checking/handOver.ts";
import type {
  FromChecker,
  Given,
  MadeFile,
  MadeReturn,
  WantedPage,
  ToChecker,
} from "../core/checking/messages.ts";
import type { GivenFile, Rest } from "../core/publication/received/drop.ts";
import { indicatorsWithoutRow, makeReturn, type ScorecardAnswers } from "../core/checking/made.ts";
import type { OfficerAnswers } from "../core/publication/prepared.ts";
import { pastedOf } from "../core/checking/pasted.ts";
import { FILES_TO_READ } from "../core/publication/published.ts";
import type { HashOfBytes } from "../core/releases/log/tree.ts";
import { prepareRelease, type ReleaseOutcome } from "../core/publication/release.ts";
import { recogniserOf } from "../core/checking/recognised.ts";
import { recogniseScorecard, type Scorecard } from "../core/scorecard/scorecard.ts";
import type { Table } from "../core/tables/table.ts";
import { pageOf, pageWith } from "../core/checking/shown.ts";
import { REFERENCE_FILES } from "../core/reference/reference.ts";
import { readCsv } from "../csv/readCsv.ts";
import { writeCsv } from "../csv/writeCsv.ts";
import { handOverFile } from "./handOver.ts";
import { lookedAt, openedFile, openedText, type OpenedFile } from "./opened.ts";
import {
  CSV,
  CSV_TYPE,
  monthsNext,
  readPublishedSite,
  summaryFile,
  templateFile,
  type PublishedSite,
} from "./site.ts";

/** What a session is given from outside, so that tests can replace it. */
export type Surroundings = {
  readonly post: (message: FromChecker) => void;
  readonly now: () => Date;
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number;
  /** Waits for one turn of the event loop, so that waiting messages are received. */
  readonly pause: () => Promise<void>;
  /** undefined where the browser hashes nothing on this page: one that came without TLS. */
  readonly sha256: HashOfBytes | undefined;
};

/** Milliseconds between two checks whether the work has been cancelled. */
const PATIENCE = 50;

const NO_LONGER_WANTED = new Error("The work was cancelled.");

/** The files given last and what came of them. */
type Desk = {
  given: readonly GivenFile[];
  /** The bytes of those that were read whole, by what they are called. */
  sent: ReadonlyMap<string, Uint8Array>;
  answers: OfficerAnswers;
  issues: readonly Issue[];
  /** The rows of a scorecard. */
  scorecard: Table | undefined;
  made: MadeReturn | undefined;
  /** What came of the files. */
  outcome: ReleaseOutcome | undefined;
};

const empty = (): Desk => ({
  ...{ given: [], sent: new Map(), answers: NO_ANSWERS, issues: [], scorecard: undefined },
  ...{ made: undefined, outcome: undefined },
});

/** Handles the messages of the page one after the other and posts the results. It keeps only the files given last. */
export function createSession({
  post,
  now,
  clock,
  pause,
  sha256,
}: Surroundings): (message: ToChecker) => Promise<void> {
  let site: PublishedSite | undefined;
  let desk = empty();
  let last = Promise.resolve();
  const cancelled = new Set<number>();

  function opened(): PublishedSite {
    if (site === undefined) throw new Error("A session must be opened first.");
    return site;
  }

  function restFor(job: number): Rest {
    let rested = clock();
    return async (done) => {
      if (clock() - rested < PATIENCE) return;
      post({ kind: "progress", job, done });
      await pause();
      rested = clock();
      if (cancelled.has(job)) throw NO_LONGER_WANTED;
    };
  }

  async function check(job: number, answers: OfficerAnswers, rest = restFor(job)): Promise<void> {
    tell(job, answers, await outcomeOf(answers, rest));
  }

  function outcomeOf(answers: OfficerAnswers, rest: Rest): Promise<ReleaseOutcome> {
    const { texts } = opened();
    const { given } = desk;
    const reference = new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
    const at = { now: now(), zone: LONDON };
    const request = { published: texts, reference, words: undefined, given, ...at, ...answers, rest };
    return prepareRelease(request, CSV);
  }

  function tell(job: number, answers: OfficerAnswers, outcome: ReleaseOutcome): void {
    const { given, made } = desk;
    const checked = checkedOf(outcome, given, answers);
    desk = checked.isPersonal ? empty() : { ...desk, answers, issues: outcome.issues, outcome };
    post({ kind: "checked", job, checked, ...(made && !checked.isPersonal ? { made } : {}) });
  }

  async function checkFiles(job: number, files: readonly Given[]): Promise<void> {
    const rest = restFor(job);
    const all: OpenedFile[] = [];
    for (const file of files) {
      all.push(await openedFile(file));
      await rest(0);
    }
    desk = { ...empty(), ...lookedAt(all) };
    const outcome = await outcomeOf(NO_ANSWERS, rest);
    const { given } = desk;
    const isScorecard = given.length === 1 && outcome.issues.some(({ code }) => code === "scorecard-given");
    const table = isScorecard ? given[0]?.table : undefined;
    const { reference, newest } = opened();
    const scorecard = table && recogniseScorecard(table, reference, newest);
    if (scorecard) offer(job, table, scorecard);
    else tell(job, NO_ANSWERS, outcome);
  }

  async function paste(job: number, text: string): Promise<void> {
    const { reference, newest } = opened();
    const rest = restFor(job);
    desk = empty();
    const { table } = readCsv(text, text.includes("\t") ? "\t" : ",");
    const pasted = await pastedOf(text, table, reference, newest, rest);
    if (pasted.kind === "scorecard") {
      offer(job, table, pasted.scorecard);
      return;
    }
    if (pasted.kind === "personal") {
      post({ kind: "checked", job, checked: refusedOf(pasted.issues, []) });
      return;
    }
    desk = { ...desk, ...lookedAt([openedText(pasted.name, text)]) };
    await check(job, NO_ANSWERS, rest);
  }

  /** Asks for the month of a scorecard. */
  function offer(job: number, table: Table, scorecard: Scorecard): void {
    const { months, unmatched, questions } = scorecard;
    const indicators = indicatorsWithoutRow(scorecard, opened().reference);
    desk = { ...empty(), scorecard: table };
    post({ kind: "scorecard", job, offer: { months, unmatched, questions, indicators } });
  }

  async function pick(job: number, month: Month, answers: ScorecardAnswers): Promise<void> {
    const { scorecard } = desk;
    const { reference, newest } = opened();
    const made = scorecard && makeReturn(scorecard, month, reference, newest, answers);
    if (made === undefined) throw new Error("There is no scorecard to pick a month from.");
    const { records, ...told } = made;
    const content = writeCsv(records);
    const file: MadeFile = { name: `${month}.csv`, type: CSV_TYPE, content };
    desk = {
      ...empty(),
      ...lookedAt([openedText(file.name, content)]),
      scorecard,
      made: { ...told, file, month, answers },
    };
    await check(job, NO_ANSWERS);
  }

  function rows(file: number, at: WantedPage): void {
    const { given, issues } = desk;
    const table = given[file]?.table;
    const label = fileLabels(given)[file];
    if (table === undefined || label === undefined) {
      post({ kind: "rows", file, page: undefined });
      return;
    }
    const found = foundIn(label, issues);
    const page = "page" in at ? at.page : pageWith("row" in at ? at.row : (found[0]?.row ?? 1), table);
    post({ kind: "rows", file, page: pageOf(table, page, found, recogniserOf(opened().reference)) });
  }

  /** Hands over what was checked last; nothing where it would not be published as it is. */
  async function handOver(roles: readonly string[]): Promise<void> {
    const { sent, answers, outcome } = desk;
    const as = outcome && handOverOf(outcome);
    if (as === undefined || outcome?.prepared === undefined || sha256 === undefined) return;
    const why = rolesRefused(roles);
    if (why.some((each) => each !== undefined)) {
      post({ kind: "rolesRefused", why });
      return;
    }
    const folder = decidedRelease(outcome.prepared, sent, answers, now());
    const approving = roles.map((role) => role.trim()).filter((role) => role !== "");
    const approvals = approving.map((role) => ({ role, time: folder.made }));
    post({ kind: "handedOver", file: await handOverFile(as.name, folder, approvals, sha256) });
  }

  async function perform(message: Exclude<ToChecker, { kind: "cancel" }>): Promise<void> {
    switch (message.kind) {
      case "open":
        site = readPublishedSite(message.published);
        post(
          site === undefined
            ? { kind: "unreadable" }
            : { kind: "ready", months: monthsNext(site.newest, now()), handsOver: sha256 !== undefined },
        );
        return;
      case "check":
        return checkFiles(message.job, message.files);
      case "paste":
        return paste(message.job, message.text);
      case "pick":
        return pick(message.job, message.month, message.answers);
      case "answer":
        return check(message.job, message.answers);
      case "rows":
        rows(message.file, message.at);
        return;
      case "template":
        post({ kind: "file", file: await templateFile(message.month, message.format, opened()) });
        return;
      case "summary": {
        const file = desk.outcome && summaryFile(desk.outcome, now());
        if (file) post({ kind: "file", file });
        return;
      }
      case "handOver":
        return handOver(message.roles);
      case "forget":
        desk = empty();
    }
  }

  post({ kind: "wants", files: FILES_TO_READ });
  return (message) => {
    if (message.kind === "cancel") {
      cancelled.add(message.job);
      return Promise.resolve();
    }
    const job = "job" in message ? message.job : undefined;
    last = last
      .then(() => (job !== undefined && cancelled.has(job) ? undefined : perform(message)))
      .catch((reason: unknown) => {
        desk = empty();
        if (reason !== NO_LONGER_WANTED) post({ kind: "failed", job });
      });
    return last;
  };
}
