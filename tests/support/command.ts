import { spawn } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** What a whole process left behind. */
export type Ended = {
  /** undefined where a signal ended it. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
};

export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/** Runs a program as a real process, and waits for its end. */
export async function ended(
  program: string,
  words: readonly string[],
  around: Surroundings = {},
): Promise<Ended> {
  const child = spawn(program, words, {
    cwd: around.cwd ?? ROOT,
    env: { ...process.env, ...around.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const exitCode = await new Promise<number | undefined>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? undefined));
  });
  const text = (chunks: readonly Buffer[] = []) => Buffer.concat(chunks).toString("utf8");
  return { exitCode, stdout: text(stdout), stderr: text(stderr) };
}
