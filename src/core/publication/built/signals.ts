import { limitsLines, signalLines } from "../../analysis/spc/lines.ts";
import { rebaselinesOf } from "../../analysis/spc/segments.ts";
import { spcOf } from "../../analysis/spc/spc.ts";
import { LIMITS_FILE, limitsRecords } from "../../tables/limits.ts";
import { SIGNALS_FILE, signalsRecords } from "../../tables/signals.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/** `limits.csv` and `signals.csv` for every headline series. They use public figures only, as each page does. */
export function signalFiles(edition: PublicEdition): BuiltFile[] {
  const judged = headlinesOf(edition).flatMap((series) => {
    const { id } = series.indicator;
    const spc = spcOf(series, rebaselinesOf(edition.reference.events, id));
    return spc === undefined ? [] : [{ indicator: id, spc }];
  });
  return [
    [LIMITS_FILE, limitsRecords(limitsLines(judged))],
    [SIGNALS_FILE, signalsRecords(signalLines(judged))],
  ];
}
