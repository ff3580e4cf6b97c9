import { TAKES, type CommandName, type CommandOption } from "./options.ts";

/** How a command is written, and what it does. */
const COMMANDS: Readonly<Record<CommandName, readonly [form: string, does: string]>> = {
  init: [
    "init COUNCIL --to DIR",
    "writes a folder for a council that begins, by its ONS code or name: its files, and no figures",
  ],
  check: ["check [FILE…]", "says what is wrong and what the public would see change; writes nothing"],
  publish: ["publish [FILE…]", "publishes, all or nothing; without a FILE, both take every file in returns/"],
  prepare: [
    "prepare [FILE…]",
    "does all that publish does but sign: writes the release as a private folder, to be approved",
  ],
  approve: [
    "approve DIR --role ROLE",
    "says what a prepared release would change, and records that a role approves of it",
  ],
  sign: [
    "sign DIR",
    "publishes a prepared release as it was approved, at its time; a folder, or one ZIP of it",
  ],
  status: [
    "status",
    "says what is published, due, late, restated or unexplained; ends with 1 where something is late",
  ],
  template: ["template YYYY-MM", "the month's return to fill in: a workbook or a CSV, or on standard output"],
  scorecard: [
    "scorecard FILE [YYYY-MM]",
    "says which months a scorecard saved as CSV has; or writes that month's return on standard output",
  ],
  rehearse: [
    "rehearse FILE",
    "says whether figures about to be given out elsewhere would give a hidden one away",
  ],
  withdraw: [
    "withdraw PERIOD [LINE], withdraw --file FILE --id ID",
    "takes a month, a figure or a text back from everything published",
  ],
  rotate: ["rotate", "changes the key: the announced next key takes its place, and another is announced"],
  close: ["close --reason CODE", "ends the record: nothing is due any more, and nothing more is published"],
  verify: [
    "verify [DIR, URL or ZIP]",
    "says whether what is published is what was published; of a site, its pages too",
  ],
  witness: [
    "witness URL --state DIR --sign-with FILE",
    "checks that a log goes on from what was last seen of it, and signs a note that says so and when",
  ],
  cosign: ["cosign FILE", "puts the note of a witness that council.json names into the record"],
  open: [
    "open PERIOD FILE NONCE",
    "for the recipient of a return: whether it is the file that the public figures were made from",
  ],
};

/** How an option is written, and what it means. */
const OPTION_WORDS: Readonly<Record<Exclude<CommandOption, "help">, readonly [form: string, means: string]>> =
  {
    data: ["--data DIR", "what is published (public/data)"],
    council: ["--council DIR", "the council's own files (council)"],
    keys: [
      "--keys DIR",
      "the private key, and the private list told.csv of figures given out elsewhere (.keys)",
    ],
    moved: ["--moved", "the record that the key signs for lies in another folder now"],
    lost: ["--lost", "the key before is lost or stolen, and does not sign"],
    successor: ["--successor URL", "where the figures go on"],
    reference: ["--reference", "release changed reference files alone"],
    revise: ["--revise", "restate published months, with --reason; of a template: fill in a published month"],
    reason: ["--reason CODE", "why something published is changed, such as late-recording"],
    confirm: [
      "--confirm CODE[:LINE[:PERIOD]]",
      "answer what looks like a slip, such as checked-and-right; with a line of its own",
    ],
    withhold: ["--withhold LINE[:PERIOD]", "hide the equation that would give a hidden figure away"],
    "approved-by": ["--approved-by ROLE", "who approved, by role; twice where two are needed"],
    role: ["--role ROLE", "the office that approves of the prepared release"],
    "sent-to": ["--sent-to RECIPIENT", "to whom the return went; published with the release"],
    "sent-on": ["--sent-on YYYY-MM-DD", "on which day it was sent"],
    receipt: ["--receipt TEXT", "what the recipient answered"],
    at: [
      "--at TIME",
      "the time that was announced: before it nothing is published, and publish and sign end with 3",
    ],
    "pre-release": [
      "--pre-release ROLE:HOURS",
      "who saw the figures before they were published, by role, and how many hours; published too",
    ],
    today: ["--today YYYY-MM-DD", "another day than this one"],
    now: ["--now TIME", "another instant than this one"],
    json: ["--json", "one object for programs, and nothing else"],
    "show-read": ["--show-read", "with what the public may not see"],
    html: ["--html FILE", "the summary for those who sign off, as a page to print; never for the public"],
    report: ["--report FILE", "what a reader could work out, on a page for the approver"],
    watch: ["--watch", "check each file in returns/ as it is dropped there"],
    file: ["--file FILE", "the reference file of which a row is taken back, with --id"],
    id: ["--id ID", "the row that is taken back"],
    to: [
      "--to FILE or DIR",
      "the file to write: a template, .xlsx or .csv, or a witness’s note; with init and prepare the new folder",
    ],
    xlsx: ["--xlsx FILE", "the same, a workbook under any name"],
    absent: ["--absent ROW", "write x in this row, whose cell says n/a, tbc or the like"],
    key: ["--key LINE", "the public key that the record is held to"],
    answers: ["--answers FILE", "what the council answered, as it lies beside the nonce"],
    state: ["--state DIR", "what was seen of each log before: it must go on from that"],
    witness: ["--witness LINE", "the public key of a witness: it must have signed the log"],
    checkpoint: [
      "--checkpoint FILE",
      "a checkpoint that somebody else was shown, such as a witness’s note: the log must begin with it",
    ],
    "sign-with": ["--sign-with FILE", "a witness’s private key; made where there is none, with --name"],
    name: ["--name NAME", "the name of a witness’s new key, such as witness.example.org/east"],
  };

const COMMAND_ROOM = 19;
const OPTION_ROOM = 27;

/** What every command does, and every option. */
export function help(): string {
  return [
    "Usage: npm run returns -- COMMAND [FILE…] [options]",
    ...Object.values(COMMANDS).map((pair) => row(pair, COMMAND_ROOM)),
    "Options:",
    ...Object.values(OPTION_WORDS).map((pair) => row(pair, OPTION_ROOM)),
    "help COMMAND, or COMMAND -h, says which options a command takes.",
  ].join("\n");
}

/** One command with its options. */
export function helpOn(command: CommandName): string {
  const [form, does] = COMMANDS[command];
  const takes: readonly Exclude<CommandOption, "help">[] = TAKES[command];
  return [
    `Usage: npm run returns -- ${form} [options]`,
    `  It ${does.replace(/^the month's return/, "writes the month's return").replace(/^for the recipient of a return: whether it is/, "says to the recipient of a return whether it is")}.`,
    "Options:",
    ...takes.map((option) => row(OPTION_WORDS[option], OPTION_ROOM)),
  ].join("\n");
}

function row([form, words]: readonly [string, string], room: number): string {
  return form.length < room ? `  ${form.padEnd(room)}${words}` : `  ${form}\n${" ".repeat(room + 2)}${words}`;
}
