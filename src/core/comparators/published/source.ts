import type { Indicator } from "../../indicator.ts";
import { dayName } from "../../period.ts";
import { LICENCE_WORDS, sourceId, type SourceEdition } from "../imported/edition.ts";
import type { ComparatorSource } from "../source.ts";
import type { Count, Layout } from "./layout.ts";

const ROUNDED =
  "England and regions are rounded to the nearest 10 and authorities are not, so authorities do not add up to them.";

const POPULATION =
  "Divided by the estimate of children under 18 that the Department used in the same release; a later release may use another for the same year.";

const SUMMED = "The denominator is a sum of columns of the release.";

/** Where an indicator's figures in a statistic come from. `definition` is the tool's where it has the same measure. */
export function statisticSource(
  indicator: Pick<Indicator, "id">,
  layout: Layout,
  count: Count,
  edition: SourceEdition,
  definition: string,
): ComparatorSource {
  const below = count.denominator?.columns ?? [];
  const notes = [
    count.note ?? "",
    layout.rounded ? ROUNDED : "",
    below.includes("population_estimate") ? POPULATION : "",
    below.length > 1 ? SUMMED : "",
  ];
  return {
    id: sourceId(layout.id, edition),
    measure: count.measure,
    indicator: indicator.id,
    title: count.title,
    release: releaseOf(layout.title, edition),
    retrieved: edition.retrieved,
    licence: LICENCE_WORDS,
    url: layout.url,
    definition: definition === "" ? count.title : definition,
    note: notes.filter((each) => each !== "").join(" "),
  };
}

/** The model of statistical neighbours, which is about no indicator. */
export function neighbourSource(edition: SourceEdition): ComparatorSource {
  return {
    id: sourceId("statistical-neighbours", edition),
    measure: "",
    indicator: "",
    title: "Statistical neighbours",
    release: releaseOf("statistical neighbours model", edition),
    retrieved: edition.retrieved,
    licence: LICENCE_WORDS,
    url: "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
    definition: "The ten authorities that the Department's model finds most like each authority.",
    note: "",
  };
}

function releaseOf(title: string, { released }: SourceEdition): string {
  return `Department for Education, ${title}, as its dashboard had it on ${dayName(released)}`;
}
