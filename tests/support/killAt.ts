/**
 * What a process does to the disk, one step after the other, and the n-th goes wrong: the process is `killed` before it or `half-way`
 * through it; or the disk refuses it (`EIO`), everything from then on (`EROFS`), or from then on whatever needs room (`ENOSPC`).
 *
 * Loaded before a command, KILL_AT and KILL_HOW say it, the process really ends, and without KILL_AT it counts. Within a test
 * `goWrong` says it, and the process that is killed does nothing more.
 */
import fs, { type FileHandle } from "node:fs/promises";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

export type Wrong = "killed" | "half-way" | "ENOSPC" | "EIO" | "EROFS";

export type Step = { readonly does: string; readonly path: string };

type Doing = (...words: unknown[]) => Promise<unknown>;

let at = Infinity;
let how: Wrong = "killed";
/** What was done to the disk so far, and to which path. */
let trace: Step[] = [];
let onEnd = (): void => undefined;

const { KILL_AT, KILL_HOW } = process.env;
if (KILL_AT !== undefined) {
  goWrong(Number(KILL_AT) || Infinity, KILL_HOW as Wrong, () => process.kill(process.pid, "SIGKILL"));
  process.on("exit", () => writeSync(2, `${trace.length} steps\n`));
}

/** From now on steps are counted, and the n-th goes wrong; `ended` is told when the process is killed. */
export function goWrong(step: number, like: Wrong, ended: () => void): void {
  [at, how, trace, onEnd] = [step, like, [], ended];
}

/** Lets everything go well again once what was under way has ended, and gives the steps that there were. */
export async function goWell(): Promise<readonly Step[]> {
  await Promise.allSettled(underWay);
  await Promise.allSettled([...opened].map((file) => file.close()));
  for (const each of [underWay, opened]) each.clear();
  at = Infinity;
  return trace;
}

/** What the disk has been asked for: a process that is killed leaves it to be done. */
const underWay = new Set<Promise<unknown>>();

/** What it had open, which the system closes then. */
const opened = new Set<FileHandle>();

async function done(doing: () => Promise<unknown>): Promise<unknown> {
  const promise = doing();
  underWay.add(promise);
  return promise.finally(() => underWay.delete(promise));
}

/** What needs room on the disk. */
const ROOM = ["mkdir", "link", "copyFile", "writeFile", "write", "open"];
const { copyFile, readFile, writeFile, open } = fs;

function isRefused(name: string): boolean {
  if (how === "EIO") return trace.length === at;
  return trace.length >= at && (how === "EROFS" || (how === "ENOSPC" && ROOM.includes(name)));
}

/** One step: it is done, refused, or the last. */
async function step(
  does: string,
  path: string,
  doing: () => Promise<unknown>,
  half?: () => Promise<unknown>,
) {
  trace.push({ does, path });
  if (isRefused(does)) throw Object.assign(new Error(`${how}: refused`), { code: how });
  if (trace.length < at || (how !== "killed" && how !== "half-way")) return done(doing);
  if (trace.length === at) {
    if (how === "half-way") await half?.();
    onEnd();
  }
  return new Promise(() => undefined); // nothing comes after it
}

const real = fs as unknown as Record<string, Doing>;

for (const name of ["mkdir", "link", "rename", "rm", "rmdir"]) {
  const doing = real[name]!;
  // Of two paths the last is the one that is changed.
  real[name] = (...words) =>
    step(name, words.findLast((word) => typeof word === "string") ?? "", () => doing(...words));
}
fs.writeFile = ((path: string, content: string) =>
  step(
    "writeFile",
    path,
    () => writeFile(path, content),
    () => writeFile(path, halfOf(content)),
  )) as typeof writeFile;
fs.copyFile = ((from: string, to: string) =>
  step(
    "copyFile",
    to,
    () => copyFile(from, to),
    async () => writeFile(to, halfOf(await readFile(from))),
  )) as typeof copyFile;
fs.open = (async (path: string, flags?: string, mode?: number) => {
  const opening = () => open(path, flags, mode);
  const file = (await (flags?.startsWith("w") ? step("open", path, opening) : done(opening))) as FileHandle;
  opened.add(file);
  const closing = file.close.bind(file);
  file.close = () => (opened.delete(file) ? closing() : Promise.resolve());
  const [writing, syncing] = [file.writeFile.bind(file), file.sync.bind(file)];
  file.writeFile = ((content: string) =>
    step(
      "write",
      path,
      () => writing(content),
      () => writing(halfOf(content)),
    )) as typeof file.writeFile;
  file.sync = (() => step("sync", path, syncing)) as typeof file.sync;
  return file;
}) as typeof open;
syncBuiltinESMExports();

function halfOf<Content extends string | Uint8Array>(content: Content): Content {
  return content.slice(0, content.length / 2) as Content;
}
