import type { ComparatorSource } from "../../core/comparators/source.ts";
import type { Indicator } from "../../core/indicator.ts";
import { escaped } from "../../core/markup.ts";
import { codeOf } from "../../core/period.ts";
import { scaleWords } from "../axis.ts";
import { countsPointsOf } from "../counts/countsPoints.ts";
import { countsTitle } from "../counts/countWords.ts";
import { twelvePointsOf } from "../counts/twelvePoints.ts";
import { keyWords } from "../key.ts";
import { wrapped } from "../letters.ts";
import { chartLayoutOf } from "../layout.ts";
import { NO_NUMBER, panelsOf, panelsScale, sharedNotes, type Panel, type PanelsOf } from "../panels.ts";
import { chartPointsOf, type ChartPoints } from "../points.ts";
import type { TrendProps } from "../Trend.tsx";
import { TrendPicture } from "../TrendChart.tsx";
import { chartDescription, chartName, notesOf, timeShown } from "../words.ts";
import { drawingOf, pictureOf, type PictureSize, type PictureText } from "./picture.ts";
import { fullStampOf, type Stamped } from "./stamp.ts";
import { TAKEN_AWAY } from "./styles.ts";

/**
 * What the chart of an indicator shows: the figure beside others, twelve months of it together, the counts behind it in one picture, or its
 * numerator and denominator side by side.
 */
export type ShownChart =
  | { readonly kind: keyof typeof POINTS; readonly props: TrendProps }
  | { readonly kind: "parts"; readonly props: PanelsOf };

const POINTS = { figure: chartPointsOf, twelve: twelvePointsOf, counts: countsPointsOf } as const;

/** Whose chart it is, and where the figures of other areas come from. */
export type About = Stamped & {
  readonly indicator: Indicator;
  readonly sources: readonly ComparatorSource[];
};

/** A picture for somebody's document, and a name for its file that says what it shows, without an ending. */
export type TakenPicture = { readonly name: string; readonly svg: string };

/** A chart and the size of its drawing. */
type Sized = { readonly chart: ChartPoints; readonly size: PictureSize };

/** The chart as it is shown, with all that its page says around it, drawn in `document`. It rejects where there is nothing to draw. */
export async function takenPictureOf(
  shown: ShownChart,
  about: About,
  size: PictureSize,
  document: Document,
): Promise<TakenPicture> {
  const { id, title } = about.indicator;
  if (shown.kind !== "parts") {
    const { series, beside, range } = shown.props;
    const chart = POINTS[shown.kind](series, beside, range);
    if (chart?.last === undefined) throw new Error(`There is nothing to draw for ${title}`);
    const drawing = await drawn({ chart, size }, document);
    const svg = pictureOf(drawing, size, takenText(chart, about, size), TAKEN_AWAY);
    return { name: [id, spanCode(chart), ...NAMES[shown.kind], ...besideCode(chart)].join("_"), svg };
  }
  const panels = panelsOf(shown.props);
  const [first] = panels;
  if (first === undefined || panels.every(({ chart }) => chart.last === undefined))
    throw new Error(`There is nothing to draw for ${title}`);
  const { drawing, whole } = await sideBySide(panels, size, document);
  const svg = pictureOf(drawing, whole, partsText(panels, shown.props.isOneScale, about, size), TAKEN_AWAY);
  return { name: [id, spanCode(first.chart), "numbers-behind-it"].join("_"), svg };
}

/** What a file's name says of a chart that is not the figure's own. */
const NAMES: Readonly<Record<keyof typeof POINTS, readonly string[]>> = {
  figure: [],
  twelve: ["twelve-months"],
  counts: ["numbers-behind-it"],
};

/** The words around a chart of one figure. */
export function takenText(chart: ChartPoints, about: About, { width }: PictureSize): PictureText {
  const key = [keyWords(chart, about.council.name), ...notesOf(chart)];
  return {
    title: chartName(chart),
    description: chartDescription(chart),
    heading: wrapped(headingOf(chart, about), Math.floor(width / HEADING_LETTER)),
    scale: `${timeShown(chart)}. ${scaleWords(chart.domain, chart.indicator)}`.trim(),
    stamp: stampLines([key.join(" "), ...fullStampOf(about, about.sources, chart)], width),
    margin: MARGIN,
  };
}

function headingOf({ indicator, wholes, isOfTwelve }: ChartPoints, about: About): string {
  if (wholes !== undefined) return countsTitle(wholes);
  return isOfTwelve ? indicator.title : about.indicator.title;
}

/** The words around the charts of its numerator and denominator. */
function partsText(
  panels: readonly Panel[],
  isOneScale: boolean,
  about: About,
  { width }: PictureSize,
): PictureText {
  const shared = sharedNotes(panels);
  const own = panels.flatMap(({ title, chart }) =>
    notesOf(chart)
      .filter((note) => !shared.includes(note))
      .map((note) => `${title}: ${note}`),
  );
  const [first] = panels;
  const span = first === undefined ? "" : `${timeShown(first.chart)}. `;
  const key = [`Thick lines: ${about.council.name}.`, ...shared, ...own];
  return {
    title: `${about.indicator.title}: ${panels.map(({ chart }) => chartName(chart)).join("; ")}`,
    description: panels.map(({ title, chart }) => `${title}: ${chartDescription(chart)}`).join(" "),
    heading: wrapped(about.indicator.title, Math.floor(width / HEADING_LETTER)),
    scale: `${span}${panelsScale(panels, isOneScale)}`,
    stamp: stampLines([key.join(" "), ...fullStampOf(about, [], { areas: [], flags: [] })], width),
    margin: MARGIN,
  };
}

/** Pixels of paper around a picture, also for the letters of a typeface that is wider than ours. */
const MARGIN = 16;

/** About the widths of a letter of a heading and of a stamp, in pixels. */
const HEADING_LETTER = 10.5;
const STAMP_LETTER = 6.1;

function stampLines(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((words) => wrapped(words, Math.floor(width / STAMP_LETTER)));
}

/** Panels in a picture: two in a row, with so much between them, each under its name, in pixels. */
const COLUMNS = 2;
const GAP = 32;
const PANEL_HEIGHT = 280;
const NAME_HEIGHT = 28;

async function sideBySide(panels: readonly Panel[], { width }: PictureSize, document: Document) {
  const size = { width: (width - GAP * (COLUMNS - 1)) / COLUMNS, height: PANEL_HEIGHT };
  const row = NAME_HEIGHT + PANEL_HEIGHT + GAP;
  const parts: string[] = [];
  for (const [place, { title, chart }] of panels.entries()) {
    const [x, y] = [(place % COLUMNS) * (size.width + GAP), Math.floor(place / COLUMNS) * row];
    const inside =
      chart.last === undefined
        ? `<text class="words" x="0" y="24">${NO_NUMBER}</text>`
        : `<g transform="translate(0 ${NAME_HEIGHT})">${await drawn({ chart, size }, document)}</g>`;
    parts.push(
      `<g transform="translate(${x} ${y})"><text class="subheading" x="0" y="18">${escaped(title)}</text>${inside}</g>`,
    );
  }
  const height = Math.ceil(panels.length / COLUMNS) * row - GAP;
  return { drawing: parts.join("\n"), whole: { width, height } };
}

function drawn({ chart, size: { width, height } }: Sized, document: Document): Promise<string> {
  const layout = chartLayoutOf(chart, { width, height });
  const picture = <TrendPicture chart={chart} layout={layout} width={width} height={height} />;
  return drawingOf(picture, chartName(chart), document);
}

/** `2024-11_to_2026-10`: the time that a chart shows, as part of a file's name. */
function spanCode({ points }: ChartPoints): string {
  const ends = [points[0], points.at(-1)].flatMap((point) => (point === undefined ? [] : [point.covered]));
  return [...new Set(ends.map((covered) => codeOf(covered).replaceAll("/", "-")))].join("_to_");
}

/** What is drawn beside the figure, as part of a file's name; nothing where nothing is. */
function besideCode({ areas, stretches }: ChartPoints): string[] {
  if (areas.length > 0) return [areas.some(({ ofPeer }) => ofPeer) ? "other-councils" : "other-areas"];
  const newest = stretches.at(-1);
  return newest === undefined ? [] : [newest.of.kind === "limits" ? "usual-range" : "median"];
}
