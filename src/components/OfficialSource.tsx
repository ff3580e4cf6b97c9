import type { ComparatorSource } from "../core/comparators/source.ts";
import { dayName } from "../core/period.ts";

/** Where official figures come from: the source's title, its edition, the day it was copied, its licence, and what to know of it. */
export function OfficialSource({ source }: { readonly source: ComparatorSource }) {
  return (
    <p className="meta">
      Source: {source.url === "" ? source.title : <a href={source.url}>{source.title}</a>}, {source.release},
      copied on {dayName(source.retrieved)}. {source.licence}
      {source.note === "" ? null : ` ${source.note}`}
    </p>
  );
}
