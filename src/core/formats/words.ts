import type { Council } from "../council.ts";
import { licenceAddress } from "../licence.ts";

/** What every download says of itself: what it is, whose it is, and on what terms. */
export type DownloadWords = {
  readonly title: string;
  readonly description: string;
  /** The licence by its name, and its address where that is known. */
  readonly licence: string;
  readonly licenceAddress: string | undefined;
  /** What whoever uses the figures says of their source. */
  readonly attribution: string;
};

/** The words that stand in every format. An invented council is called so in the title, which programs show first. */
export function downloadWords(council: Pick<Council, "name" | "licence" | "illustrative">): DownloadWords {
  const { name, licence, illustrative } = council;
  const invented = illustrative ? " The council is invented: its figures are illustrative." : "";
  return {
    title: `Children’s services figures of ${name}${illustrative ? " (illustrative)" : ""}`,
    description: `Every monthly figure on services for children at ${name}, with its target and definition; small counts are hidden.${invented}`,
    licence,
    licenceAddress: licenceAddress(licence),
    attribution: `Source: ${name}, licensed under the ${licence}.${invented}`,
  };
}
