import { readCsv } from "../src/csv/readCsv.ts";
import { readReturn } from "../src/csv/readReturn.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import type { GivenFile } from "../src/core/publication/drop.ts";
import { REFERENCE_FILES } from "../src/core/publication/files.ts";
import { FILES_TO_READ } from "../src/core/publication/published.ts";
import { prepareRelease } from "../src/core/publication/release.ts";
import { readDay } from "../src/core/period.ts";
import { COUNCIL_FILE } from "../src/core/reference/reference.ts";
import * as effects from "./effects.ts";
import { exitCodeOf, inJson, inWords, outcomeOf } from "./report.ts";

const USAGE =
  "Usage: npm run returns -- check|publish [FILE…] [--data DIR] [--council DIR] [--today YYYY-MM-DD | --now TIME] [--json] [--show-read]";

const OPTIONS = {
  data: "text",
  council: "text",
  today: "text",
  now: "text",
  json: "switch",
  "show-read": "switch",
  help: "switch",
} as const;

const ZONE = "Europe/London";

async function main(argv: readonly string[]): Promise<void> {
  const options = effects.readOptions(argv, OPTIONS);
  if (typeof options === "string") {
    effects.fail(options, 2);
    return;
  }
  const { texts, switches, words } = options;
  if (switches.has("help")) {
    effects.print(USAGE);
    return;
  }
  const [command, ...given] = words;
  if (command !== "check" && command !== "publish") {
    effects.fail(USAGE, 2);
    return;
  }
  const now = nowOf(texts.get("today"), texts.get("now"));
  if (typeof now === "string") {
    effects.fail(now, 2);
    return;
  }

  const data = withoutSlash(texts.get("data") ?? "public/data");
  await effects.recoverFolder(data);
  const published = await effects.readTexts(data, FILES_TO_READ);
  const council =
    texts.get("council") ?? (texts.has("data") && published.has(COUNCIL_FILE) ? data : "council");
  const files =
    given.length > 0 ? given : (await effects.listFiles("returns")).map((path) => `returns/${path}`);
  if (files.length === 0) {
    effects.fail("There is no file in returns/ and none was named.", 2);
    return;
  }

  const csv = { read: readCsv, write: writeCsv };
  const request = {
    published,
    reference: await effects.readTexts(council, REFERENCE_FILES),
    given: await Promise.all(files.map(open)),
    now,
    zone: ZONE,
  };
  const prepared = await prepareRelease(request, csv, effects.sha256);
  const outcome = outcomeOf(command, prepared);
  if (outcome === "published") await effects.switchFolder(data, prepared.files, prepared.gone);

  effects.print(
    switches.has("json")
      ? inJson(outcome, prepared, switches.has("show-read"))
      : inWords(outcome, prepared, switches.has("show-read")),
  );
  effects.exitWith(exitCodeOf(outcome));
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
