import type { Comparator } from "../../src/core/comparators/comparator.ts";
import { findingOf } from "../../src/core/claims/finding.ts";
import { claimFromQuery } from "../../src/core/claims/query.ts";
import { datasetOf, seriesOf, type Series } from "../../src/core/dataset/dataset.ts";
import type { Issue } from "../../src/core/issue.ts";
import type { Observation } from "../../src/core/observation.ts";
import { readReference, type Reference } from "../../src/core/reference/reference.ts";
import { subsetsIn } from "../../src/core/relation.ts";
import { validate } from "../../src/core/returns/validate.ts";
import { claimWords } from "../../src/core/story/claim.ts";
import type { ClaimWords } from "../../src/core/story/claimWords.ts";
import { readPublishedRelations } from "../../src/core/tables/relations.ts";
import { table } from "./build.ts";
import { protectedMonth } from "./protected.ts";

/**
 * The figures of five published articles about one English city’s children’s services, 2010 to 2023, each with its source
 * where it is used: S0 an opinion piece of November 2023, S1 a report on new oversight of 7 November 2023, S2 a report on an
 * “adequate” inspection of early 2013, S3 council news of 25 October 2023, S4 a scrutiny meeting of 2011.
 * They go through the engine as an officer’s files do: reference files, returns, validation, disclosure, series.
 */
export type Council = {
  readonly reference: Reference;
  readonly relations: string;
};

type Files = Partial<Record<"targets" | "breakdowns" | "relations", string>>;

/** A council with these rows of `indicators.csv` and, where given, of the other reference files; each with its header. */
export function councilOf(indicators: string, files: Files = {}): Council {
  const given = { indicators, ...files };
  const tables = new Map(Object.entries(given).map(([name, csv]) => [`${name}.csv`, table(trimmed(csv))]));
  const council = JSON.stringify({ name: "The city of the articles", la_code: CODE, illustrative: true });
  const { reference, issues } = readReference({ council, tables });
  if (reference === undefined) throw new Error(`the reference files have faults: ${JSON.stringify(issues)}`);
  return { reference, relations: trimmed(files.relations ?? "relation,indicator,parts") };
}

const CODE = "E06000031";

/** One month’s rows: the line (`placements type residential`, or an indicator alone) to its figures (`27`, `49/100=49.0`). */
export type Rows = Readonly<Record<string, string>>;

/** A month’s return as an officer would send it. */
export function returnOf(month: string, rows: Rows): string {
  const lines = Object.entries(rows).map(([line, figures]) => {
    const [indicator = "", breakdown = "", category = ""] = line.split(" ");
    const [, numerator = "", denominator = "", value = ""] = /^(?:(.*)\/(.*)=)?(.*)$/.exec(figures) ?? [];
    return [month, CODE, indicator, breakdown, category, numerator, denominator, value].join(",");
  });
  return ["period,la_code,indicator,breakdown,category,numerator,denominator,value", ...lines, ""].join("\n");
}

/** What is wrong with a month’s rows: `categories-do-not-add-up`, with its column. */
export function faultsIn({ reference }: Council, rows: Rows, month = "2011-07"): string[] {
  return validate(table(returnOf(month, rows)), reference).issues.map(({ code, column }: Issue) =>
    `${code} ${column ?? ""}`.trim(),
  );
}

/** Every line of these months as the public sees it; a return that is refused is a mistake in the test. */
export function observationsIn(
  { reference }: Council,
  months: Readonly<Record<string, Rows>>,
): Observation[] {
  return Object.entries(months).flatMap(([month, rows]) => {
    const { monthlyReturn, issues } = validate(table(returnOf(month, rows)), reference);
    if (monthlyReturn === undefined) throw new Error(`${month} is refused: ${JSON.stringify(issues)}`);
    const { threshold } = reference.council.disclosure;
    return protectedMonth(monthlyReturn.observations, reference.indicators, threshold, reference)
      .observations;
  });
}

/** One indicator’s public series, by default the council’s first indicator. */
export function seriesIn(
  council: Council,
  months: Readonly<Record<string, Rows>>,
  id = council.reference.indicators[0]?.id,
): Series {
  const { indicators, targets } = council.reference;
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`there is no ${id ?? "indicator"}`);
  return seriesOf(datasetOf(observationsIn(council, months)), indicator, targets);
}

/** What the page `/figures/` says of a statement, given as its link, beside these months. */
export function beside(
  statement: string,
  council: Council,
  months: Readonly<Record<string, Rows>>,
  comparators: readonly Comparator[] = [],
): ClaimWords {
  const claim = claimFromQuery(statement);
  const finding =
    claim &&
    findingOf(claim, {
      series: new Map(council.reference.indicators.map(({ id }) => [id, seriesIn(council, months, id)])),
      subsets: subsetsIn(readPublishedRelations(table(council.relations)) ?? []),
      comparators,
    });
  if (finding === undefined) throw new Error(`“${statement}” is no statement about this council`);
  return claimWords(finding);
}

function trimmed(csv: string): string {
  return `${csv.trim().replaceAll(/\n\s+/g, "\n")}\n`;
}
