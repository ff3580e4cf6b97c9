import type { FromChecker, Given } from "../../src/core/checking/messages.ts";
import { FILES_TO_READ } from "../../src/core/publication/published.ts";
import { createChecker, type Checker, type Connect } from "../../src/store/checker.ts";
import type { MadeFile } from "../../src/core/checking/messages.ts";
import { createSession } from "../../src/worker/session.ts";
import { published, sha256 } from "./publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "./small.ts";
import { readFrom } from "./smallSite.ts";

/** Smallbridge with September 2026 published: what a page fetches, by path from `data/`. */
const { site } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
  now: "2026-10-20T12:00:00Z",
});
export const PUBLISHED_TEXTS = new Map([...site].filter(([path]) => FILES_TO_READ.includes(path)));

export const SEPTEMBER = inMonth("2026-09");
export const OCTOBER = GOOD_RETURN;

/** The session that a worker runs, with a clock that moves a second at every look: it rests whenever it may. */
export function sessionTo(post: (message: FromChecker) => void) {
  let seconds = 0;
  return createSession({
    post,
    now: () => new Date("2026-11-22T12:00:00Z"),
    clock: () => (seconds += 1) * 1000,
    pause: () => new Promise((done) => setTimeout(done)), // one turn, as in the worker
    sha256,
  });
}

/** The same session without a worker between. What passes is copied, as it is on the way to a worker and back. */
export const connectHere: Connect = (receive) => connectNoting(new Set())(receive, () => undefined);

/** What is being worked on is kept in `works` until it is done. */
const connectNoting =
  (works: Set<Promise<void>>): Connect =>
  (receive) => {
    let isOpen = true;
    const session = sessionTo((message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (isOpen) receive(copy);
      });
    });
    return {
      post: (message) => {
        const work = session(message).finally(() => works.delete(work));
        works.add(work);
      },
      close: () => (isOpen = false),
    };
  };

type Here = {
  readonly checker: Checker;
  readonly saved: MadeFile[];
  /** Once whoever checks has done all that it was asked for, and the page has heard of it. */
  readonly heard: () => Promise<void>;
};

/** A checker as the page has it, with the files that it saves. */
export function checkerHere(): Here {
  const saved: MadeFile[] = [];
  const works = new Set<Promise<void>>();
  const heard = async () => {
    while (works.size > 0) await Promise.all(works);
  };
  const files = Object.fromEntries([...PUBLISHED_TEXTS].map(([path, text]) => [`data/${path}`, text]));
  const checker = createChecker(readFrom(files), connectNoting(works), (file) => saved.push(file));
  return { checker, saved, heard };
}

export function givenOf(text: string, name = "2026-10.csv"): Given {
  return new File([text], name);
}
