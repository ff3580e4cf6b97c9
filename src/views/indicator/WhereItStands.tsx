import { useMemo } from "react";

import { DotStrip } from "../../components/DotStrip.tsx";
import { comparedYears, newestCompared, type Around } from "../../core/comparators/standing/compared.ts";
import type { Indicator } from "../../core/indicator.ts";
import { isNumber } from "../../core/observation.ts";
import { periodWords, standingInShort } from "../../core/story/standing.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { COMPARE_PATH } from "../href.ts";
import { useHref } from "../site.ts";
import { endsOf, standingStripOf, tickTextOf } from "../standingStrip.ts";

type Props = { readonly indicator: Indicator; readonly data: IndicatorData; readonly around: Around };

/** Where the council stands among all authorities in the newest year that both have, and the way to the page that compares them. */
export function WhereItStands({ indicator, data: { comparators }, around }: Props) {
  const href = useHref();
  const names = useMemo(
    () => ({ council: around.council.name, nameOf: (code: string) => around.areas.get(code)?.name ?? code }),
    [around],
  );
  const compared = useMemo(
    () => newestCompared(comparedYears(indicator, comparators, around).periods),
    [indicator, comparators, around],
  );
  const layout = useMemo(() => compared && standingStripOf(compared, names, []), [compared, names]);
  if (compared === undefined || layout === undefined) return null;
  const said = isNumber(compared.own?.value) ? standingInShort(compared, names.council) : [];
  return (
    <>
      {said.length === 0 ? null : <p>{said.join(" ")}</p>}
      <figure className="strip-figure">
        <figcaption className="strip-figure__caption">
          Each dot is an authority, {periodWords(compared.period)}. The middle half of them is shaded.
        </figcaption>
        <DotStrip
          layout={layout}
          ringed={NOBODY}
          ends={endsOf(indicator.polarity)}
          tickText={tickTextOf(indicator)}
        />
      </figure>
      <p>
        <a href={`${href(COMPARE_PATH)}?figure=${indicator.id}`}>
          Every authority by name, and over the years
        </a>
      </p>
    </>
  );
}

const NOBODY: ReadonlySet<string> = new Set();
