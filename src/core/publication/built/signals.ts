import { limitsRecords, signalsRecords } from "../../analysis/spc/records.ts";
import { rebaselinesOf } from "../../analysis/spc/segments.ts";
import { spcOf } from "../../analysis/spc/spc.ts";
import type { Csv, PublicEdition, PublishedFile } from "../files.ts";
import { headlinesOf } from "./headlines.ts";

export const LIMITS_FILE = "limits.csv";
export const SIGNALS_FILE = "signals.csv";

/** What is signal and what is noise in every headline series: of public figures alone, as each page works it out for itself. */
export function signalFiles(edition: PublicEdition, csv: Csv): PublishedFile[] {
  const judged = headlinesOf(edition).flatMap((series) => {
    const { id } = series.indicator;
    const spc = spcOf(series, rebaselinesOf(edition.reference.events, id));
    return spc === undefined ? [] : [{ indicator: id, spc }];
  });
  return [
    [LIMITS_FILE, csv.write(limitsRecords(judged))],
    [SIGNALS_FILE, csv.write(signalsRecords(judged))],
  ];
}
