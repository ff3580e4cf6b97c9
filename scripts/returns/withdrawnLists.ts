import type { WithdrawnLists } from "../../src/core/publication/withdrawnList.ts";
import type { WithdrawalOutcome } from "../../src/core/publication/withdrawal.ts";
import { markOf, withdrawnFile, type HashOfText } from "../../src/core/publication/withdrawnList.ts";
import { hexOf } from "../../src/core/releases/log/tree.ts";
import { listFiles, readText } from "../effects/files.ts";
import { replaceSecret } from "../effects/flushing.ts";
import { randomBytes, sha256Bytes } from "../effects/packing.ts";
import type { CommandOptions } from "../effects/terminal.ts";

/** Where the private lists of what withdrawals hid stand, in the folder of the keys: one for each, by the number of its release. */
export const WITHDRAWN = "withdrawn";

const hash: HashOfText = (text) => hexOf(sha256Bytes(text));

/** What earlier withdrawals hid, as far as the folder of the keys knows it. */
export async function withdrawnLists({ texts }: CommandOptions): Promise<WithdrawnLists> {
  const folder = `${texts.get("keys") ?? ".keys"}/${WITHDRAWN}`;
  const names = (await listFiles(folder)).filter((name) => /^[1-9]\d*$/.test(name));
  const lists = await Promise.all(
    names.map(async (name) => ({
      seq: Number(name),
      file: `${WITHDRAWN}/${name}`,
      text: (await readText(`${folder}/${name}`)) ?? "",
    })),
  );
  return { lists, hash };
}

/** Keeps what a withdrawal hides, before it is published: without it the figures could never come back. */
export async function keepWithdrawn(
  keys: string | undefined,
  { figures, prepared }: Extract<WithdrawalOutcome, { readonly kind: "prepared" }>,
): Promise<void> {
  const seq = prepared.releases.at(-1)?.seq;
  if (keys === undefined || figures === undefined || seq === undefined) return;
  const mark = markOf(figures.lines, hexOf(randomBytes()), hash);
  await replaceSecret(`${keys}/${WITHDRAWN}/${seq}`, withdrawnFile({ ...figures, mark }));
}
