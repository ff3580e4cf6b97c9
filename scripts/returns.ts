import { readCsv } from "../src/csv/readCsv.ts";
import { readReturn } from "../src/csv/readReturn.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import type { GivenFile } from "../src/core/publication/drop.ts";
import { readReferenceFiles, REFERENCE_FILES } from "../src/core/publication/files.ts";
import { FILES_TO_READ } from "../src/core/publication/published.ts";
import { prepareRelease } from "../src/core/publication/release.ts";
import { readDay, readMonth } from "../src/core/period.ts";
import { COUNCIL_FILE } from "../src/core/reference/reference.ts";
import { templateOf } from "../src/core/returns/template.ts";
import * as effects from "./effects.ts";
import { exitCodeOf, inJson, inWords, lineOf, outcomeOf, type Command } from "./report.ts";

const USAGE =
  "Usage: npm run returns -- check|publish [FILE… | --reference] [--data DIR] [--council DIR] [--today YYYY-MM-DD | --now TIME] [--json] [--show-read], or template YYYY-MM [--council DIR]";

const OPTIONS = {
  data: "text",
  council: "text",
  today: "text",
  now: "text",
  reference: "switch",
  json: "switch",
  "show-read": "switch",
  help: "switch",
} as const;

const ZONE = "Europe/London";

const CSV = { read: readCsv, write: writeCsv };

async function main(argv: readonly string[]): Promise<void> {
  const options = effects.readOptions(argv, OPTIONS);
  if (typeof options === "string") {
    effects.fail(options, 2);
    return;
  }
  const [command, ...words] = options.words;
  if (options.switches.has("help")) effects.print(USAGE);
  else if (command === "check" || command === "publish") await release(command, words, options);
  else if (command === "template") await template(words, options);
  else effects.fail(USAGE, 2);
}

/** `check` and `publish`: the same work, but that only one writes. */
async function release(command: Command, words: readonly string[], options: effects.Options): Promise<void> {
  const { texts, switches } = options;
  const now = nowOf(texts.get("today"), texts.get("now"));
  if (typeof now === "string") {
    effects.fail(now, 2);
    return;
  }
  const files = switches.has("reference") ? words : words.length > 0 ? words : await inbox();
  if (switches.has("reference") !== (files.length === 0)) {
    const wrong = switches.has("reference")
      ? "--reference takes no FILE."
      : "There is no file in returns/ and none was named.";
    effects.fail(wrong, 2);
    return;
  }
  const data = withoutSlash(texts.get("data") ?? "public/data");
  // A check leaves alone what a publication under way has staged.
  await (command === "publish" ? effects.recoverFolder(data) : effects.restoreFolder(data));
  const request = {
    published: await effects.readTexts(data, FILES_TO_READ),
    reference: await referenceTexts(options),
    given: await Promise.all(files.map(open)),
    now,
    zone: ZONE,
  };
  const prepared = await prepareRelease(request, CSV, effects.sha256);
  const outcome = outcomeOf(command, prepared);
  if (outcome === "published") await effects.switchFolder(data, prepared.files, prepared.gone);

  const inForm = switches.has("json") ? inJson : inWords;
  effects.print(inForm(outcome, prepared, switches.has("show-read")));
  effects.exitWith(exitCodeOf(outcome));
}

/** `template`: the month's empty return, on standard output. */
async function template([period, ...more]: readonly string[], options: effects.Options): Promise<void> {
  const month = readMonth(period ?? "");
  if (month === undefined || more.length > 0) {
    effects.fail("A template is of one month, such as 2026-11.", 2);
    return;
  }
  const { reference, issues } = readReferenceFiles(await referenceTexts(options), CSV);
  if (reference === undefined) effects.fail(issues.map(lineOf).join("\n"), 1);
  else effects.print(writeCsv(templateOf(month, reference)).trimEnd());
}

/** The council's own files: where `--council` says; else those of a `--data` that has some; else `council/`. */
async function referenceTexts({ texts }: effects.Options): Promise<Map<string, string>> {
  const [council, data] = [texts.get("council"), texts.get("data")];
  if (council !== undefined) return effects.readTexts(council, REFERENCE_FILES);
  const published =
    data === undefined ? new Map<string, string>() : await effects.readTexts(data, REFERENCE_FILES);
  return published.has(COUNCIL_FILE) ? published : effects.readTexts("council", REFERENCE_FILES);
}

async function inbox(): Promise<string[]> {
  return (await effects.listFiles("returns")).map((path) => `returns/${path}`);
}

async function open(path: string): Promise<GivenFile> {
  const name = effects.nameOfFile(path);
  const bytes = await effects.readBytes(path);
  if (bytes === undefined)
    return { name, text: undefined, table: undefined, issues: [{ code: "not-a-file" }] };
  return { name, ...readReturn(bytes) };
}

/** The instant to work at: given as such, as a day (its noon in London), or the clock's. A sentence where it is neither. */
function nowOf(today: string | undefined, now: string | undefined): Date | string {
  if (today !== undefined && now !== undefined) return "Give --today or --now, not both.";
  if (today !== undefined)
    return readDay(today) ? new Date(`${today}T12:00:00Z`) : "--today takes a day such as 2026-11-22.";
  if (now === undefined) return effects.now();
  // Without its zone a time would be another instant on another machine.
  const isTime =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(now) && readDay(now.slice(0, 10));
  const instant = new Date(isTime ? now : Number.NaN);
  return Number.isNaN(instant.getTime()) ? "--now takes a time such as 2026-11-22T09:30:00Z." : instant;
}

function withoutSlash(folder: string): string {
  return folder.length > 1 ? folder.replace(/\/+$/, "") : folder;
}

await main(effects.args);
