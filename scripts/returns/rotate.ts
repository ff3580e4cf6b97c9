import { keyRelease } from "../../src/core/publication/ofItsOwn.ts";
import { readPublishedFiles, type Published } from "../../src/core/publication/published.ts";
import type { Release } from "../../src/core/release.ts";
import { LOG_FILE } from "../../src/core/releases/paths.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { readText } from "../effects/files.ts";
import { exitWith, fail, print, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { otherRecord } from "./keys.ts";
import { afterwards, guarded, placeOf, recover, type GuardedPlace } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { publishedKey } from "./record.ts";
import { rotatingKeys, settleKeys } from "./rotation.ts";
import { unfitToSay } from "./said.ts";
import { dataFolder, readSettings, timeOf, type Settings } from "./settings.ts";
import { isRecordWhole } from "./wholeRecord.ts";

const CSV = { read: readCsv };

/** `rotate`: the announced next key takes the place of the key, and another one is announced. */
export async function rotate(words: readonly string[], options: CommandOptions): Promise<void> {
  const [settings, place] = [readSettings(options), await placeOf(options)];
  if (words.length > 0) fail("rotate takes no FILE.", 2);
  else if (typeof settings === "string") fail(settings, 2);
  else if (typeof place === "string") fail(place, 2);
  else if (place.keys === undefined)
    fail(
      "rotate changes a key of the council’s own: give its folder with --keys. The demonstration key is never changed.",
      2,
    );
  else {
    const unfit = await unfitToSay(options, timeOf(settings, now()));
    if (unfit === undefined) await guarded(place, () => rotateAt(place, place.keys ?? "", options, settings));
    else fail(unfit, 2);
  }
}

async function rotateAt(
  place: GuardedPlace,
  keys: string,
  options: CommandOptions,
  settings: Settings,
): Promise<void> {
  const data = dataFolder(options);
  const logOf = () => readText(`${data}/${LOG_FILE}`);
  const before = await logOf();
  const onceWhole = await recover(place, options.switches.has("moved"));
  if (!(await isRecordWhole(options, place))) {
    exitWith(1);
    return;
  }
  await onceWhole();
  const { published } = readPublishedFiles(await publishedTexts(data), CSV);
  const key = await publishedKey(data);
  const isSettled = key !== undefined && (await settleKeys(keys, key.publicKey));
  const newest = published?.releases.at(-1);
  if (newest?.kind === "key" && (isSettled || before !== (await logOf()))) say(newest, options);
  else {
    const release = await rotated(published, place, keys, options, settings);
    if (typeof release === "string") fail(release, 2);
    else say(release, options);
  }
}

async function rotated(
  published: Published | undefined,
  place: GuardedPlace,
  keys: string,
  options: CommandOptions,
  settings: Settings,
): Promise<Release | string | undefined> {
  const { switches } = options;
  const data = dataFolder(options);
  const nothing = "Nothing has been published in this folder: the first publication makes its key.";
  if (published === undefined || published.releases.length === 0) return nothing;
  const other = await otherRecord(keys, data, published.log, switches.has("moved"));
  if (other !== undefined) return other;
  const rotating = await rotatingKeys(keys, data, published.log, switches.has("lost"));
  if (typeof rotating === "string") return rotating;
  const { signer, rotation } = rotating;
  const { approvedBy = [] } = settings;
  const decided = { reason: undefined, approvedBy, now: timeOf(settings, now()) };
  const prepared = keyRelease(published, rotation, decided, CSV);
  if (prepared === undefined) return nothing;
  const release = await publishPrepared(prepared, options, place, { signer });
  if (typeof release === "string") return release;
  await afterwards(async () => {
    await settleKeys(keys, signer.signing.publicKey);
    await isRecordWhole(options, place); // the council's own copy of the key follows
  });
  return release;
}

function say(release: Release | undefined, { switches }: CommandOptions): void {
  const { seq = 0, hash = "" } = release ?? {};
  if (switches.has("json")) {
    const named = { seq, hash, period: "" };
    print(JSON.stringify({ outcome: "published", personalData: false, issues: [], release: named }));
    return;
  }
  print(`The key was changed as release ${seq}, and the key after it is announced.`);
  print(
    "Keep next.pem apart from private.pem, and commit the new council/key.pub. docs/runbook.md says how.",
  );
}
