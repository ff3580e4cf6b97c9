import { describe, expect, it, vi } from "vitest";

import type { FromChecker } from "../../src/core/checking/messages.ts";
import { createChecker, type Checker, type Connect } from "../../src/store/checker.ts";
import { MANIFEST_FILE } from "../../src/core/releases/paths.ts";
import { inData } from "../../src/store/files.ts";
import { checkerHere, connectHere, givenOf, OCTOBER, PUBLISHED_TEXTS } from "../support/checker.ts";
import { withCells } from "../support/small.ts";
import { readFrom } from "../support/smallSite.ts";

async function ready(): Promise<ReturnType<typeof checkerHere>> {
  const here = checkerHere();
  here.checker.open();
  await expect.poll(() => here.checker.getState().readiness).toBe("ready");
  return here;
}

const settled = (checker: Checker) => expect.poll(() => checker.getState().work.state).toBe("done");

describe("the checker of a page", () => {
  it("is ready once all is fetched that it needs, and fetches nothing afterwards", async () => {
    const { checker } = await ready();
    expect(checker.getState().months).toEqual(["2026-10", "2026-11"]);
  });

  it("is unavailable where a published file cannot be fetched", async () => {
    const checker = createChecker(readFrom({}), connectHere, () => undefined);
    checker.open();
    await expect.poll(() => checker.getState().readiness).toBe("unavailable");
  });

  it("is unavailable where whoever checks does not come", async () => {
    const nobody: Connect = () => ({ post: () => undefined, close: () => undefined });
    const checker = createChecker(readFrom({}), nobody, () => undefined, 1);
    checker.open();
    await expect.poll(() => checker.getState().readiness).toBe("unavailable");
  });

  it("is unavailable where the list of published files is cut short", async () => {
    const files = Object.fromEntries([...PUBLISHED_TEXTS].map(([path, text]) => [inData(path), text]));
    const path = inData(MANIFEST_FILE);
    const cut = { ...files, [path]: files[path]!.slice(0, -4) };
    const checker = createChecker(readFrom(cut), connectHere, () => undefined);
    checker.open();
    await vi.waitFor(() => expect(checker.getState().readiness).toBe("unavailable"));
  });

  it("keeps files that are given early until it is ready, and forgets them with the page", async () => {
    const { checker } = checkerHere();
    checker.open();
    checker.check([givenOf(OCTOBER)]);
    expect(checker.getState().work).toEqual({ state: "idle" });
    await settled(checker);
    checker.close();
    checker.open();
    checker.check([givenOf(OCTOBER)]);
    checker.close();
    checker.open();
    await expect.poll(() => checker.getState().readiness).toBe("ready");
    expect(checker.getState().work).toEqual({ state: "idle" });
  });

  it("checks files, and shows their rows when they are asked for", async () => {
    const { checker, heard } = await ready();
    checker.check([givenOf(OCTOBER)]);
    expect(checker.getState().work).toMatchObject({ state: "working" });
    await heard();
    expect(checker.getState().work).toMatchObject({ checked: { verdict: "changed" }, made: undefined });
    checker.show(0, { page: 0 });
    await expect.poll(() => checker.getState().pages.get(0)?.rows).toHaveLength(10);
  });

  it("is idle at once when work is cancelled, and ignores its result", async () => {
    const { checker, heard } = await ready();
    checker.check([givenOf(OCTOBER)]);
    checker.cancel();
    expect(checker.getState().work).toEqual({ state: "idle" });
    await heard();
    expect(checker.getState().work).toEqual({ state: "idle" });
  });

  it("ignores an answer that was under way when the work was cancelled", () => {
    let answer: (message: FromChecker) => void = () => undefined;
    const connect: Connect = (receive) => {
      answer = receive;
      return { post: () => undefined, close: () => undefined };
    };
    const checker = createChecker(readFrom({}), connect, () => undefined);
    checker.open();
    answer({ kind: "ready", months: [], handsOver: true });
    checker.check([givenOf(OCTOBER)]);
    checker.cancel();
    answer({ kind: "progress", job: 1, done: 0.5 });
    answer({ kind: "failed", job: 1 });
    expect(checker.getState().work).toEqual({ state: "idle" });
  });

  it("keeps the result of the files given last, even where an earlier check ends later", async () => {
    const { checker } = await ready();
    checker.check([givenOf(withCells("rank", { value: "thirty" }))]);
    checker.check([givenOf(OCTOBER)]);
    await settled(checker);
    expect(checker.getState().work).toMatchObject({ checked: { verdict: "changed" } });
  });

  it("saves the files that were asked for", async () => {
    const { checker, saved } = await ready();
    const [month] = checker.getState().months;
    checker.template(month!, "csv");
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(["2026-10.csv"]);
  });

  it("starts afresh once it is closed", async () => {
    const { checker } = await ready();
    checker.check([givenOf(OCTOBER)]);
    await settled(checker);
    checker.close();
    expect(checker.getState()).toMatchObject({ readiness: "starting", work: { state: "idle" }, months: [] });
    expect(checker.getState().pages.size).toBe(0);
  });

  it("says that the check has failed where the checker fails", async () => {
    const { checker } = await ready();
    checker.answer({ revise: false, reason: undefined, confirm: undefined }); // to nothing
    await expect.poll(() => checker.getState().work.state).not.toBe("working");
  });
});
