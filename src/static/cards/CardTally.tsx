import { SHAPES } from "../../components/StatusTag.tsx";
import { STATUSES } from "../../core/analysis/status.ts";
import type { Tally } from "../../core/analysis/tally.ts";
import { STATUS_WORDS } from "../../core/story/status.ts";
import { COLOURS } from "./colours.ts";
import type { Box } from "./line.ts";
import { CardText } from "./Words.tsx";

const SHAPE = 112;

/** How many figures have which status, by shape, number and words. */
export function CardTally({ tally: { byStatus }, box }: { readonly tally: Tally; readonly box: Box }) {
  const middle = box.top + box.height / 2;
  return STATUSES.map((status, position) => {
    const x = box.left + (position * box.width) / STATUSES.length;
    return (
      <g key={status}>
        <g transform={`translate(${x} ${middle - 94}) scale(${SHAPE / 16})`}>
          <path d={SHAPES[status]} fill={COLOURS[`status-${status}`]} />
        </g>
        <CardText
          fitted={{ size: 160, lines: [String(byStatus[status])] }}
          x={x + SHAPE + 28}
          y={middle + 17}
          weight={700}
          colour="ink"
        />
        <CardText
          fitted={{ size: 48, lines: [STATUS_WORDS[status]] }}
          x={x}
          y={middle + 92}
          weight={700}
          colour={`status-${status}`}
        />
      </g>
    );
  });
}
