import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

export const ROOT = join(import.meta.dirname, "../..");

/** A whole process: from its start to its end, with the processor's time in it and the most memory it ever held. */
export type Run = {
  readonly milliseconds: number;
  /** Of all cores: hardly longer when others use the machine too. */
  readonly cpuMilliseconds: number;
  /** Without the start of Node and the loading of code; 0 where that was not measured (returnsTimed.ts). */
  readonly ownMilliseconds: number;
  readonly peakBytes: number;
  readonly stdout: string;
};

type Usage = NodeJS.ResourceUsage & { readonly command: number };

const REPORT_USAGE = join(import.meta.dirname, "reportUsage.ts");

/** Runs Node with tsx, as `npm run returns` does. A command that ends otherwise than it may throws what it said. */
export async function runNode(
  words: readonly string[],
  { endings = [0], timeout }: { readonly endings?: readonly number[]; readonly timeout?: number } = {},
): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "--import", REPORT_USAGE, ...words], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout,
  });
  const [stdout, stderr, usage] = [1, 2, 3].map((descriptor) => collected(child.stdio[descriptor]));
  const [code, milliseconds] = await new Promise<[number | null, number]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve([status, performance.now() - start]));
  });
  if (code === null || !endings.includes(code))
    throw new Error(
      `${words.slice(0, 2).join(" ")} ended with ${code}:\n${stdout?.() ?? ""}${stderr?.() ?? ""}`,
    );
  const { userCPUTime, systemCPUTime, maxRSS, command } = JSON.parse(usage?.() ?? "") as Usage;
  return {
    milliseconds,
    cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
    ownMilliseconds: command,
    peakBytes: maxRSS * 1024,
    stdout: stdout?.() ?? "",
  };
}

function collected(stream: unknown): () => string {
  const chunks: Buffer[] = [];
  (stream as NodeJS.ReadableStream).on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
