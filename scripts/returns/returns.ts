import { check, publish, sayFailed, watch } from "./release.ts";
import { rehearseReply } from "./rehearse.ts";
import { init } from "./init.ts";
import { open } from "./open.ts";
import { close } from "./close.ts";
import { rotate } from "./rotate.ts";
import { scorecard } from "./scorecard.ts";
import { template } from "./template.ts";
import { idleOption, isCommand, OPTIONS } from "./options.ts";
import { verify } from "./verify.ts";
import { withdraw } from "./withdraw.ts";
import { args, endingWell, fail, type CommandOptions, print, readOptions } from "../effects/terminal.ts";

const USAGE = `Usage: npm run returns -- COMMAND [FILE…] [options]
  init COUNCIL --to DIR
                     a folder for a council that begins, by its ONS code or name: its files, and no figures
  check [FILE…]      says what is wrong and what the public would see change; writes nothing
  publish [FILE…]    publishes, all or nothing; without a FILE, both take every file in returns/
  rehearse FILE      says whether figures about to be given out elsewhere would give a hidden one away
  template YYYY-MM   the month's return to fill in: --to FILE.xlsx or FILE.csv, else CSV on standard output
    scorecard FILE [YYYY-MM]
                     the months of a scorecard saved as CSV; or that month's return, on standard output
  withdraw PERIOD [LINE], withdraw --file FILE --id ID
                     takes a month, a figure or a text back from everything published
  rotate             changes the key: the announced next key takes its place, and another is announced
  close --reason CODE
                     ends the record: nothing is due any more, and nothing more is published
  verify [DIR, URL or ZIP]
                     says whether what is published is what was published; of a site, its pages too
  open PERIOD FILE NONCE
                     for the recipient of a return: whether it is the file that the public figures were made from
Options:
  --data DIR, --council DIR            what is published (public/data), the council's own files (council)
  --keys DIR                           the private key, and the private list told.csv of figures given out elsewhere (.keys)
  --moved                              the record that the key signs for lies in another folder now
  --lost                               with rotate: the key before is lost or stolen, and does not sign
  --successor URL                      with close: where the figures go on
  --reference                          release changed reference files alone
  --revise --reason CODE               restate published months, such as late-recording; template --revise fills one in
  --confirm CODE                       answer figures that look like a slip, such as checked-and-right
  --withhold LINE[:PERIOD]             hide the equation that would give a hidden figure away
  --approved-by ROLE                   who approved, by role; twice where two are needed
  --sent-to RECIPIENT, --sent-on YYYY-MM-DD, --receipt TEXT
                                       to whom the return went, when, and what they answered; published with the release
  --today YYYY-MM-DD, --now TIME       another day or instant than this one
  --json, --show-read                  for programs; with what the public may not see
  --report FILE                        what a reader could work out, on a page for the approver
  --watch                              check each file in returns/ as it is dropped there
  --file FILE --id ID                  with withdraw: the row of a reference file that is taken back
  --to FILE                            with template: the file to write, .xlsx or .csv; --xlsx FILE is the same for a workbook
  --absent ROW                         with scorecard: write x in this row, whose cell says n/a, tbc or the like
  --key LINE                           the public key that verify and open hold the record to
  --to DIR                             with init: the new folder
  --answers FILE                       with open: what the council answered, as it lies beside the nonce
  --state DIR                          what verify has seen of each log: it must go on from that`;

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
  const [command, ...words] = options.words;
  if (options.switches.has("help")) {
    print(USAGE);
    return;
  }
  if (!isCommand(command)) {
    fail(
      "The commands are init, check, publish, withdraw, rotate, close, rehearse, template, scorecard, verify and open; --help says more of each.",
      2,
    );
    return;
  }
  const idle = idleOption(command, options);
  if (idle !== undefined) fail(idle, 2);
  else if (command === "check" && options.switches.has("watch")) await watch(words, options);
  else if (command === "check") await check(words, options);
  else if (command === "publish") await publish(words, options);
  else if (command === "template") await template(words, options);
  else if (command === "scorecard") await scorecard(words, options);
  else if (command === "init") await init(words, options);
  else if (command === "rehearse") await rehearseReply(words, options);
  else if (command === "rotate") await rotate(words, options);
  else if (command === "close") await close(words, options);
  else if (command === "withdraw") await withdraw(words, options);
  else if (command === "verify") await verify(words, options);
  else await open(words, options);
}

await main(args);
