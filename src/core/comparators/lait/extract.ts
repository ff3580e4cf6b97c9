import { dayName } from "../../period.ts";
import { LICENCE_WORDS, sourceId, type SourceEdition } from "../imported/edition.ts";
import type { ComparatorSource } from "../source.ts";
import type { Counterpart } from "./counterparts.ts";

/** The id under which every figure of an extract is published. */
export function sourceIdOf(edition: SourceEdition): string {
  return sourceId("dfe-lait", edition);
}

/**
 * Where an indicator’s figures elsewhere come from, for `sources.csv`: the measure, the release of the extract, its
 * licence and its address.
 */
export function sourceOf(
  { indicator, measure }: Pick<Counterpart, "indicator" | "measure">,
  edition: SourceEdition,
): ComparatorSource {
  return {
    id: sourceIdOf(edition),
    measure: measure.name,
    indicator: indicator.id,
    title: measure.title,
    release: `Department for Education, Local Authority Interactive Tool, data of ${dayName(edition.released)}`,
    retrieved: edition.retrieved,
    licence: LICENCE_WORDS,
    url: measure.url,
    definition: measure.definition,
    note: "",
  };
}
