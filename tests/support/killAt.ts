/**
 * Loaded before a command: the n-th thing that it does to the disk goes wrong. KILL_AT says which, and KILL_HOW how: the process is
 * `killed` before it or `half-way` through it; or the disk refuses it (`EIO`), everything from then on (`EROFS`), or from then on
 * whatever needs room (`ENOSPC`). Without KILL_AT it counts.
 */
import fs, { type FileHandle } from "node:fs/promises";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

type Doing = (...words: never[]) => Promise<unknown>;

const at = Number(process.env["KILL_AT"] ?? 0);
const how = process.env["KILL_HOW"] ?? "";
let steps = 0;

/** What needs room on the disk. */
const ROOM = ["mkdir", "link", "copyFile", "writeFile", "write", "open"];
const { copyFile, readFile, writeFile, open } = fs;

function isRefused(name: string): boolean {
  if (how === "EIO") return steps === at;
  return at > 0 && steps >= at && (how === "EROFS" || (how === "ENOSPC" && ROOM.includes(name)));
}

/** One step: it is done, refused, or the last. */
async function step(name: string, doing: () => Promise<unknown>, half?: () => Promise<unknown>) {
  steps++;
  if (isRefused(name)) throw Object.assign(new Error(`${how}: refused`), { code: how });
  if (steps !== at || (how !== "killed" && how !== "half-way")) return doing();
  if (how === "half-way") await half?.();
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined); // the signal arrives before anything else can
}

const real = fs as unknown as Record<string, Doing>;

for (const name of ["mkdir", "link", "rename", "rm", "rmdir"]) {
  const doing = real[name]!;
  real[name] = (...words) => step(name, () => doing(...words));
}
fs.writeFile = ((path: string, content: string) =>
  step(
    "writeFile",
    () => writeFile(path, content),
    () => writeFile(path, halfOf(content)),
  )) as typeof writeFile;
fs.copyFile = ((from: string, to: string) =>
  step(
    "copyFile",
    () => copyFile(from, to),
    async () => writeFile(to, halfOf(await readFile(from))),
  )) as typeof copyFile;
fs.open = (async (path: string, flags?: string, mode?: number) => {
  const opening = () => open(path, flags, mode);
  const file = (await (flags?.startsWith("w") ? step("open", opening) : opening())) as FileHandle;
  const [writing, syncing] = [file.writeFile.bind(file), file.sync.bind(file)];
  file.writeFile = ((content: string) =>
    step(
      "write",
      () => writing(content),
      () => writing(halfOf(content)),
    )) as typeof file.writeFile;
  file.sync = (() => step("sync", syncing)) as typeof file.sync;
  return file;
}) as typeof open;
syncBuiltinESMExports();
process.on("exit", () => writeSync(2, `${steps} steps\n`));

function halfOf<Content extends string | Uint8Array>(content: Content): Content {
  return content.slice(0, content.length / 2) as Content;
}
