import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import type { Month } from "../../src/core/period.ts";
import { readPreparedFolder } from "../../src/core/publication/folder/read.ts";
import { strictText } from "../../scripts/effects/files.ts";
import type { FromChecker, ToChecker } from "../../src/core/checking/messages.ts";
import { givenOf, OCTOBER, PUBLISHED_TEXTS, SEPTEMBER, sessionTo } from "../support/checker.ts";
import { sha256 } from "../support/publish.ts";
import { bytesOf, withCells } from "../support/small.ts";

/** A session that has been opened, what it has posted since, and what it posts of one kind. */
async function opened() {
  const posted: FromChecker[] = [];
  const send = sessionTo((message) => posted.push(message));
  await send({ kind: "open", published: PUBLISHED_TEXTS });
  const last = <Kind extends FromChecker["kind"]>(kind: Kind) =>
    posted.findLast((message): message is Extract<FromChecker, { kind: Kind }> => message.kind === kind);
  return { send, posted, last };
}

const check = (text: string, name?: string, job = 1): ToChecker => ({
  kind: "check",
  job,
  files: [givenOf(text, name)],
});

describe("a session", () => {
  it("says first which published files it works from, then which months come next", async () => {
    const { posted } = await opened();
    expect(posted[0]).toMatchObject({ kind: "wants" });
    expect(posted[1]).toEqual({ kind: "ready", months: ["2026-10", "2026-11"], handsOver: true });
  });

  it("says so where the published files cannot be read", async () => {
    const posted: FromChecker[] = [];
    await sessionTo((message) => posted.push(message))({ kind: "open", published: new Map() });
    expect(posted.at(-1)).toEqual({ kind: "unreadable" });
  });

  it("checks a good file, and tells what would change", async () => {
    const { send, last } = await opened();
    await send(check(OCTOBER));
    expect(last("checked")).toMatchObject({
      job: 1,
      checked: { verdict: "changed", files: ["2026-10.csv"] },
    });
    expect(last("checked")?.checked.changes?.months).toEqual(["2026-10"]);
  });

  it("tells how far it is", async () => {
    const { send, posted } = await opened();
    await send(check(OCTOBER));
    const done = posted.flatMap((message) => (message.kind === "progress" ? [message.done] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it("checks the same files again with what the officer says to them", async () => {
    const { send, last } = await opened();
    await send(check(SEPTEMBER.replace(/,\d+$/m, ",1400"), "2026-09.csv"));
    expect(last("checked")?.checked).toMatchObject({ verdict: "refused", revisions: [{ column: "value" }] });
    const answers = { revise: true, reason: "late-recording", confirm: undefined } as const;
    await send({ kind: "answer", job: 2, answers });
    expect(last("checked")).toMatchObject({ job: 2, checked: { verdict: "changed", answers } });
  });

  it("shows rows with what was found in them, and of what it does not recognise only that it is there", async () => {
    const { send, last } = await opened();
    await send(check(withCells("rank", { value: "thirty" })));
    await send({ kind: "rows", file: 0, at: { first: "found" } });
    const row = last("rows")?.page?.rows.find(({ cells }) => cells[2]?.text === "rank");
    expect(row?.cells.at(-1)).toEqual({ text: undefined, marks: [1] });
    await send({ kind: "rows", file: 7, at: { page: 0 } });
    expect(last("rows")).toEqual({ kind: "rows", file: 7, page: undefined });
  });

  it("keeps nothing of files with personal data: no rows, no second check", async () => {
    const { send, last } = await opened();
    await send(check(withCells("rank", { value: "Jane Osei" })));
    expect(last("checked")?.checked).toMatchObject({ isPersonal: true, files: [] });
    await send({ kind: "rows", file: 0, at: { page: 0 } });
    expect(last("rows")?.page).toBeUndefined();
  });

  it("stops work that is cancelled while it is under way, posts nothing about it, and does the next", async () => {
    const posted: FromChecker[] = [];
    const send = sessionTo((message) => {
      posted.push(message);
      if (message.kind === "progress" && message.job === 1) void send({ kind: "cancel", job: 1 });
    });
    await send({ kind: "open", published: PUBLISHED_TEXTS });
    await send(check(OCTOBER));
    const about = (job: number) =>
      posted.flatMap((message) => ("job" in message && message.job === job ? [message.kind] : []));
    expect(about(1)).toEqual(["progress"]);
    await send(check(OCTOBER, "2026-10.csv", 2));
    expect(about(2).at(-1)).toBe("checked");
  });

  it("does not begin work that is cancelled before its turn", async () => {
    const { send, posted } = await opened();
    const working = send(check(OCTOBER));
    void send({ kind: "cancel", job: 1 });
    await working;
    expect(posted.some((message) => "job" in message)).toBe(false);
  });

  it("says of a folder among the files that its name is not a month", async () => {
    const { send, last } = await opened();
    const folder = Object.assign(new File([], "returns"), {
      arrayBuffer: () => Promise.reject(new Error("not a file")),
    });
    await send({ kind: "check", job: 1, files: [folder] });
    expect(last("checked")?.checked.groups[0]?.told[0]).toMatchObject({ code: "file-name" });
  });

  it("reads only the start of a file that is far too large", async () => {
    const { send, last } = await opened();
    const file = new File([OCTOBER], "2026-10.csv");
    const huge = {
      ...{ name: "2026-10.csv", size: 10 ** 9, slice: (from: number, to: number) => file.slice(from, to) },
      arrayBuffer: () => Promise.reject(new Error("it was read whole")),
    };
    await send({ kind: "check", job: 1, files: [huge] });
    expect(last("checked")?.checked.groups[0]?.told[0]).toMatchObject({ code: "too-large" });
  });

  it("checks a pasted return under the month of its first row", async () => {
    const { send, last } = await opened();
    await send({ kind: "paste", job: 1, text: OCTOBER.replaceAll(",", "\t") });
    expect(last("checked")?.checked).toMatchObject({ verdict: "changed", files: ["2026-10.csv"] });
  });

  it("asks for the month of a pasted scorecard, then makes its return and checks that", async () => {
    const { send, last, posted } = await opened();
    const text = "Indicator\tSep-26\tOct-26\ncontacts\t1411\t1412\nrank\t\t38\nnobody knows\t1\t2\n";
    await send({ kind: "paste", job: 1, text });
    expect(last("scorecard")?.offer).toMatchObject({ months: ["2026-09", "2026-10"], unmatched: [4] });
    expect(posted.some(({ kind }) => kind === "checked")).toBe(false);
    await send({ kind: "pick", job: 2, month: "2026-10" as Month, answers: { matches: [], absent: [] } });
    const made = last("checked");
    expect(made?.made?.file).toMatchObject({ name: "2026-10.csv" });
    expect(made?.made?.file.content).toContain("2026-10,E06009998,contacts,,,,,1412\n");
    expect(made?.made?.questions.map(({ code }) => code)).toContain("row-missing");
  });

  it("makes the return again with what the officer says of rows, and gives the words to keep", async () => {
    const { send, last } = await opened();
    const text = "Indicator\tSep-26\tOct-26\nWorries passed on to us\t1411\t1412\nrank\t\ttbc\n";
    await send({ kind: "paste", job: 1, text });
    expect(last("scorecard")?.offer.indicators).toContainEqual(expect.objectContaining({ id: "contacts" }));
    const matches = [{ row: 2, indicator: "contacts" }];
    const answers = { matches, absent: [3] };
    await send({ kind: "pick", job: 2, month: "2026-10" as Month, answers });
    const made = last("checked")?.made;
    expect(made?.file.content).toContain("2026-10,E06009998,contacts,,,,,1412\n");
    expect(made?.file.content).toContain("2026-10,E06009998,rank,,,,,x\n");
    expect(made).toMatchObject({
      answers,
      aliases: [{ indicator: "contacts", aliases: ["Worries passed on to us"] }],
      offered: [{ row: 3, indicator: "rank" }],
    });
  });

  it("offers a scorecard that was saved as CSV and dropped alone, under any name and below a title", async () => {
    const { send, last, posted } = await opened();
    const text = "Scorecard 2026/27\n\nIndicator,Sep-26,Oct-26\ncontacts,1411,1412\nrank,,38\n";
    await send(check(text, "Scorecard October.csv"));
    expect(last("scorecard")?.offer.months).toEqual(["2026-09", "2026-10"]);
    expect(posted.some(({ kind }) => kind === "checked")).toBe(false);
    const files = [givenOf(text, "Scorecard October.csv"), givenOf(OCTOBER)];
    await send({ kind: "check", job: 2, files });
    const [group] = last("checked")?.checked.groups ?? [];
    expect(group?.told).toEqual([{ code: "scorecard-given", file: "file 1" }]);
  });

  it("refuses a pasted block with personal data before it looks at what it is", async () => {
    const { send, last } = await opened();
    await send({ kind: "paste", job: 1, text: "Child\tSep-26\tOct-26\nJane Osei\t1\t2\n" });
    expect(last("scorecard")).toBeUndefined();
    expect(last("checked")?.checked).toMatchObject({ isPersonal: true, files: [], counts: { error: 2 } });
  });

  it("hands over what was checked last: the bytes as they were given, the answers and the roles", async () => {
    const { send, last } = await opened();
    await send({ kind: "handOver", roles: [] });
    expect(last("handedOver")).toBeUndefined();
    const text = `\ufeff${withCells("contacts", { value: "14120" }).replaceAll("\n", "\r\n")}`;
    await send(check(text));
    await send({ kind: "handOver", roles: [] });
    expect(last("handedOver"), "with a question open").toBeUndefined();
    const answers = { revise: false, reason: undefined, confirm: "checked-and-right" } as const;
    await send({ kind: "answer", job: 2, answers });
    await send({ kind: "handOver", roles: ["Jane Osei", ""] });
    expect(last("handedOver")).toBeUndefined();
    expect(last("rolesRefused")?.why).toEqual([expect.stringContaining("a person’s name"), undefined]);
    await send({ kind: "handOver", roles: [" Director", ""] });
    const file = last("handedOver")!.file;
    expect(file.name).toBe("UNSUPPRESSED-2026-10.zip");
    const files = new Map(Object.entries(unzipSync(file.content as Uint8Array)));
    const means = { decode: strictText, sha256 };
    const folder = { paths: [...files.keys()], read: (path: string) => Promise.resolve(files.get(path)) };
    expect(await readPreparedFolder(folder, means)).toMatchObject({
      folder: {
        given: new Map([["2026-10.csv", bytesOf(text)]]),
        answers,
      },
      approvals: [{ role: "Director", time: "2026-11-22T12:00:00Z" }],
    });
  });

  it("makes a month's empty return as CSV and as a workbook", async () => {
    const { send, last } = await opened();
    await send({ kind: "template", month: "2026-10" as Month, format: "csv" });
    expect(last("file")?.file).toMatchObject({ name: "2026-10.csv" });
    expect(last("file")?.file.content).toContain("2026-10,E06009998,contacts,,,,,\n");
    await send({ kind: "template", month: "2026-10" as Month, format: "xlsx" });
    expect(last("file")?.file.name).toBe("2026-10.xlsx");
  });

  it("forgets what was given when it is told to", async () => {
    const { send, last } = await opened();
    await send(check(OCTOBER));
    await send({ kind: "forget" });
    await send({ kind: "rows", file: 0, at: { page: 0 } });
    expect(last("rows")?.page).toBeUndefined();
  });
});
