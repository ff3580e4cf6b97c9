import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { escaped } from "../core/markup.ts";

/** A picture as a file: the chart itself, with what a reader needs who meets it alone. */
export type PictureText = {
  /** What it shows, in a line and in full: for those who do not see it. */
  readonly title: string;
  readonly description: string;
  /** What it shows, printed at its top; "" where a page says so beside it. */
  readonly heading: string;
  /** What its scale measures and where it starts, printed above; "" for none. */
  readonly scale: string;
  /** Whose figures they are and of when, printed beneath, in lines. */
  readonly stamp: readonly string[];
};

type Size = { readonly width: number; readonly height: number };

/** What the words above and beneath the chart take, in pixels. */
const HEADING_HEIGHT = 36;
const SCALE_HEIGHT = 24;
const STAMP_LINE = 18;
const STAMP_AIR = 8;

/**
 * Draws a chart in `document` and gives what is inside its SVG. Recharts draws after its effects have run, so the drawing
 * is waited for until it is the same twice. Rejects where nothing is drawn: every chart that is asked for has a figure.
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
  // Whatever the policy of a page forbids inside it is not in its pictures either.
  return drawing.replace(/ style="[^"]*"/g, "");
}

/** A drawing as the text of a file, with `styles` inside: as an image it sees no other. On paper, so that it can be put anywhere. */
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

/** Turns of the event loop, however long each takes: a drawing that has not settled after so many never does. */
const MOST_WAITS = 50;

/** What `read` gives once it gives the same twice running. */
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
