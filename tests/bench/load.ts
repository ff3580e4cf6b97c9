import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

import { filesIn } from "../support/dist.ts";
import { startNginx } from "../support/nginx.ts";
import { findProgram } from "../support/programs.ts";
import { shippedSite } from "../support/shipped.ts";

/** What a host of the site bears: answers to many readers at once over one machine's own network. */
export type Load = {
  readonly requestsPerSecond: string;
  readonly median: string;
  readonly p99: string;
  readonly transferred: string;
  /** What went wrong, as wrk says it; none where all went well. */
  readonly faults: readonly string[];
};

export const SECONDS = 30;
export const CONNECTIONS = 64;

/** The programs that are needed and not there, each with Debian's package. */
export function missingForLoad(): string[] {
  const needed = { nginx: "nginx-light", wrk: "wrk" };
  return Object.entries(needed).flatMap(([program, pack]) =>
    findProgram(program) === undefined ? [`${program} (apt-get install ${pack})`] : [],
  );
}

/** Asks nginx, as hosting/ has it, for every file that a reader's browser would, compressed, in turn. */
export async function timeLoad(dist: string): Promise<Load> {
  const [nginx, wrk] = [findProgram("nginx") ?? "", findProgram("wrk") ?? ""];
  const home = mkdtempSync(join(tmpdir(), "open-return-load-"));
  const server = await startNginx(nginx, shippedSite(dist), availableParallelism());
  try {
    const script = join(home, "paths.lua");
    writeFileSync(script, scriptOf(pathsIn(dist)));
    const bounds = ["-t", "2", "-c", String(CONNECTIONS), "-d", `${SECONDS}s`, "--latency", "-s", script];
    return readReport(await said(wrk, [...bounds, `http://127.0.0.1:${server.port}/`]));
  } finally {
    await server.stop();
    rmSync(home, { recursive: true });
  }
}

function pathsIn(dist: string): string[] {
  return filesIn(dist, "index.html", ".js", ".css", ".svg", ".csv", ".woff2").map(
    (file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
  );
}

function scriptOf(paths: readonly string[]): string {
  return `
    local paths = { ${paths.map((path) => JSON.stringify(path)).join(", ")} }
    local headers = { ["Accept-Encoding"] = "br, gzip" }
    local next = 0
    request = function()
      next = next % #paths + 1
      return wrk.format("GET", paths[next], headers)
    end`;
}

async function said(program: string, words: readonly string[]): Promise<string> {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await once(child, "close");
  return text;
}

/** From what wrk prints at its end. */
export function readReport(report: string): Load {
  const after = (expression: RegExp) => expression.exec(report)?.[1] ?? "unknown";
  return {
    requestsPerSecond: after(/^Requests\/sec:\s+(\S+)/m),
    median: after(/^\s+50%\s+(\S+)/m),
    p99: after(/^\s+99%\s+(\S+)/m),
    transferred: after(/^Transfer\/sec:\s+(\S+)/m),
    faults: [
      ...(report.match(/^\s*(?:Socket errors|Non-2xx).*$/gm) ?? []).map((line) => line.trim()),
      ...(report.includes("Requests/sec:") ? [] : ["wrk gave no figures."]),
    ],
  };
}
