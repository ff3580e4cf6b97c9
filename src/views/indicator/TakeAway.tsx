import type { Indicator } from "../../core/indicator.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { useEdition } from "../site.ts";
import { Downloads } from "./Downloads.tsx";
import { PutOnYourPage } from "./PutOnYourPage.tsx";
import type { Drawable } from "./shown.ts";

type Props = {
  readonly indicator: Indicator;
  readonly data: IndicatorData;
  /** undefined where there is nothing to draw. */
  readonly drawable: Drawable | undefined;
  /** The newest figure in a sentence with its date and link. */
  readonly cited: () => string;
};

/** What a reader can do with the figure: download it, check what was said about it, show it elsewhere. */
export function TakeAway({ indicator, data, drawable, cited }: Props) {
  const { council } = useEdition();
  return (
    <>
      <Downloads
        indicator={indicator}
        withComparators={data.comparators.length > 0}
        peers={data.peers}
        withRevisions={data.restatements.length > 0}
        drawable={drawable}
        sources={data.sources}
      />
      <PutOnYourPage indicator={indicator} council={council.name} cited={cited} />
    </>
  );
}
