import { toNumber } from "../../core/decimal.ts";
import { isNumber } from "../../core/observation.ts";
import { barWidth } from "../MonthBars.tsx";
import type { ChartPoints, Wholes } from "../points.ts";
import { tenth, type Scales } from "../shapes.ts";

type Props = { readonly chart: ChartPoints; readonly wholes: Wholes; readonly scales: Scales };

/** Wholes beside their parts: bars in two pieces, or a second line with what lies between. */
export function CountMarks(props: Props) {
  return <g className="counts">{props.chart.form === "bars" ? <Bars {...props} /> : <Lines {...props} />}</g>;
}

/** Half the width of the edge of a hollow piece, which is drawn inside it. */
const EDGE = 0.75;
/** A hollow piece that is narrower than this, in pixels, has no edge. */
const THIN = 5;

function Bars({ chart: { points, last }, wholes: { figures, failed }, scales }: Props) {
  const width = barWidth(points, scales);
  const thin = width < THIN ? " column--thin" : "";
  const [own, rest] = KINDS[failed];
  return points.map(({ month, x, value, isProvisional }, place) => {
    const whole = figures[place];
    if (!isNumber(whole)) return null;
    const look = `${isProvisional ? " column--provisional" : ""}${month === last?.month ? " column--last" : ""}`;
    const piece = (from: number, to: number, kind: string) => {
      const isHollow = kind !== "" && thin === "";
      const edge = isHollow ? EDGE : 0;
      const [top, bottom] = [scales.yOf(to), scales.yOf(from)];
      return from === to ? null : (
        <rect
          className={`column${kind}${kind === "" ? "" : thin}${look}`}
          x={tenth(scales.xOf(x) - width / 2 + edge)}
          width={tenth(Math.max(1, width - 2 * edge))}
          y={tenth(top + edge)}
          height={tenth(Math.max(0.5, bottom - top - 2 * edge))}
        />
      );
    };
    return (
      <g key={month}>
        {value === undefined ? null : piece(0, value, own)}
        {piece(value ?? 0, toNumber(whole), value === undefined ? " column--rest" : rest)}
      </g>
    );
  });
}

/** How the part and the rest of a bar look: those who were failed are hollow. */
const KINDS: Readonly<Record<Wholes["failed"], readonly [part: string, rest: string]>> = {
  part: [" column--failed", ""],
  rest: ["", " column--failed"],
  neither: ["", " column--rest"],
};

/** A month of a stretch in which both counts are shown, in pixels. */
type Corner = { readonly x: number; readonly part: number; readonly whole: number };

function Lines({ chart: { points }, wholes: { figures, failed }, scales }: Props) {
  const floor = scales.yOf(0);
  const stretches = points.reduce<{ line: number; corners: Corner[] }[]>((all, { line, x, value }, place) => {
    const whole = figures[place];
    if (!isNumber(whole) || value === undefined) return [...all, { line: -1, corners: [] }];
    const corner = { x: scales.xOf(x), part: scales.yOf(value), whole: scales.yOf(toNumber(whole)) };
    const last = all.at(-1);
    return last?.line === line
      ? [...all.slice(0, -1), { line, corners: [...last.corners, corner] }]
      : [...all, { line, corners: [corner] }];
  }, []);
  return stretches
    .filter(({ corners }) => corners.length > 0)
    .map(({ corners }, key) => (
      <g key={key}>
        {failed === "neither" ? null : (
          <path
            className="counts__failed"
            d={`${path(corners, failed === "rest" ? ({ whole }) => whole : ({ part }) => part)}${path(
              corners.toReversed(),
              failed === "rest" ? ({ part }) => part : () => floor,
            ).replace("M", "L")}Z`}
          />
        )}
        <path className="counts__whole" d={path(corners, ({ whole }) => whole)} />
      </g>
    ));
}

function path(corners: readonly Corner[], yOf: (corner: Corner) => number): string {
  return corners
    .map((corner, at) => `${at === 0 ? "M" : "L"}${tenth(corner.x)} ${tenth(yOf(corner))}`)
    .join("");
}
