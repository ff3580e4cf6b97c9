import { dayName, type Day } from "../../period.ts";
import type { ComparatorSource } from "../source.ts";
import type { Counterpart } from "./counterparts.ts";

/** An edition of the tool's data: when the Department put it into the tool, and when it was copied from there. */
export type Extract = { readonly released: Day; readonly retrieved: Day };

/**
 * Extracts whose edition is known, by the SHA-256 of their figures. The first: dfe-analytical-services/
 * local-authority-interactive-tool at commit 2e30e3959a6ab8b2d22941b84764da41a40ac91b, `01_data/02_prod/bds_long_0.parquet`.
 */
export const KNOWN_EXTRACTS: ReadonlyMap<string, Extract> = new Map([
  [
    "6f7710f49c6c9d46dfeaefdcd6ff227ddc88da2dae726cdc7eb3302ce72562ed",
    { released: "2026-04-08" as Day, retrieved: "2026-11-22" as Day },
  ],
]);

/** The sentence that the Open Government Licence asks for. */
const LICENCE =
  "Contains public sector information licensed under the Open Government Licence v3.0. " +
  "Source: Department for Education / Ofsted.";

/** The id under which every figure of an extract is published. */
export function sourceIdOf({ released }: Extract): string {
  return `dfe-lait-${released}`;
}

/**
 * Where an indicator’s figures elsewhere come from, for `sources.csv`: the measure, the release of the extract, its
 * licence and its address.
 */
export function sourceOf({ indicator, measure }: Counterpart, extract: Extract): ComparatorSource {
  return {
    id: sourceIdOf(extract),
    measure: measure.name,
    indicator: indicator.id,
    title: measure.title,
    release: `Department for Education, Local Authority Interactive Tool, data of ${dayName(extract.released)}`,
    retrieved: extract.retrieved,
    licence: LICENCE,
    url: measure.url,
    definition: measure.definition,
  };
}
