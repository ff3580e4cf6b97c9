import { useMemo } from "react";

import { summarise } from "../../core/analysis/summary.ts";
import { seriesOf } from "../../core/dataset/dataset.ts";
import { useEdition, useIndicatorData } from "../site.ts";
import { Crumb } from "./Crumb.tsx";
import { Figures } from "./Figures.tsx";
import { WithoutFigures } from "./WithoutFigures.tsx";

/** The page of one indicator. It answers: what is this figure, is it good enough, and is it changing? */
export function IndicatorView({ id }: { readonly id: string }) {
  const { indicators, targets } = useEdition();
  const data = useIndicatorData(id);
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error("The shell shows only indicators that there are.");
  const series = useMemo(() => seriesOf(data.dataset, indicator, targets), [data, indicator, targets]);
  const summary = summarise(series);
  return (
    <article className="indicator">
      <Crumb indicator={indicator} />
      {summary === undefined ? (
        <WithoutFigures indicator={indicator} questions={data.questions} />
      ) : (
        <Figures summary={summary} series={series} data={data} />
      )}
    </article>
  );
}
