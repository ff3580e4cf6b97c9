/**
 * Loaded before a command: the command really ends at the n-th thing it does to the disk. KILL_AT says which, and
 * KILL_HOW whether it is killed before it, half-way through it, or the disk refuses it. Without KILL_AT it counts.
 */
import fs from "node:fs/promises";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

type Doing = (...words: never[]) => Promise<unknown>;

const at = Number(process.env["KILL_AT"] ?? 0);
const how = process.env["KILL_HOW"];
let steps = 0;

const real = fs as unknown as Record<string, Doing>;
const writeFile = fs.writeFile;

for (const name of ["mkdir", "link", "copyFile", "writeFile", "rename", "rm"]) {
  const doing = real[name]!;
  real[name] = async (...words) => {
    if (++steps !== at) return doing(...words);
    if (how === "refused")
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    const [path, text] = words as unknown as [string, string];
    if (how === "half-way" && name === "writeFile") await writeFile(path, text.slice(0, text.length / 2));
    process.kill(process.pid, "SIGKILL");
    return new Promise(() => undefined); // the signal arrives before anything else can
  };
}
syncBuiltinESMExports();
process.on("exit", () => writeSync(2, `${steps} steps\n`));
