import { limitsRecords, signalsRecords } from "../analysis/spc/records.ts";
import { rebaselinesOf } from "../analysis/spc/segments.ts";
import { spcOf } from "../analysis/spc/spc.ts";
import { seriesOf } from "../dataset/dataset.ts";
import type { Csv, PublicEdition, PublishedFile } from "./files.ts";

export const LIMITS_FILE = "limits.csv";
export const SIGNALS_FILE = "signals.csv";

/** What is signal and what is noise in every headline series: of public figures alone, as each page works it out for itself. */
export function signalFiles({ dataset, reference }: PublicEdition, csv: Csv): PublishedFile[] {
  const { indicators, targets, events } = reference;
  const judged = indicators.flatMap((indicator) => {
    const series = seriesOf(dataset, indicator, targets);
    const spc = spcOf(series, rebaselinesOf(events, indicator.id));
    return spc === undefined ? [] : [{ indicator: indicator.id, spc }];
  });
  return [
    [LIMITS_FILE, csv.write(limitsRecords(judged))],
    [SIGNALS_FILE, csv.write(signalsRecords(judged))],
  ];
}
