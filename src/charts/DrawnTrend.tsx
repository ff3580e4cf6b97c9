import type { Month } from "../core/period.ts";
import { scaleWords } from "./axis.ts";
import { Frame } from "./Frame.tsx";
import type { ChartPoints } from "./points.ts";
import { TrendChart } from "./TrendChart.tsx";
import { notesOf } from "./words.ts";

type Props = {
  readonly chart: ChartPoints | undefined;
  readonly onRead?: ((month: Month) => void) | undefined;
};

/** A chart with the words around it: what the scale measures, and where and why the line is broken. */
export function DrawnTrend({ chart, onRead }: Props) {
  if (chart?.last === undefined) return <p className="trend__none">There are no figures to draw.</p>;
  const notes = notesOf(chart);
  return (
    <>
      <p className="trend__scale">{scaleWords(chart.domain, chart.indicator)}</p>
      <Frame>
        {(width, height) => <TrendChart points={chart} width={width} height={height} onRead={onRead} />}
      </Frame>
      <div className="trend__notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}
