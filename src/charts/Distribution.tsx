import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import type { XAxisTickContentProps } from "recharts";

import { toNumber, type Decimal } from "../core/decimal.ts";
import { formatNumber } from "../core/format.ts";
import { Frame } from "./Frame.tsx";
import { wrapped } from "./letters.ts";

/** How many there are in one band; undefined where that is not shown. */
export type Band = { readonly title: string; readonly count: Decimal | undefined };

type Props = {
  /** The accessible name: what is counted, and in which month. */
  readonly name: string;
  readonly bands: readonly Band[];
};

/** A bar for each band, in the order of the bands, on a scale from zero. Each bar is labelled with its number. */
export function Distribution({ name, bands }: Props) {
  return (
    <Frame>
      {(width, height) => (
        <div className="trend__picture" role="img" aria-label={`${name}: bar chart. ${bandsWords(bands)}.`}>
          <Bars bands={bands} width={width} height={height} />
        </div>
      )}
    </Frame>
  );
}

export type BarsProps = { readonly bands: readonly Band[]; readonly width: number; readonly height: number };

/** The bars alone, for the page and for the picture that the page shows before its script has loaded. */
export function Bars({ bands, width, height }: BarsProps) {
  const data = bands.map(({ title, count }) => ({
    title,
    height: count === undefined ? 0 : toNumber(count),
    label: countWords(count),
  }));
  const tick = ({ x, y, payload }: XAxisTickContentProps) => (
    <text className="tick" x={x} y={y} dy={14} textAnchor="middle">
      {wrapped(String(payload.value), Math.floor(width / bands.length / LETTER)).map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? undefined : 17}>
          {line}
        </tspan>
      ))}
    </text>
  );
  return (
    <BarChart
      data={data}
      width={width}
      height={height}
      margin={{ top: 24, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="title" interval={0} height={48} tickLine={false} tick={tick} />
      <YAxis hide domain={[0, "dataMax"]} />
      <Bar className="bar" dataKey="height" isAnimationActive={false} activeBar={false}>
        <LabelList className="bar__label" dataKey="label" position="top" />
      </Bar>
    </BarChart>
  );
}

/** Every band with its number, for readers who cannot see the bars. */
export function bandsWords(bands: readonly Band[]): string {
  return bands.map(({ title, count }) => `${title}: ${countWords(count)}`).join("; ");
}

function countWords(count: Decimal | undefined): string {
  return count === undefined ? "not shown" : formatNumber(count);
}

/** About the width of a letter, in pixels. */
const LETTER = 8;
