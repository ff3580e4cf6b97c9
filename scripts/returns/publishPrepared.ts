import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import type { Month } from "../../src/core/period.ts";
import { rolesLacking } from "../../src/core/publication/approval.ts";
import { buildEdition } from "../../src/core/publication/edition.ts";
import { answersFile } from "../../src/core/publication/answers.ts";
import type { OfficerAnswers, Prepared } from "../../src/core/publication/prepared.ts";
import type { SaidOfRelease } from "../../src/core/publication/folder/format.ts";
import type { Signing } from "../../src/core/publication/built/log.ts";
import type { Release } from "../../src/core/release.ts";
import { sha256 } from "../effects/packing.ts";
import type { CommandOptions } from "../effects/terminal.ts";
import { signerOf } from "./keys.ts";
import { placeFiles, type GuardedPlace } from "./place.ts";
import { listTexts, unlistedComparators } from "./publishedFolder.ts";
import { secretsOf } from "./secrets.ts";
import { dataFolder, keysFolder } from "./settings.ts";

/** How an edition is made into bytes, but for what signs it and what is drawn. */
export const EDITION_MEANS = {
  ...{ read: readCsv, write: writeCsv, sha256 },
  encode: (text: string) => new TextEncoder().encode(text),
};

/** What a publication brings besides what was prepared: the bytes of the returns as they were sent, what was answered, and other areas' figures. */
type Brought = {
  readonly sent?: ReadonlyMap<Month, Uint8Array>;
  /** What the officer answered to the questions of the release. */
  readonly answers?: OfficerAnswers;
  /** What the officer says of it that becomes public. */
  readonly said?: SaidOfRelease;
  readonly comparators?: ReadonlyMap<string, Uint8Array>;
  /** The paths of lists that are not what they were. */
  readonly spoilt?: ReadonlySet<string>;
  /** The paths of files that no list names and that go with it. */
  readonly swept?: readonly string[];
  /** What signs, where that is not the key alone: with a change of key. */
  readonly signer?: Signing;
};

/**
 * Makes the files of a prepared release, signs them and puts them in place; a sentence where fewer roles approve of it than the council
 * asks for, or where there is no key to sign with.
 */
export async function publishPrepared(
  prepared: Prepared,
  options: CommandOptions,
  place: GuardedPlace,
  { sent, answers, said = {}, comparators, spoilt, swept = [], signer: given }: Brought,
): Promise<Release | string | undefined> {
  const asked = rolesLacking(prepared);
  if (asked !== undefined)
    return `council.json asks that ${counted(asked, "role")} approve of each publication (approvals): give --approved-by ROLE once for each.`;
  const data = dataFolder(options);
  const { published, purged } = prepared;
  const { council } = prepared.after.reference;
  const signer = given ?? (await signerOf(options, council, published.log));
  if (typeof signer === "string") return signer;
  const keys = keysFolder(options, council.illustrative);
  const { random, commit, keep } = await secretsOf(keys, published.releases.length + 1);
  const commitments = new Map<Month, string>();
  for (const { period } of prepared.sent) {
    const file = sent?.get(period);
    if (file === undefined) continue;
    commitments.set(period, await commit(period, file));
    const hidden = prepared.answered?.filter((line) => line.period === period) ?? [];
    await keep(period, answers && answersFile({ ...answers, hidden }));
  }
  const { at, preRelease, ...sentAs } = said;
  const { files, gone, later, release } = await buildEdition(
    prepared,
    { ...EDITION_MEANS, ...signer, random },
    {
      provenance: {
        commitments,
        ...(commitments.size === 0 ? {} : sentAs),
        ...{ at, preRelease },
      },
      others: comparators ?? (await unlistedComparators(data, published.hashes)),
      lists: purged.size === 0 ? new Map() : await listTexts(data),
      spoilt,
    },
  );
  const alsoGone = swept.filter((path) => !files.has(path) && !gone.includes(path));
  await placeFiles(place, files, { gone: [...gone, ...alsoGone], later });
  return release;
}
