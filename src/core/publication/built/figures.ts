import { group } from "d3-array";

import { latestLines } from "../../dataset/latest.ts";
import { LATEST_FILE, seriesFile } from "../../tables/paths.ts";
import { latestRecords } from "../../tables/latest.ts";
import { observationRecords, OBSERVATIONS_FILE } from "../../tables/observations.ts";
import { returnFile } from "../../tables/returns.ts";
import type { Records } from "../../tables/table.ts";
import type { FreshMonth } from "../prepared.ts";
import { laCodeOf, type PublicEdition, type Published } from "../published.ts";
import type { BuiltFile } from "./file.ts";
import { headlinesOf } from "./headlines.ts";

/**
 * The files made from observations: returns of `fresh` months, series of their indicators, `observations.csv`, `latest.csv`.
 * The last has the order of `indicators.csv`, so that it may change where no figure does.
 */
export function figureFiles(
  fresh: readonly FreshMonth[],
  edition: PublicEdition,
  published: Pick<Published, "laCodes">,
): BuiltFile[] {
  const { dataset, reference } = edition;
  const latest: BuiltFile = [LATEST_FILE, latestRecords(latestLines(headlinesOf(edition)))];
  if (fresh.length === 0) return [latest];
  const laCode = laCodeOf(published, reference.council);
  const all = observationRecords(dataset.observations, laCode);
  // Series are made of the same rows, since writing thousands of exact decimals a second time would be slow.
  const rowsOf = group(all.rows, (_, index) => dataset.observations[index]?.indicator);
  const touched = new Set(
    fresh.flatMap(({ observations }) => observations.map(({ indicator }) => indicator)),
  );
  return [
    ...fresh.map((month): BuiltFile => [returnFile(month.period), returnRecords(month, edition)]),
    ...[...touched].map((id): BuiltFile => [seriesFile(id), { ...all, rows: rowsOf.get(id) ?? [] }]),
    [OBSERVATIONS_FILE, all],
    latest,
  ];
}

/** A month's return as the public sees it. */
export function returnRecords({ period, withBreakdowns }: FreshMonth, edition: PublicEdition): Records {
  const ofMonth = edition.dataset.observations.filter((each) => each.period === period);
  return observationRecords(ofMonth, edition.reference.council.laCode, withBreakdowns);
}
