import { vi } from "vitest";

import { endingWell, readOptions, type CommandOptions } from "../../scripts/effects/terminal.ts";
import { close } from "../../scripts/returns/close.ts";
import { OPTIONS } from "../../scripts/returns/options.ts";
import { publish } from "../../scripts/returns/release.ts";
import { rotate } from "../../scripts/returns/rotate.ts";
import { sayFailed } from "../../scripts/returns/saying.ts";
import { withdraw } from "../../scripts/returns/withdraw.ts";
import type { Ended } from "./command.ts";
import { goWell, goWrong, type Step, type Wrong } from "./killAt.ts";

const COMMANDS = { publish, withdraw, rotate, close };

/** How a command ended that went wrong, and all that it did to the disk until then. */
export type EndedWithin = Ended & { readonly trace: readonly Step[] };

/**
 * Runs a command within this process, as `npm run returns` does, and lets one of its steps go wrong. One that is killed has no exit
 * code, and does nothing any more.
 */
export async function within(
  argv: readonly [keyof typeof COMMANDS, ...string[]],
  step = Infinity,
  how: Wrong = "killed",
): Promise<EndedWithin> {
  const options = readOptions(argv, OPTIONS);
  if (typeof options === "string") throw new Error(options);
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  process.exitCode = undefined;
  const killed = new Promise<"killed">((resolve) => goWrong(step, how, () => resolve("killed")));
  const end = await Promise.race([killed, run(argv[0], options)]);
  const trace = await goWell();
  const exitCode = end === "killed" ? undefined : exitCodeNow();
  process.exitCode = undefined;
  for (const spy of spies) spy.mockRestore();
  return { exitCode, ...said, trace };
}

async function run(command: keyof typeof COMMANDS, options: CommandOptions): Promise<void> {
  const [, ...words] = options.words;
  await endingWell(
    () => COMMANDS[command](words, options),
    (failure) => sayFailed(failure, options),
  );
}

function exitCodeNow(): number {
  return Number(process.exitCode ?? 0);
}
