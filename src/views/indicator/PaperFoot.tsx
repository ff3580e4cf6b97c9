import { dayName } from "../../core/period.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { indicatorPath } from "../href.ts";
import { useEdition, useHere } from "../site.ts";

/** On paper alone: where the page is found, and of which release its figures are. */
export function PaperFoot({ id }: { readonly id: string }) {
  const { council, releases } = useEdition();
  const { asAt } = useHere();
  const release = asAt ?? releases.at(-1);
  const address = council.site === "" ? "" : `${council.site}${indicatorPath(id).slice(1)}`;
  return (
    <p className="paper-foot">
      {council.name}
      {release === undefined ? "" : `, release ${release.seq} of ${dayName(publishedOn(release))}`}
      {address === "" ? "" : `. Every month: ${address}`}
    </p>
  );
}
