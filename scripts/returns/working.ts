import { LARGEST_READ, readReturn, readReturnStart } from "../../src/csv/readReturn.ts";
import { LONDON, type Month } from "../../src/core/period.ts";
import type { OfficerAnswers } from "../../src/core/publication/prepared.ts";
import { absentFile, unreadFile, type GivenFile } from "../../src/core/publication/received/drop.ts";
import { prepareRelease, type ReleaseOutcome } from "../../src/core/publication/release.ts";
import { monthInName } from "../../src/core/returns/validate.ts";
import { foundAt, nameOfFile, readAt } from "../effects/files.ts";
import { unnamed } from "../effects/machine.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { knownWords } from "./knownWords.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { EDITION_MEANS } from "./publishPrepared.ts";
import { dataFolder, referenceTexts, toldList } from "./settings.ts";
import { withdrawnLists } from "./withdrawnLists.ts";

/** Where the returns that are to be published wait. */
export const INBOX = "returns";

/** Files as they were given and read, and the bytes of those that are named after a month. */
export type GivenAsSent = {
  readonly given: readonly GivenFile[];
  readonly sent: ReadonlyMap<Month, Uint8Array>;
};

/** Opens files by their paths, one by one: many large ones at once would fill the memory. */
export async function openGiven(paths: readonly string[]): Promise<GivenAsSent> {
  const given: GivenFile[] = [];
  const sent = new Map<Month, Uint8Array>();
  for (const path of paths) {
    const name = nameOfFile(path);
    const found = await readAt(await foundAt(path, [INBOX]), LARGEST_READ).catch((error: unknown) => {
      throw unnamed(error);
    });
    if (found.kind === "too-large") given.push({ name, ...readReturnStart(found.start) });
    else if (found.kind === "absent") given.push(absentFile(name));
    else if (found.kind !== "file") given.push(unreadFile(name));
    else {
      const month = monthInName(name);
      if (month !== undefined) sent.set(month, found.bytes);
      given.push({ name, ...readReturn(found.bytes) });
    }
  }
  return { given, sent };
}

/** The returns among files that are in memory, by name. */
export function givenInMemory(files: ReadonlyMap<string, Uint8Array>): GivenAsSent {
  const returns = [...files].flatMap(([name, bytes]) => {
    const month = monthInName(name);
    return month === undefined ? [] : [{ name, month, bytes }];
  });
  return {
    given: returns.map(({ name, bytes }) => ({ name, ...readReturn(bytes) })),
    sent: new Map(returns.map(({ month, bytes }) => [month, bytes])),
  };
}

/** Works out what publishing these files would do, over what is published and with the council's own files as they are now. */
export async function workOut(
  given: readonly GivenFile[],
  answers: OfficerAnswers,
  now: Date,
  options: CommandOptions,
): Promise<ReleaseOutcome> {
  const { texts, unopened } = await referenceTexts(options);
  const { told, unopened: untold } = await toldList(options);
  const request = {
    ...answers,
    published: await publishedTexts(dataFolder(options)),
    ...{ reference: texts, unopened: [...unopened, ...untold], told },
    withdrawn: await withdrawnLists(options),
    words: await knownWords(options),
    ...{ given, now, zone: LONDON },
    rest: () => Promise.resolve(),
  };
  return prepareRelease(request, EDITION_MEANS);
}
