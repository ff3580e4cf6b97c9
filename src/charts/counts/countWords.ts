import { capitalised, formatNumber } from "../../core/format.ts";
import { ABSENCE_WORDS, isNumber, type Figure } from "../../core/observation.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import type { ChartPoint, ChartPoints, Wholes } from "../points.ts";
import { failedWords } from "./countLabels.ts";

/** One month's counts as they are announced: "September 2026. Children who were due: 15. Children seen in time: 9. Saw 6 of 15 children late". */
export function countsWords(point: ChartPoint, { indicator, points }: ChartPoints, wholes: Wholes): string {
  const { share } = wholes;
  const whole = wholes.figures[points.indexOf(point)];
  const provisional = point.isProvisional && isNumber(point.figure) ? ", provisional" : "";
  const said = [
    `${coverWords(share, point.covered)}${provisional}`,
    `${wholes.indicator.title}: ${countWords(whole)}`,
    `${indicator.title}: ${countWords(point.figure)}`,
    ...(isNumber(whole) && isNumber(point.figure) && isSaid(wholes)
      ? [failedWords(wholes, point.figure, whole)]
      : []),
  ];
  return said.join(". ");
}

/** Whether the others, or those who were failed, are named at all. */
function isSaid({ share, failed }: Wholes): boolean {
  return failed === "rest" || (failed === "part" && share.missed !== "");
}

function countWords(figure: Figure | undefined): string {
  if (figure === undefined) return "not published";
  return isNumber(figure) ? formatNumber(figure) : ABSENCE_WORDS[figure];
}

/** The first and the newest counts that are shown. */
export function countsDescription(chart: ChartPoints, wholes: Wholes): string[] {
  const shown = chart.points.filter(({ value }) => value !== undefined);
  const ends = [...new Set([shown[0], shown.at(-1)])].flatMap((point) =>
    point === undefined ? [] : [point],
  );
  return ends.map((point) => `${countsWords(point, chart, wholes)}.`);
}

/** What a chart of counts is called: the share, whose counts they are. */
export function countsTitle({ share }: Wholes): string {
  return `${share.title}, the numbers behind it`;
}

/** How a chart of counts is read. */
export function countsNote({ indicator, form }: ChartPoints, wholes: Wholes): string {
  const [part, whole] = [named(indicator.title), named(wholes.indicator.title)];
  if (form === "bars") {
    const [own, others] = {
      rest: ["filled", "hollow"],
      part: ["hollow", "filled"],
      neither: ["filled", "grey"],
    }[wholes.failed] as [string, string];
    return `A whole bar: ${whole}. ${capitalised(own)}: ${part}. ${capitalised(others)}: the others.`;
  }
  const shaded = {
    rest: " Shaded, between them: the others.",
    part: " Shaded: what is below it.",
    neither: "",
  };
  return `Upper line: ${whole}. Lower line: ${part}.${shaded[wholes.failed]}`;
}

function named(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
