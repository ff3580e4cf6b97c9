import { useMemo } from "react";

import { Frame } from "./Frame.tsx";
import { NO_NUMBER, panelsOf, panelsScale, sharedNotes, type PanelsOf } from "./panels.ts";
import { TrendChart } from "./TrendChart.tsx";
import { notesOf } from "./words.ts";

/** Small multiples: one small chart for each line, all of the same months, each under its name, so that no legend is needed. */
export function Panels({ lines, range, isOneScale, provisional }: PanelsOf) {
  const panels = useMemo(
    () => panelsOf({ lines, range, isOneScale, provisional }),
    [lines, range, isOneScale, provisional],
  );
  if (panels.length === 0) return <p className="trend__none">There are no figures to draw.</p>;
  const shared = sharedNotes(panels);
  return (
    <>
      <p className="trend__scale">{panelsScale(panels, isOneScale)}</p>
      <ul className="panels">
        {panels.map(({ key, title, chart }) => (
          <li key={key} className="panel">
            <p className="panel__title">{title}</p>
            {chart.last === undefined ? (
              <p className="panel__none">{NO_NUMBER}</p>
            ) : (
              <Frame>{(width, height) => <TrendChart points={chart} width={width} height={height} />}</Frame>
            )}
            {notesOf(chart)
              .filter((note) => !shared.includes(note))
              .map((note) => (
                <p key={note} className="panel__note">
                  {note}
                </p>
              ))}
          </li>
        ))}
      </ul>
      <div className="trend__notes">
        {shared.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}
