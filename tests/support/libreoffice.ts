import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { run } from "./programs.ts";

/** What its window for saving a CSV offers. */
export type SaveAsCsv = {
  /** A character's code, or FIX for columns of a fixed width. */
  readonly delimiter?: number | "FIX" | undefined;
  /** A number of `rtl_TextEncoding`; 76 is UTF-8. */
  readonly encoding?: number;
  readonly quoteAllText?: boolean;
  readonly asShown?: boolean;
};

/** Its export filter for CSV: delimiter, quotation mark, encoding, first line, column formats, language, then the choices. */
export function csvFilter({
  delimiter = 44,
  encoding = 76,
  quoteAllText = false,
  asShown = true,
}: SaveAsCsv = {}): string {
  const choices = [quoteAllText, "true", asShown, "false"].join(",");
  return `csv:Text - txt - csv (StarCalc):${delimiter},34,${encoding},1,,0,${choices}`;
}

/** With a profile of its own in `home`, so that it meets no other LibreOffice. */
function options(home: string): string[] {
  const profile = pathToFileURL(join(home, "profile")).href;
  return [`-env:UserInstallation=${profile}`, "--headless", "--norestore"];
}

/**
 * A LibreOffice that stays open because `file` is open in it. Until it is closed, `savedBy` with the same `home` asks it
 * instead of starting one each time, which takes a tenth of the time.
 */
export async function kept(soffice: string, home: string, file: string): Promise<() => Promise<void>> {
  const office = spawn(soffice, [...options(home), file], { detached: true, stdio: "ignore" });
  // A file says nothing when it comes. Without it the office is asked all the same, and starts anew for each question.
  const lock = join(dirname(file), `.~lock.${basename(file)}#`);
  for (let waited = 0; !existsSync(lock) && waited < 60_000; waited += 100) await wait(100);
  return async () => {
    const ended = once(office, "exit");
    process.kill(-office.pid!); // with all it has started
    await ended;
  };
}

/**
 * Opens files in LibreOffice and saves each as `to` (an extension, or a filter) in `folder`. Gives the bytes by the file's
 * name without its extension; what it cannot write is left out.
 */
export function savedBy(
  soffice: string,
  home: string,
  { files, to, folder }: { files: readonly string[]; to: string; folder: string },
): Map<string, Uint8Array> {
  const [extension = ""] = to.split(":");
  run(soffice, [...options(home), "--convert-to", to, "--outdir", join(home, folder), ...files]);
  const saved = new Map<string, Uint8Array>();
  for (const file of files) {
    const name = basename(file, extname(file));
    const path = join(home, folder, `${name}.${extension}`);
    if (existsSync(path)) saved.set(name, new Uint8Array(readFileSync(path)));
  }
  return saved;
}
