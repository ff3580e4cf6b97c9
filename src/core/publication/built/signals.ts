import { limitsLines, signalLines, type Judged } from "../../analysis/spc/lines.ts";
import { rebaselinesOf } from "../../analysis/spc/segments.ts";
import { spcOf } from "../../analysis/spc/spc.ts";
import { rememberingFor } from "../../remembering.ts";
import { LIMITS_FILE, limitsRecords } from "../../tables/limits.ts";
import { SIGNALS_FILE, signalsRecords } from "../../tables/signals.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/** The limits of every headline series that has any, worked out once for an edition: its notes and its files ask for them. */
export const judgedIn = rememberingFor((edition: PublicEdition): readonly Judged[] =>
  headlinesOf(edition).flatMap((series) => {
    const { id } = series.indicator;
    const spc = spcOf(series, rebaselinesOf(edition.reference.events, id));
    return spc === undefined ? [] : [{ indicator: id, spc }];
  }),
);

/** `limits.csv` and `signals.csv` for every headline series. They use public figures only, as each page does. */
export function signalFiles(edition: PublicEdition): BuiltFile[] {
  const judged = judgedIn(edition);
  return [
    [LIMITS_FILE, limitsRecords(limitsLines(judged))],
    [SIGNALS_FILE, signalsRecords(signalLines(judged))],
  ];
}
