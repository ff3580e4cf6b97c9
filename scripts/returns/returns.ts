import { approve } from "./approve.ts";
import { check, prepare, publish, watch } from "./release.ts";
import { sayFailed } from "./saying.ts";
import { sign } from "./sign.ts";
import { rehearseReply } from "./rehearse.ts";
import { init } from "./init.ts";
import { open } from "./open.ts";
import { close } from "./close.ts";
import { cosign } from "./cosign.ts";
import { rotate } from "./rotate.ts";
import { scorecard } from "./scorecard.ts";
import { status } from "./status.ts";
import { template } from "./template.ts";
import { help, helpOn } from "./help.ts";
import { idleOption, isCommand, OPTIONS, TAKES } from "./options.ts";
import { verify } from "./verify.ts";
import { withdraw } from "./withdraw.ts";
import { witness } from "./witness.ts";
import { args, endingWell, fail, type CommandOptions, print, readOptions } from "../effects/terminal.ts";

async function main(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv, OPTIONS);
  if (typeof options === "string") {
    fail(options, 2);
    return;
  }
  await endingWell(
    () => run(options),
    (failure) => sayFailed(failure, options),
  );
}

async function run(options: CommandOptions): Promise<void> {
  const [first, ...others] = options.words;
  const isHelp = first === "help" || options.switches.has("help");
  const [command, ...words] = first === "help" ? others : options.words;
  if (isHelp && (command === undefined || isCommand(command))) {
    print(command === undefined ? help() : helpOn(command));
    return;
  }
  if (!isCommand(command)) {
    fail(`The commands are ${Object.keys(TAKES).join(", ")}; help COMMAND says more of each.`, 2);
    return;
  }
  const idle = idleOption(command, options);
  if (idle !== undefined) fail(idle, 2);
  else if (command === "check" && options.switches.has("watch")) await watch(words, options);
  else if (command === "check") await check(words, options);
  else if (command === "publish") await publish(words, options);
  else if (command === "prepare") await prepare(words, options);
  else if (command === "approve") await approve(words, options);
  else if (command === "sign") await sign(words, options);
  else if (command === "template") await template(words, options);
  else if (command === "scorecard") await scorecard(words, options);
  else if (command === "init") await init(words, options);
  else if (command === "status") await status(words, options);
  else if (command === "rehearse") await rehearseReply(words, options);
  else if (command === "rotate") await rotate(words, options);
  else if (command === "close") await close(words, options);
  else if (command === "withdraw") await withdraw(words, options);
  else if (command === "verify") await verify(words, options);
  else if (command === "witness") await witness(words, options);
  else if (command === "cosign") await cosign(words, options);
  else await open(words, options);
}

await main(args);
