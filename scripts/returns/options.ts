import type { CommandOptions, OptionKinds } from "../effects/terminal.ts";

export const OPTIONS = {
  data: "text",
  keys: "text",
  key: "text",
  state: "text",
  witness: "texts",
  checkpoint: "texts",
  "sign-with": "text",
  name: "text",
  council: "text",
  today: "text",
  now: "text",
  reason: "text",
  confirm: "texts",
  withhold: "texts",
  "approved-by": "texts",
  role: "text",
  "sent-to": "text",
  "sent-on": "text",
  receipt: "text",
  at: "text",
  "pre-release": "texts",
  answers: "text",
  to: "text",
  xlsx: "text",
  absent: "texts",
  report: "text",
  html: "text",
  file: "text",
  id: "text",
  reference: "switch",
  moved: "switch",
  lost: "switch",
  successor: "text",
  revise: "switch",
  json: "switch",
  watch: "switch",
  "show-read": "switch",
  help: "switch",
} as const satisfies OptionKinds;

export type CommandOption = keyof typeof OPTIONS;

const OF_A_RELEASE = [
  ...(["data", "council", "keys", "today", "now", "reference", "revise", "reason"] as const),
  ...(["confirm", "withhold", "approved-by", "sent-to", "sent-on", "receipt"] as const),
  ...(["at", "pre-release", "json", "show-read"] as const),
];

/** Each command with the options that it does something with, `--help` apart. */
export const TAKES = {
  check: [...OF_A_RELEASE, "report", "html", "watch"],
  publish: [...OF_A_RELEASE, "moved"],
  prepare: [...OF_A_RELEASE, "to"],
  approve: ["data", "council", "keys", "today", "now", "role", "json"],
  sign: ["data", "council", "keys", "today", "now", "at", "moved", "json"],
  withdraw: [
    ...(["data", "council", "keys", "today", "now", "reason", "approved-by"] as const),
    ...(["file", "id", "moved", "json"] as const),
  ],
  rotate: ["data", "council", "keys", "today", "now", "approved-by", "moved", "lost", "json"],
  close: [
    ...(["data", "council", "keys", "today", "now", "reason", "approved-by"] as const),
    ...(["successor", "moved", "json"] as const),
  ],
  status: ["data", "council", "today", "now", "json"],
  rehearse: ["data", "keys", "json"],
  template: ["data", "council", "to", "xlsx", "revise"],
  scorecard: ["data", "council", "absent"],
  init: ["to"],
  verify: ["data", "key", "state", "witness", "checkpoint", "json"],
  witness: ["state", "sign-with", "name", "key", "to", "json"],
  cosign: ["data", "council", "keys", "moved", "json"],
  open: ["data", "key", "answers", "json"],
} as const satisfies Readonly<Record<string, readonly CommandOption[]>>;

export type CommandName = keyof typeof TAKES;

/** Of two of these, one would do nothing. */
export const NOT_BOTH: readonly (readonly [CommandOption, CommandOption])[] = [
  ["today", "now"],
  ["to", "xlsx"],
  ["watch", "report"],
  ["watch", "html"],
  ["watch", "reference"],
  ["reference", "revise"],
  ["reference", "sent-to"],
  ["reference", "sent-on"],
  ["reference", "receipt"],
];

export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(TAKES, word);
}

/** A sentence where an option that was given would do nothing: it was given to do something. */
export function idleOption(
  command: CommandName,
  { switches, texts, lists, words }: Pick<CommandOptions, "switches" | "texts" | "lists" | "words">,
): string | undefined {
  const given = [...switches, ...texts.keys(), ...lists.keys()] as CommandOption[];
  const takes: readonly CommandOption[] = TAKES[command];
  const idle = given.find((option) => !takes.includes(option));
  if (idle !== undefined) return `--${idle} is an option of ${takersOf(idle)}.`;
  const pair = NOT_BOTH.find((both) => both.every((option) => given.includes(option)));
  if (pair !== undefined) return `Give --${pair[0]} or --${pair[1]}, not both.`;
  if (command === "verify" && texts.has("data") && words.length > 1) return "Give DIR or --data, not both.";
  return undefined;
}

/** `check alone`, or `check and publish`. */
function takersOf(option: CommandOption): string {
  const takers = Object.entries<readonly CommandOption[]>(TAKES).flatMap(([command, takes]) =>
    takes.includes(option) ? [command] : [],
  );
  const last = takers.at(-1) ?? "";
  return takers.length < 2 ? `${last} alone` : `${takers.slice(0, -1).join(", ")} and ${last}`;
}
