import { group } from "d3-array";

import { latestLines } from "../../dataset/latest.ts";
import { LATEST_FILE, latestRecords } from "../../tables/latest.ts";
import { observationRecords, OBSERVATIONS_FILE } from "../../tables/observations.ts";
import { returnFile } from "../../tables/returns.ts";
import { seriesFile } from "../../tables/series.ts";
import type { FreshMonth } from "../prepared.ts";
import type { PublicEdition } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/**
 * The files made from observations: returns of `fresh` months, series of their indicators, `observations.csv`, `latest.csv`.
 * The last has the order of `indicators.csv`, so that it may change where no figure does.
 */
export function figureFiles(fresh: readonly FreshMonth[], edition: PublicEdition): BuiltFile[] {
  const { dataset, reference } = edition;
  const latest: BuiltFile = [LATEST_FILE, latestRecords(latestLines(headlinesOf(edition)))];
  if (fresh.length === 0) return [latest];
  const { laCode } = reference.council;
  const all = observationRecords(dataset.observations, laCode);
  // Series are made of the same rows, since writing thousands of exact decimals a second time would be slow.
  const rowsOf = group(all.rows, (_, index) => dataset.observations[index]?.indicator);
  const touched = new Set(
    fresh.flatMap(({ observations }) => observations.map(({ indicator }) => indicator)),
  );
  return [
    ...fresh.map(({ period, withBreakdowns }): BuiltFile => {
      const ofMonth = dataset.observations.filter((each) => each.period === period);
      return [returnFile(period), observationRecords(ofMonth, laCode, withBreakdowns)];
    }),
    ...[...touched].map((id): BuiltFile => [seriesFile(id), { ...all, rows: rowsOf.get(id) ?? [] }]),
    [OBSERVATIONS_FILE, all],
    latest,
  ];
}
