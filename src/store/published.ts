import type { Indicator } from "../core/indicator.ts";
import type { Observation } from "../core/observation.ts";
import { readLatest } from "../core/tables/latest.ts";
import { readObservations } from "../core/tables/observations.ts";
import { seriesFile } from "../core/tables/paths.ts";
import { inData, type FileRead, type ReadFile } from "./files.ts";
import { tableIn } from "./tables.ts";

/** An indicator with all its rows, headline and categories alike. */
type WithRows = { readonly indicator: Indicator; readonly observations: readonly Observation[] };

/**
 * All rows of those of some indicators that have been published, as `latest.csv` lists them, and the files that have them. undefined where a
 * file cannot be fetched or is not what we publish.
 */
export async function readPublishedRows(
  read: ReadFile,
  latest: FileRead,
  indicators: readonly Indicator[],
): Promise<{ readonly rows: readonly WithRows[]; readonly files: readonly FileRead[] } | undefined> {
  const lines = tableIn(latest, readLatest);
  if (lines === undefined) return undefined;
  const published = new Set(lines.map(({ newest }) => newest.indicator));
  const wanted = indicators.filter(({ id }) => published.has(id));
  const files = await Promise.all(wanted.map(({ id }) => read(inData(seriesFile(id)))));
  const rows = files.flatMap((file, at): WithRows[] => {
    const [indicator, observations] = [wanted[at], tableIn(file, readObservations)];
    return indicator && observations ? [{ indicator, observations }] : [];
  });
  return rows.length < wanted.length ? undefined : { rows, files };
}
