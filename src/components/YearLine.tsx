type Props = {
  /** One value a year, oldest first; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** Another area's values for the same years, drawn dashed. */
  readonly beside: readonly (number | undefined)[];
  /** Where the middle half of all areas lies in each year. */
  readonly band: readonly (readonly [low: number, high: number] | undefined)[];
  readonly scale: readonly [low: number, high: number];
  /** The first and the last year, in a few letters. */
  readonly ends: readonly [first: string, last: string];
};

const [WIDTH, HEIGHT, MARGIN] = [1000, 84, 8];

/**
 * A line over a few years beside another, on a given scale. It fits any width without a script: what is drawn is stretched, and strokes, dots
 * and letters are not. It is hidden from screen readers, since a table has its figures.
 */
export function YearLine({ values, beside, band, scale: [low, high], ends }: Props) {
  const xOf = (at: number) => round(MARGIN + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * MARGIN));
  const yOf = (value: number) =>
    round(HEIGHT - MARGIN - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * MARGIN));
  const last = values.findLastIndex((value) => value !== undefined);
  const newest = values[last];
  return (
    <svg className="year-line" width="100%" height={HEIGHT + 18} aria-hidden="true" focusable="false">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none">
        {bandsOf(band).map((run) => (
          <path key={run[0]?.at} className="year-line__band" d={bandPath(run, xOf, yOf)} />
        ))}
        <path
          className="year-line__beside"
          vectorEffect="non-scaling-stroke"
          d={linePath(beside, xOf, yOf)}
        />
        <path className="year-line__own" vectorEffect="non-scaling-stroke" d={linePath(values, xOf, yOf)} />
      </svg>
      {newest === undefined ? null : (
        <circle className="year-line__last" cx={`${xOf(last) / (WIDTH / 100)}%`} cy={yOf(newest)} r={4} />
      )}
      <text x="0" y={HEIGHT + 14}>
        {ends[0]}
      </text>
      <text x="100%" y={HEIGHT + 14} textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  );
}

type Scale = (value: number) => number;

/** The line, with gaps; a value without neighbours is a dot (a line of no length). */
function linePath(values: readonly (number | undefined)[], xOf: Scale, yOf: Scale): string {
  return values
    .map((value, at) => {
      if (value === undefined) return "";
      const point = `${xOf(at)} ${yOf(value)}`;
      const [before, after] = [values[at - 1], values[at + 1]];
      return before !== undefined ? `L${point}` : after !== undefined ? `M${point}` : `M${point}h0.1`;
    })
    .join("");
}

type BandPoint = { readonly at: number; readonly low: number; readonly high: number };

function bandsOf(band: Props["band"]): readonly BandPoint[][] {
  const runs: BandPoint[][] = [[]];
  for (const [at, cuts] of band.entries()) {
    if (cuts === undefined) runs.push([]);
    else runs.at(-1)?.push({ at, low: cuts[0], high: cuts[1] });
  }
  return runs.filter((run) => run.length > 1);
}

function bandPath(run: readonly BandPoint[], xOf: Scale, yOf: Scale): string {
  const upper = run.map(({ at, high }) => `${xOf(at)} ${yOf(high)}`);
  const lower = run.toReversed().map(({ at, low }) => `${xOf(at)} ${yOf(low)}`);
  return `M${[...upper, ...lower].join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
