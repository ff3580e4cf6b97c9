import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { idleOption, NOT_BOTH, OPTIONS, TAKES } from "../../../scripts/returns/options.ts";
import { ROOT } from "../../support/command.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { published } from "../../support/publish.ts";
import { returns } from "../../support/returns.ts";
import { sampleOf } from "../../support/sample.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

type Command = keyof typeof TAKES;
type Option = keyof typeof OPTIONS;
const COMMANDS = Object.keys(TAKES) as Command[];
const EVERY = (Object.keys(OPTIONS) as Option[]).filter((option) => option !== "help");
/** Commands and options in every combination. */
const PAIRS = COMMANDS.flatMap((command) => EVERY.map((option) => [command, option] as const));
const takes = (command: Command): readonly Option[] => TAKES[command];

const place = workshop("options");
const september = { "2026-09.csv": inMonth("2026-09") };
const few = inMonth("2026-09")
  .replace("home,foster,,,266", "home,foster,,,389")
  .replace("home,kin,,,126", "home,kin,,,3");
const [{ site: plain }, { site: hiding }, { site: flowing }] = await Promise.all([
  published({ reference: SMALL_FILES, given: september }),
  published({ reference: SMALL_FILES, given: { "2026-09.csv": few } }),
  published({ reference: FLOW_FILES, given: { "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) } }),
]);
const council = (changed: string) =>
  new Map(SMALL_FILES).set(
    "council.json",
    SMALL_FILES.get("council.json")!.replace('"illustrative"', `${changed}, "illustrative"`),
  );
/** What a command is given, all below one folder. */
const desk = writeTree(join(place, "desk"), {
  "sent/2026-09.csv": inMonth("2026-09").replace(",1411\n", ",1420\n"),
  "sent/2026-10.csv": GOOD_RETURN,
  "tenfold/2026-10.csv": withCells("contacts", { value: "14110" }),
  "held/2026-10.csv": flows(395, 4, 1),
  "keys/told.csv": "no columns\n",
  "moved/private.pem": readFileSync(join(ROOT, "examples/demonstration-key.pem"), "utf8"),
  "moved/record": "/elsewhere/data\n",
  checkpoint: plain.get("releases/checkpoint")!,
  "card.csv": "Indicator,Sep-26,Oct-26\ncontacts,1411,1412\nrank,,tbc\n",
  "reply.csv": "period,indicator,breakdown,category,column,value\n2026-09,in_care,home,foster,value,389\n",
});
writeTree(join(desk, "data"), plain);
writeTree(join(desk, "hiding"), hiding);
writeTree(join(desk, "flowing"), flowing);
writeTree(join(desk, "public/data"), plain);
writeTree(join(desk, "council"), SMALL_FILES);
writeTree(join(desk, "other"), council('"region": "Elsewhere"'));
writeTree(join(desk, "looser"), council('"disclosure": { "threshold": 4 }'));
writeTree(join(desk, "second"), SMALL_FILES);
await returns(["publish", "sent/2026-09.csv", "--data", "owned", "--keys", "own", "--council", "second"], {
  cwd: desk,
});

const SENT = ["sent/2026-10.csv", "--data", "data"];
await returns(["prepare", ...SENT, "--today", "2026-11-22", "--to", "made"], { cwd: desk });
const TODAY = ["--today", "2026-11-22"];
/** What is taken back: a figure, or a text without what names it. */
const FIGURE = ["2026-09", "contacts", "--reason", "legal", "--data", "data"];
const TEXT = ["--reason", "legal", "--data", "data", ...TODAY];
/** A record with a key of its own, which remembers another path than that of a copied desk. */
const OWN = ["--data", "owned", "--keys", "own", "--council", "second", "--moved"];
const RESTATED = ["sent/2026-09.csv", "--data", "data", ...TODAY];
const NONCE = "0".repeat(64);
const OPENED = ["2026-09", "sent/2026-09.csv", NONCE, "--data", "data"];
const NAMED = ["--name", "witness.example.org/east"];
const SIGNED = ["--sign-with", "w.pem", ...NAMED];
/** Words beside which an option makes a difference, and the option with its value. */
type Effect = readonly [beside: readonly string[], given: readonly string[]];

const OF_A_RELEASE = {
  data: [
    ["sent/2026-10.csv", ...TODAY],
    ["--data", "none"],
  ],
  council: [
    [...SENT, ...TODAY],
    ["--council", "nowhere"],
  ],
  keys: [
    [...SENT, ...TODAY],
    ["--keys", "keys"],
  ],
  today: [SENT, ["--today", "2026-10-20"]],
  now: [SENT, ["--now", "2026-10-20T12:00:00Z"]],
  reference: [["--data", "data", "--council", "other", ...TODAY], ["--reference"]],
  revise: [[...RESTATED, "--reason", "late-recording"], ["--revise"]],
  reason: [
    [...RESTATED, "--revise"],
    ["--reason", "late-recording"],
  ],
  confirm: [
    ["tenfold/2026-10.csv", "--data", "data", ...TODAY],
    ["--confirm", "checked-and-right"],
  ],
  withhold: [
    ["held/2026-10.csv", "--data", "flowing", ...TODAY],
    ["--withhold", "in_care:2026-10"],
  ],
  "approved-by": [
    [...SENT, "--council", "looser", "--approved-by", "Director of children’s services", ...TODAY],
    ["--approved-by", "Data protection officer"],
  ],
  "sent-to": [
    [...SENT, ...TODAY],
    ["--sent-to", "Jane Smith"],
  ],
  "sent-on": [
    [...SENT, ...TODAY],
    ["--sent-on", "2026-11-23"],
  ],
  receipt: [
    [...SENT, ...TODAY],
    ["--receipt", "Ring Jane Smith"],
  ],
  at: [
    [...SENT, ...TODAY],
    ["--at", "no time"],
  ],
  "pre-release": [
    [...SENT, ...TODAY],
    ["--pre-release", "Jane Smith:24"],
  ],
  json: [[...SENT, ...TODAY], ["--json"]],
  "show-read": [[...SENT, "--json", ...TODAY], ["--show-read"]],
} as const satisfies Partial<Record<Option, Effect>>;

const PREPARED = ["made", "--data", "data"];
/** What is done with a release that was prepared on the desk, beside what a command needs. */
const ofPrepared = (...needed: readonly string[]) =>
  ({
    data: [
      ["made", ...TODAY, ...needed],
      ["--data", "none"],
    ],
    council: [
      [...PREPARED, ...TODAY, ...needed],
      ["--council", "nowhere"],
    ],
    keys: [
      [...PREPARED, ...TODAY, ...needed],
      ["--keys", "keys"],
    ],
    today: [
      [...PREPARED, ...needed],
      ["--today", "2026-10-20"],
    ],
    now: [
      [...PREPARED, ...needed],
      ["--now", "2026-10-20T12:00:00Z"],
    ],
    json: [[...PREPARED, ...TODAY, ...needed], ["--json"]],
  }) as const satisfies Partial<Record<Option, Effect>>;

/**
 * For every command and each option that it takes, what shows that it does something. `check --watch` never ends
 * (returns.watch.test.ts). `publish` does what `check` does and writes it: only where and how it writes is looked at.
 */
const EFFECTS: { readonly [Each in Command]: Readonly<Partial<Record<Option, Effect>>> } = {
  check: {
    ...OF_A_RELEASE,
    report: [
      [...SENT, ...TODAY],
      ["--report", "report.md"],
    ],
    html: [
      [...SENT, ...TODAY],
      ["--html", "sign-off.html"],
    ],
  },
  publish: {
    data: OF_A_RELEASE.data,
    keys: [
      [...SENT, ...TODAY],
      ["--keys", "new"],
    ],
    moved: [[...SENT, "--keys", "moved", ...TODAY], ["--moved"]],
  },
  prepare: {
    ...OF_A_RELEASE,
    to: [
      [...SENT, ...TODAY],
      ["--to", "elsewhere"],
    ],
  },
  approve: {
    ...ofPrepared("--role", "Director"),
    role: [
      [...PREPARED, ...TODAY],
      ["--role", "Data protection officer"],
    ],
  },
  sign: {
    ...ofPrepared(),
    at: [
      [...PREPARED, ...TODAY],
      ["--at", "no time"],
    ],
    moved: [[...PREPARED, ...TODAY, "--keys", "moved"], ["--moved"]],
  },
  withdraw: {
    data: [
      ["2026-09", "contacts", "--reason", "legal", ...TODAY],
      ["--data", "none"],
    ],
    council: [
      [...TEXT, "--file", "actions.csv", "--id", "a1"],
      ["--council", "nowhere"],
    ],
    keys: [
      [...FIGURE, ...TODAY],
      ["--keys", "keys"],
    ],
    today: [FIGURE, ["--today", "no day"]],
    now: [FIGURE, ["--now", "no time"]],
    reason: [
      ["2026-09", "contacts", "--data", "data", ...TODAY],
      ["--reason", "legal"],
    ],
    "approved-by": [
      [...FIGURE, ...TODAY],
      ["--approved-by", "Data protection officer"],
    ],
    file: [
      [...TEXT, "--id", "a1"],
      ["--file", "actions.csv"],
    ],
    id: [
      [...TEXT, "--file", "actions.csv"],
      ["--id", "a1"],
    ],
    moved: [[...FIGURE, "--keys", "moved", ...TODAY], ["--moved"]],
    json: [[...FIGURE, ...TODAY], ["--json"]],
  },
  rotate: {
    data: [
      ["--keys", "own", "--council", "second", "--moved", ...TODAY],
      ["--data", "owned"],
    ],
    council: [
      ["--data", "owned", "--keys", "own", "--moved", ...TODAY],
      ["--council", "second"],
    ],
    keys: [
      ["--data", "owned", "--council", "second", "--moved", ...TODAY],
      ["--keys", "own"],
    ],
    today: [OWN, ["--today", "2026-11-20"]],
    now: [OWN, ["--now", "2026-11-20T12:00:00Z"]],
    "approved-by": [
      [...OWN, ...TODAY],
      ["--approved-by", "Data protection officer"],
    ],
    moved: [["--data", "owned", "--keys", "own", "--council", "second", ...TODAY], ["--moved"]],
    lost: [[...OWN, ...TODAY], ["--lost"]],
    json: [[...OWN, ...TODAY], ["--json"]],
  },
  close: {
    data: [
      ["--reason", "legal", ...TODAY],
      ["--data", "none"],
    ],
    council: [
      ["--reason", "legal", "--data", "data", ...TODAY],
      ["--council", "second"],
    ],
    keys: [[...TEXT], ["--keys", "keys"]],
    today: [
      ["--reason", "legal", ...OWN],
      ["--today", "2026-11-20"],
    ],
    now: [
      ["--reason", "legal", ...OWN],
      ["--now", "2026-11-20T12:00:00Z"],
    ],
    reason: [
      ["--data", "data", ...TODAY],
      ["--reason", "legal"],
    ],
    "approved-by": [TEXT, ["--approved-by", "Data protection officer"]],
    successor: [TEXT, ["--successor", "https://figures.example.gov.uk/"]],
    moved: [[...TEXT, "--keys", "moved"], ["--moved"]],
    json: [TEXT, ["--json"]],
  },
  status: {
    data: [TODAY, ["--data", "none"]],
    council: [
      [...TODAY, "--data", "data"],
      ["--council", "second"],
    ],
    today: [
      ["--data", "data"],
      ["--today", "2026-10-20"],
    ],
    now: [
      ["--data", "data"],
      ["--now", "2026-10-20T12:00:00Z"],
    ],
    json: [["--data", "data", ...TODAY], ["--json"]],
  },
  rehearse: {
    data: [["reply.csv"], ["--data", "hiding"]],
    keys: [["reply.csv"], ["--keys", "keys"]],
    json: [["reply.csv"], ["--json"]],
  },
  init: { to: [["E06000031"], ["--to", "begun"]] },
  template: {
    data: [["2026-11"], ["--data", "flowing"]],
    council: [["2026-11"], ["--council", "nowhere"]],
    to: [["2026-11"], ["--to", "template.csv"]],
    xlsx: [["2026-11"], ["--xlsx", "template.xlsx"]],
    revise: [["2026-09", "--data", "data"], ["--revise"]],
  },
  scorecard: {
    data: [
      ["card.csv", "2026-10"],
      ["--data", "flowing"],
    ],
    council: [
      ["card.csv", "2026-10"],
      ["--council", "nowhere"],
    ],
    absent: [
      ["card.csv", "2026-10"],
      ["--absent", "3"],
    ],
  },
  verify: {
    data: [[], ["--data", "none"]],
    key: [[], ["--key", "no key"]],
    state: [[], ["--state", "seen"]],
    witness: [[], ["--witness", "no key"]],
    checkpoint: [[], ["--checkpoint", "card.csv"]],
    json: [[], ["--json"]],
  },
  witness: {
    state: [
      ["data", ...SIGNED],
      ["--state", "seen"],
    ],
    "sign-with": [
      ["data", "--state", "seen", ...NAMED],
      ["--sign-with", "w.pem"],
    ],
    name: [["data", "--state", "seen", "--sign-with", "w.pem"], NAMED],
    key: [
      ["data", "--state", "seen", ...SIGNED],
      ["--key", "no key"],
    ],
    to: [
      ["data", "--state", "seen", ...SIGNED],
      ["--to", "note"],
    ],
    json: [["data", "--state", "seen", ...SIGNED], ["--json"]],
  },
  cosign: {
    data: [["checkpoint"], ["--data", "none"]],
    council: [["checkpoint"], ["--council", "second"]],
    keys: [["checkpoint"], ["--keys", "moved"]],
    moved: [["checkpoint", "--keys", "moved"], ["--moved"]],
    json: [["checkpoint", "--council", "second"], ["--json"]],
  },
  open: {
    data: [
      ["2026-09", "sent/2026-09.csv", NONCE],
      ["--data", "none"],
    ],
    key: [OPENED, ["--key", "no key"]],
    answers: [OPENED, ["--answers", "reply.csv"]],
    json: [OPENED, ["--json"]],
  },
};

let desks = 0;
const ends = new Map<string, ReturnType<typeof endOnDesk>>();

/** How a command ends on a desk of its own, what it says and what it leaves there: each is run once. */
function endOf(command: Command, words: readonly string[]): ReturnType<typeof endOnDesk> {
  const line = [command, ...words].join(" ");
  const end = ends.get(line) ?? endOnDesk(command, words);
  ends.set(line, end);
  return end;
}

async function endOnDesk(command: Command, words: readonly string[]) {
  const cwd = join(place, `desk-${desks++}`);
  mkdirSync(cwd);
  cpSync(desk, cwd, { recursive: true });
  const { exitCode, stdout, stderr } = await returns([command, ...words], { cwd });
  return { exitCode, stdout, stderr, paths: Object.keys(contentOf(cwd) ?? {}) };
}

/** An option as `readOptions` hands it on. */
function given(...options: readonly Option[]) {
  const of = (kind: string) => options.filter((option) => OPTIONS[option] === kind);
  return {
    switches: new Set(of("switch")),
    texts: new Map(of("text").map((option) => [option, "x"])),
    lists: new Map(of("texts").map((option) => [option, ["x"]])),
    words: [],
  };
}

it("every option is one of some command, and each that a command takes is shown below to do something", () => {
  expect(EVERY.filter((option) => !COMMANDS.some((command) => takes(command).includes(option)))).toEqual([]);
  for (const command of COMMANDS.filter((each) => each !== "publish"))
    expect(Object.keys(EFFECTS[command]).sort(), command).toEqual(
      takes(command)
        .filter((option) => option !== "watch")
        .toSorted(),
    );
  const ofPublishAlone = takes("publish").filter((option) => !takes("check").includes(option));
  expect(Object.keys(EFFECTS.publish)).toEqual(expect.arrayContaining(ofPublishAlone));
});

const TAKEN = PAIRS.filter(([command, option]) => EFFECTS[command][option] !== undefined);

describe.concurrent("an option that a command takes makes a difference", () => {
  it.each(sampleOf("options that a command takes", TAKEN, 10))("%s --%s", async (command, option) => {
    const [beside, own] = EFFECTS[command][option]!;
    const [without, withIt] = await Promise.all([
      endOf(command, beside),
      endOf(command, [...beside, ...own]),
    ]);
    expect(withIt).not.toEqual(without);
    expect(withIt.stderr).not.toContain("is an option of");
  });
});

describe("an option that would do nothing is refused, and the sentence says whose it is", () => {
  it.each(PAIRS.filter(([command, option]) => !takes(command).includes(option)))(
    "%s --%s",
    (command, option) =>
      expect(idleOption(command, given(option))).toMatch(
        new RegExp(`^--${option} is an option of [a-z, ]+\\.$`),
      ),
  );

  it.each(NOT_BOTH)("beside another: --%s and --%s", (one, other) => {
    for (const command of COMMANDS.filter((each) => takes(each).includes(one) && takes(each).includes(other)))
      expect(idleOption(command, given(one, other))).toBe(`Give --${one} or --${other}, not both.`);
  });

  it.each<[string, string[], string]>([
    ["verify", ["data", "--data", "none"], "Give DIR or --data, not both.\n"],
    [
      "verify",
      ["--council", "other"],
      "--council is an option of check, publish, prepare, approve, sign, withdraw, rotate, close, status, template, scorecard and cosign.\n",
    ],
    [
      "template",
      ["2026-11", "--json"],
      "--json is an option of check, publish, prepare, approve, sign, withdraw, rotate, close, status, rehearse, verify, witness, cosign and open.\n",
    ],
    [
      "rehearse",
      ["reply.csv", "--today", "2026-11-22"],
      "--today is an option of check, publish, prepare, approve, sign, withdraw, rotate, close and status.\n",
    ],
    ["check", ["--watch", "--report", "report.md"], "Give --watch or --report, not both.\n"],
    ["check", ["--watch", "--reference"], "Give --watch or --reference, not both.\n"],
    [
      "publish",
      ["--reference", "--revise", "--reason", "correction"],
      "Give --reference or --revise, not both.\n",
    ],
    [
      "check",
      ["--reference", "--report", "report.md", "--data", "data", ...TODAY],
      "--report has nothing to say: no figure would be published or hidden anew.\n",
    ],
  ])("%s %j ends with 2 and leaves everything as it is", async (command, words, sentence) => {
    const { exitCode, stderr, paths } = await endOf(command as Command, words);
    expect([exitCode, stderr]).toEqual([2, sentence]);
    expect(paths).toEqual(Object.keys(contentOf(desk)!));
  });
});
