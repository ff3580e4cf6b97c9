import { closingRelease } from "../../src/core/publication/ofItsOwn.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { personalData } from "../../src/core/publication/received/screened.ts";
import type { Release } from "../../src/core/release.ts";
import { isClosed } from "../../src/core/releases/log/listed.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { fail, print, type CommandOptions } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { placeOf, type GuardedPlace } from "./place.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { publishPrepared } from "./publishPrepared.ts";
import { unfitToSay } from "./said.ts";
import { dataFolder, readSettings, timeOf, type Settings } from "./settings.ts";
import { onWholeRecord } from "./wholeRecord.ts";

const CSV = { read: readCsv };

const SUCCESSOR =
  "--successor takes an address that starts with https://, without a query, and with no name, number or date of a person in it.";

/** `close`: ends a record. Nothing is due any more, and later publications are refused. */
export async function close(words: readonly string[], options: CommandOptions): Promise<void> {
  const [settings, place] = [readSettings(options), await placeOf(options)];
  const successor = options.texts.get("successor");
  if (words.length > 0) fail("close takes no FILE.", 2);
  else if (typeof settings === "string") fail(settings, 2);
  else if (settings.reason === undefined) fail("close takes its --reason, such as legal.", 2);
  else if (successor !== undefined && !(await isAddress(successor))) fail(SUCCESSOR, 2);
  else if (typeof place === "string") fail(place, 2);
  else {
    const unfit = await unfitToSay(options, timeOf(settings, now()));
    if (unfit !== undefined) fail(unfit, 2);
    else
      await onWholeRecord(options, place, async () => {
        const release = await closed(successor, settings, options, place);
        if (typeof release === "string") fail(release, 2);
        else say(release, options);
      });
  }
}

/** Whether a text is an address that may be published: it is screened as every published text is. */
async function isAddress(text: string): Promise<boolean> {
  const isOne = /^https:\/\/[^\s?#"<>@]+$/.test(text) && URL.canParse(text);
  return isOne && (await personalData(text, new Set(), () => Promise.resolve())).length === 0;
}

/** The release that ended the record, now or before; a sentence where there is nothing to end, too few roles approve, or there is no key. */
async function closed(
  successor: string | undefined,
  settings: Settings,
  options: CommandOptions,
  place: GuardedPlace,
): Promise<Closed | string> {
  const { published } = readPublishedFiles(await publishedTexts(dataFolder(options)), CSV);
  if (published !== undefined && isClosed(published.log))
    return { isNew: false, release: published.releases.find(({ kind }) => kind === "close") };
  const { reason, approvedBy = [] } = settings;
  const decided = { reason, approvedBy, now: timeOf(settings, now()) };
  const prepared = published && closingRelease(published, successor, decided, CSV);
  if (prepared === undefined) return "Nothing has been published in this folder.";
  const release = await publishPrepared(prepared, options, place, {});
  return typeof release === "string" ? release : { isNew: true, release };
}

type Closed = { readonly isNew: boolean; readonly release: Release | undefined };

function say({ isNew, release }: Closed, { switches }: CommandOptions): void {
  const { seq = 0, hash = "" } = release ?? {};
  if (switches.has("json")) {
    const outcome = isNew ? "published" : "unchanged";
    print(JSON.stringify({ outcome, personalData: false, issues: [], release: { seq, hash, period: "" } }));
    return;
  }
  print(
    isNew
      ? `Closed as release ${seq}: nothing is due any more. Build and deploy the site now.`
      : `Closed already, as release ${seq}. Nothing has changed.`,
  );
}
