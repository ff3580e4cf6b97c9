import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { escaped } from "../../core/markup.ts";
import { HEADING_AIR, HEADING_LINE, SCALE_HEIGHT, STAMP_AIR, STAMP_LINE } from "./heights.ts";

/** The words in a picture file, which a reader may meet without its page. */
export type PictureText = {
  /** What it shows, in a line and in full, for readers who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** The lines printed at its top: what it shows; none where a page says so beside it. */
  readonly heading: readonly string[];
  /** What its scale measures and where it starts, printed above; "" for none. */
  readonly scale: string;
  /** The lines printed beneath: the council, the date and so on. */
  readonly stamp: readonly string[];
  /** Pixels of paper around it all: none in a page, which has margins of its own. */
  readonly margin: number;
};

export type PictureSize = { readonly width: number; readonly height: number };

/**
 * Draws a chart in `document`, where nobody sees it, and gives the contents of its SVG. Recharts draws after its effects have run,
 * so this waits until the drawing no longer changes. It rejects where nothing is drawn, since every chart asked for has a figure.
 */
export async function drawingOf(chart: ReactElement, title: string, document: Document): Promise<string> {
  const place = document.createElement("div");
  place.hidden = true;
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(chart));
  const drawing = await settled(() => place.querySelector("svg")?.innerHTML ?? "");
  root.unmount();
  place.remove();
  if (drawing === "") throw new Error(`Nothing was drawn for ${title}`);
  // The policy of a page forbids inline styles, in its pictures too; and HTML has a name for this blank, which SVG does not know.
  return drawing.replace(/ style="[^"]*"/g, "").replaceAll("&nbsp;", "\u00a0");
}

/**
 * A drawing as the text of an SVG file. `styles` go inside, since an image does not see the page's; it has a background of
 * its own.
 */
export function pictureOf(
  drawing: string,
  { width, height }: PictureSize,
  { title, description, heading, scale, stamp, margin }: PictureText,
  styles: string,
): string {
  const headed = heading.length === 0 ? 0 : heading.length * HEADING_LINE + HEADING_AIR;
  const top = headed + (scale === "" ? 0 : SCALE_HEIGHT);
  const whole = top + height + (stamp.length === 0 ? 0 : STAMP_AIR + stamp.length * STAMP_LINE);
  const paper = `width="${width + 2 * margin}" height="${whole + 2 * margin}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="trend__picture" ${paper} viewBox="${-margin} ${-margin} ${width + 2 * margin} ${whole + 2 * margin}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<style>${styles}</style>`,
    `<rect class="paper"${margin === 0 ? "" : ` x="${-margin}" y="${-margin}"`} ${paper}/>`,
    ...heading.map(
      (line, index) =>
        `<text class="heading" x="0" y="${(index + 1) * HEADING_LINE - 4}">${escaped(line)}</text>`,
    ),
    ...(scale === "" ? [] : [`<text class="words" x="0" y="${top - 9}">${escaped(scale)}</text>`]),
    `<g transform="translate(0 ${top})">${drawing}</g>`,
    ...stamp.map(
      (line, index) =>
        `<text class="words" x="0" y="${top + height + (index + 1) * STAMP_LINE}">${escaped(line)}</text>`,
    ),
    "</svg>\n",
  ].join("\n");
}

/** The most frames to wait. A drawing that still changes after so many never settles. */
const MOST_WAITS = 50;
/** A drawing is taken once it was the same in so many frames: Recharts gathers its own changes and shows them in the next one. */
const SAME = 3;

/** The text that `read` gives once it no longer changes from frame to frame. */
async function settled(read: () => string): Promise<string> {
  let before = "";
  for (let [wait, same] = [0, 1]; wait < MOST_WAITS && same < SAME; wait++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const now = read();
    same = now !== "" && now === before ? same + 1 : 1;
    before = now;
  }
  return before;
}
