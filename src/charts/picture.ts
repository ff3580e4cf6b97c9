import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { escaped } from "../core/markup.ts";

/** The words in a picture file, which a reader may meet without its page. */
export type PictureText = {
  /** What it shows, in a line and in full, for readers who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** What it shows, printed at its top; "" where a page says so beside it. */
  readonly heading: string;
  /** What its scale measures and where it starts, printed above; "" for none. */
  readonly scale: string;
  /** The lines printed beneath: the council, the date and so on. */
  readonly stamp: readonly string[];
};

type Size = { readonly width: number; readonly height: number };

/** The heights of the words above and beneath the chart, in pixels. */
const HEADING_HEIGHT = 36;
const SCALE_HEIGHT = 24;
const STAMP_LINE = 18;
const STAMP_AIR = 8;

/**
 * Draws a chart in `document` and gives the contents of its SVG. Recharts draws after its effects have run, so this waits until
 * the drawing is the same twice in a row. It rejects where nothing is drawn, since every chart asked for has a figure.
 */
export async function drawingOf(chart: ReactElement, title: string, document: Document): Promise<string> {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(chart));
  const drawing = await settled(() => place.querySelector("svg")?.innerHTML ?? "");
  root.unmount();
  place.remove();
  if (drawing === "") throw new Error(`Nothing was drawn for ${title}`);
  // The policy of a page forbids inline styles, in its pictures too.
  return drawing.replace(/ style="[^"]*"/g, "");
}

/**
 * A drawing as the text of an SVG file. `styles` go inside, since an image does not see the page's; it has a background of
 * its own.
 */
export function pictureOf(
  drawing: string,
  { width, height }: Size,
  { title, description, heading, scale, stamp }: PictureText,
  styles: string,
): string {
  const top = (heading === "" ? 0 : HEADING_HEIGHT) + (scale === "" ? 0 : SCALE_HEIGHT);
  const whole = top + height + (stamp.length === 0 ? 0 : STAMP_AIR + stamp.length * STAMP_LINE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="trend__picture" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<style>${styles}</style>`,
    `<rect class="paper" width="${width}" height="${whole}"/>`,
    ...(heading === "" ? [] : [`<text class="heading" x="0" y="22">${escaped(heading)}</text>`]),
    ...(scale === "" ? [] : [`<text class="words" x="0" y="${top - 9}">${escaped(scale)}</text>`]),
    `<g transform="translate(0 ${top})">${drawing}</g>`,
    ...stamp.map(
      (line, index) =>
        `<text class="words" x="0" y="${top + height + (index + 1) * STAMP_LINE}">${escaped(line)}</text>`,
    ),
    "</svg>\n",
  ].join("\n");
}

/** The most turns of the event loop to wait. A drawing that still changes after so many never settles. */
const MOST_WAITS = 50;

/** The text that `read` gives once it has given the same twice in a row. */
async function settled(read: () => string): Promise<string> {
  let before = "";
  for (let wait = 0; wait < MOST_WAITS; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = read();
    if (now !== "" && now === before) return now;
    before = now;
  }
  return before;
}
