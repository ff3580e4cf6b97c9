import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

import type { Month } from "../core/period.ts";
import type { ScorecardAnswers } from "../core/checking/made.ts";
import type { Checked } from "../core/checking/checked.ts";
import type {
  FromChecker,
  Given,
  MadeFile,
  MadeReturn,
  ScorecardOffer,
  WantedPage,
  TemplateFormat,
  ToChecker,
} from "../core/checking/messages.ts";
import type { OfficerAnswers } from "../core/publication/prepared.ts";
import type { ShownPage } from "../core/checking/shown.ts";
import { LOG_FILE, MANIFEST_FILE, RELEASES_FILE } from "../core/releases/paths.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { hashesIn } from "./tables.ts";

/** The state of the check: idle, working, or its result. */
export type Work =
  | { readonly state: "idle" }
  /** `done` from 0 to 1. */
  | { readonly state: "working"; readonly job: number; readonly done: number }
  | { readonly state: "scorecard"; readonly offer: ScorecardOffer }
  | { readonly state: "done"; readonly checked: Checked; readonly made: MadeReturn | undefined }
  | { readonly state: "failed" };

export type CheckerState = {
  /** Once it is "ready", the page fetches nothing more. */
  readonly readiness: "starting" | "ready" | "unavailable";
  /** The months whose empty return can be made. */
  readonly months: readonly Month[];
  readonly work: Work;
  /** The page of rows that is shown of each file, by the file's index in the drop, from 0. */
  readonly pages: ReadonlyMap<number, ShownPage | undefined>;
  /** Whether the browser can make the file that hands a release over. */
  readonly handsOver: boolean;
  /** What came of handing over: the name of the file, or for each role why it may not approve; undefined where nobody has tried. */
  readonly handedOver:
    { readonly name: string } | { readonly why: readonly (string | undefined)[] } | undefined;
};

/** The connection to what checks: a worker in the browser, or a session called directly in tests. */
export type Connection = { readonly post: (message: ToChecker) => void; readonly close: () => void };
export type Connect = (receive: (message: FromChecker) => void, fail: () => void) => Connection;

/** The store of the page on which returns are checked. `close` forgets everything. */
export type Checker = StoreApi<CheckerState> & {
  /** Starts the checker and fetches everything that it needs. */
  readonly open: () => void;
  readonly check: (files: readonly Given[]) => void;
  readonly paste: (text: string) => void;
  readonly pick: (month: Month, answers: ScorecardAnswers) => void;
  readonly answer: (answers: OfficerAnswers) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
  readonly show: (file: number, at: WantedPage) => void;
  /** Saves the summary for those who sign off. */
  readonly summary: () => void;
  /** Saves the file that hands over what was checked, with the roles that approve of it. */
  readonly handOver: (roles: readonly string[]) => void;
  readonly template: (month: Month, format: TemplateFormat) => void;
  readonly close: () => void;
};

const NOTHING: CheckerState = {
  readiness: "starting",
  months: [],
  work: { state: "idle" },
  pages: new Map<number, ShownPage | undefined>(),
  handsOver: false,
  handedOver: undefined,
};

/** Milliseconds in which whoever checks has to be there: the code of a worker may hang on its way as a file may. */
const PATIENCE = 20_000;

/** `save` is given the files that the officer asked for. */
export function createChecker(
  read: ReadFile,
  connect: Connect,
  save: (file: MadeFile) => void,
  patience = PATIENCE,
): Checker {
  const store = createStore<CheckerState>(() => NOTHING);
  const { getState, setState } = store;
  let connection: Connection | undefined;
  let newest = 0;
  /** Files given before the checker is ready wait here. */
  let early: (() => void) | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToChecker) => connection?.post(message);
  const work = (next: Work) => setState({ work: next, pages: NOTHING.pages, handedOver: undefined });
  const begin = (message: (job: number) => ToChecker) => {
    const { readiness } = getState();
    if (readiness === "starting") early = () => begin(message);
    if (readiness !== "ready") return;
    cancel();
    newest += 1;
    work({ state: "working", job: newest, done: 0 });
    post(message(newest));
  };
  const cancel = () => {
    const now = getState().work;
    if (now.state !== "working") return;
    post({ kind: "cancel", job: now.job });
    work({ state: "idle" });
  };
  const isAwaited = (job: number | undefined) => {
    const now = getState().work;
    return now.state === "working" && now.job === job;
  };

  /** Fetches the published files that the checker asked for, and sends them to it. */
  async function supply(wanted: readonly string[]): Promise<void> {
    const asked = connection;
    const published = await readPublished(read, wanted);
    if (connection !== asked) return;
    if (published === undefined) fail();
    else post({ kind: "open", published });
  }

  function receive(message: FromChecker): void {
    if ("job" in message && message.job !== undefined && !isAwaited(message.job)) return;
    switch (message.kind) {
      case "wants":
        clearTimeout(waiting);
        void supply(message.files);
        break;
      case "ready":
        setState({ readiness: "ready", months: message.months, handsOver: message.handsOver });
        early?.();
        early = undefined;
        break;
      case "unreadable":
        setState({ readiness: "unavailable" });
        break;
      case "progress":
        setState({ work: { state: "working", job: message.job, done: message.done } });
        break;
      case "checked":
        work({ state: "done", checked: message.checked, made: message.made });
        break;
      case "scorecard":
        work({ state: "scorecard", offer: message.offer });
        break;
      case "rows":
        setState(({ pages }) => ({ pages: new Map(pages).set(message.file, message.page) }));
        break;
      case "file":
        save(message.file);
        break;
      case "handedOver":
        save(message.file);
        setState({ handedOver: { name: message.file.name } });
        break;
      case "rolesRefused":
        setState({ handedOver: { why: message.why } });
        break;
      case "failed":
        work({ state: "failed" });
    }
  }

  /** Called when the worker cannot be started or has crashed: its work is lost. */
  function fail(): void {
    if (getState().readiness === "starting") setState({ readiness: "unavailable" });
    else work({ state: "failed" });
  }

  return {
    ...store,
    open: () => {
      setState(NOTHING, true);
      waiting = setTimeout(fail, patience);
      connection = connect(receive, fail);
    },
    check: (files) => {
      if (files.length > 0) begin((job) => ({ kind: "check", job, files }));
    },
    paste: (text) => {
      if (text.trim() !== "") begin((job) => ({ kind: "paste", job, text }));
    },
    pick: (month, answers) => begin((job) => ({ kind: "pick", job, month, answers })),
    answer: (answers) => begin((job) => ({ kind: "answer", job, answers })),
    cancel,
    forget: () => {
      cancel();
      work({ state: "idle" });
      post({ kind: "forget" });
    },
    show: (file, at) => post({ kind: "rows", file, at }),
    summary: () => post({ kind: "summary" }),
    handOver: (roles) => post({ kind: "handOver", roles }),
    template: (month, format) => post({ kind: "template", month, format }),
    close: () => {
      clearTimeout(waiting);
      connection?.close();
      connection = undefined;
      early = undefined;
      setState(NOTHING, true);
    },
  };
}

/** The files that list the others and are not in the list themselves. */
const LISTING: readonly string[] = [RELEASES_FILE, LOG_FILE, MANIFEST_FILE];

/**
 * The texts of the wanted files that are published, by path; undefined where one cannot be fetched. It fetches only the files
 * that the newest edition lists, and the lists themselves.
 */
async function readPublished(
  read: ReadFile,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const listed = hashesIn(await read(inData(MANIFEST_FILE)));
  if (listed === undefined) return undefined;
  const paths = wanted.filter((path) => listed.has(path) || LISTING.includes(path));
  const files = await readAll(read, Object.fromEntries(paths.map((path) => [path, inData(path)])));
  const texts = new Map<string, string>();
  for (const [path, file] of Object.entries(files)) if (file.kind === "text") texts.set(path, file.text);
  return texts.size === paths.length ? texts : undefined;
}

export function useChecker<Value>(checker: Checker, selector: (state: CheckerState) => Value): Value {
  return useStore(checker, selector);
}
