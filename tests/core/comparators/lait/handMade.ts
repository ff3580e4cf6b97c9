import { counterpartsIn, type Counterparts } from "../../../../src/core/comparators/lait/counterparts.ts";
import {
  AREAS_FILE,
  DICTIONARY_FILE,
  FIGURES_FILE,
  readLaitTables,
  type LaitTables,
} from "../../../../src/core/comparators/lait/tables.ts";
import type { Indicator } from "../../../../src/core/indicator.ts";
import { readIndicators } from "../../../../src/core/reference/indicators.ts";
import type { Table } from "../../../../src/core/tables/table.ts";
import { readCsv } from "../../../../src/csv/readCsv.ts";

/** A small extract in the shape of the Department's, and what is made of it. */

export const FIGURES_HEADER = "measure_short,years,la_number,value";

const AREAS = `la_number,name,region
201,City of London,Inner London
874,Peterborough,East of England
970,England,NA
982,Yorkshire and the Humber,NA
985,East of England,NA
986,London,NA
`;

const DICTIONARY = `Measure_short,Measure_code,Chart_title,dps,Year_Type,Description,Hyperlink(s)
LAC,124,Children looked after rate per 10000,,Annual,"A rate.

On  31 March.",https://example.org/cla
ReReferral,290,Referred again (%),,Financial Year,Referred again.,https://example.org/cin
Foster,396,In foster care (%),,Financial Year,In foster care.,https://example.org/cla
Caseload,287,Cases,,Annual (end of Sept),Cases.,https://example.org/csww
Exams,1,Exams,,Academic Year,Exams.,https://example.org/exams
Deaths,2,Deaths,,Calendar Year,Deaths.,https://example.org/deaths
`;

export function table(csv: string): Table {
  return readCsv(csv).table;
}

export function tablesOf(
  figures: readonly string[],
  { areas = AREAS, dictionary = DICTIONARY } = {},
): LaitTables {
  return {
    [FIGURES_FILE]: table(`${[FIGURES_HEADER, ...figures].join("\n")}\n`),
    [AREAS_FILE]: table(areas),
    [DICTIONARY_FILE]: table(dictionary),
  };
}

/** `rate:LAC:snapshot` is an indicator `rate` on that basis whose comparator is LAC; a fourth part names another kind. */
export function indicatorsOf(...specs: readonly string[]): readonly Indicator[] {
  const rows = specs.map((spec) => {
    const [id = "", comparator = "", basis = "month", kind = "ratio"] = spec.split(":");
    return `${id},${id},${kind},%,1,lower,${basis},"${comparator}"`;
  });
  const { indicators, issues } = readIndicators(
    table(["id,title,kind,unit,decimals,polarity,basis,comparator", ...rows].join("\n")),
  );
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return indicators;
}

export const SOURCE = "dfe-lait-2026-04-08";

/** What the importer makes of figures typed as rows; the first of them is row 2. */
export function counterpartsOf(figures: readonly string[], ...specs: readonly string[]): Counterparts {
  const { lait, issues } = readLaitTables(tablesOf(figures));
  if (lait === undefined) throw new Error(JSON.stringify(issues));
  return counterpartsIn(lait, indicatorsOf(...specs), SOURCE);
}
