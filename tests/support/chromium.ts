import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const whole = ["chromium", "chromium-browser", "google-chrome"];
/** The first is Chromium without its windows: the same engine, and the tests take little more than half as long. */
const names = ["chromium-headless-shell", ...whole];

/** Where the installed Chromium is, or undefined; the tests never download a browser of their own. */
export function chromiumPath(): string | undefined {
  return names.map(onPath).find((path) => path !== undefined);
}

/** One with windows: the other does not say when it paints. */
export function wholeChromiumPath(): string | undefined {
  return whole.map(onPath).find((path) => path !== undefined);
}

/** The first, after trying the system's packages where we may; undefined when there is still none. */
export function ensureChromium(): string | undefined {
  const found = chromiumPath();
  if (found !== undefined || onPath("apt-get") === undefined) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !runs("sudo", ["-n", "true"])) return undefined;
  const apt = (...words: string[]) => {
    const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", ...words];
    return isRoot ? runs("env", command.slice(1)) : runs("sudo", ["-n", ...command]);
  };
  console.log("There is no Chromium yet: installing the system's package.");
  // An update may fail for a source we do not need; the installation says whether it mattered.
  apt("update");
  const install = (name: string) => apt("install", "--no-install-recommends", name, "fonts-liberation");
  if (!install("chromium-headless-shell")) install("chromium");
  return chromiumPath();
}

export const howToGetChromium =
  "The browser tests need Chromium on the PATH: on Debian, run `apt-get install chromium` as root; elsewhere install Chromium or Google Chrome.";

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runs(command: string, words: string[]): boolean {
  return spawnSync(command, words, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}
