import { useMemo } from "react";

import { scaleWords } from "./axis.ts";
import { Frame } from "./Frame.tsx";
import { panelsOf, type Line } from "./panels.ts";
import type { Range } from "./points.ts";
import { TrendChart } from "./TrendChart.tsx";
import { notesOf } from "./words.ts";

export type PanelsProps = {
  readonly lines: readonly Line[];
  readonly range: Range;
  readonly isOneScale: boolean;
};

/** Small multiples: the same months side by side, each line under its own name, so that none needs a colour or a legend. */
export function Panels({ lines, range, isOneScale }: PanelsProps) {
  const panels = useMemo(() => panelsOf(lines, range, isOneScale), [lines, range, isOneScale]);
  const [first] = panels;
  if (first === undefined) return <p className="trend__none">There are no figures to draw.</p>;
  const scale = scaleWords(first.chart.domain, first.chart.indicator);
  return (
    <>
      <p className="trend__scale">
        {isOneScale
          ? `${scale === "" ? "" : `${scale.replace(/\.$/, "")}. `}All on one scale.`
          : "Each on a scale of its own."}
      </p>
      <ul className="panels">
        {panels.map(({ key, title, chart }) => (
          <li key={key} className="panel">
            <p className="panel__title">{title}</p>
            {chart.last === undefined ? (
              <p className="panel__none">No month has a number that can be shown.</p>
            ) : (
              <Frame>{(width, height) => <TrendChart points={chart} width={width} height={height} />}</Frame>
            )}
            {notesOf(chart).map((note) => (
              <p key={note} className="panel__note">
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
