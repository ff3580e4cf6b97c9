import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { leanStyles } from "../../charts/files/lean.ts";
import { drawingOf, pictureOf } from "../../charts/files/picture.ts";
import { ON_SLIDE } from "../../charts/files/styles.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { dayName } from "../../core/period.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import type { AsAt } from "../../store/asAt.ts";
import { readEditionRecord, type RecordReader } from "../../store/record.ts";
import { createSite } from "../../store/site.ts";
import { editionReader } from "../../store/verified.ts";
import { notAsAtTitle } from "../AsAtBar.tsx";
import { relativeHref, PRESENT_PATH } from "../href.ts";
import { TREND_SIZES } from "../pictures.ts";
import { provisionalWindow } from "../provisional.ts";
import { pinnedSentence, shiftedFigures, type SlideFigure } from "./changedSince.ts";
import type { Deck } from "./deck.ts";
import { readSlides } from "./slidesFrom.ts";
import { Present } from "./Present.tsx";
import { slidePicture } from "./slidePicture.tsx";

type Opened = Extract<AsAt, { readonly kind: "shown" }>;

/** What came of showing another release: a sentence for the first slide, a short one for the bar, and whether its figures are shown. */
export type Pinned = { readonly said: string; readonly short: string; readonly isShown: boolean };

/**
 * Shows the slides of the release that the address asks for, each file of it verified (`openAsAt`), in the place of those of the page, and
 * finds out what has changed since. Where they cannot be shown, the page's own stay, and the sentence says so.
 */
export async function showPinned(
  deck: Deck,
  reader: RecordReader,
  entry: string,
  asked: string,
): Promise<Pinned> {
  const { page } = deck;
  const { release: count, releases: fingerprint = "" } = page.documentElement.dataset;
  const code = import("../../store/asAt.ts"); // fetched at the same time as the record
  const record = await readEditionRecord(reader, entry);
  const known = { count: Number(count), fingerprint };
  const read = editionReader(reader, record, known, () => undefined);
  const site = createSite(read);
  await site.load();
  const { edition } = site.getState();
  if (edition.state !== "loaded") return failed("This release cannot be shown now");
  const { releases } = edition.value;
  const { openAsAt } = await code;
  const asAt = await openAsAt(read, releases, asked);
  if (asAt.kind !== "shown") return failed(notAsAtTitle(asAt));
  const newest = releases.at(-1);
  if (newest === undefined || newest.hash === asAt.release.hash)
    return { said: "", short: "", isShown: false };
  const now = figuresOf(page);
  const made = await slidesAsAt(asAt);
  if (made === undefined) return failed("This release cannot be shown now");
  page.querySelector("main")?.replaceChildren(...made.slides);
  deck.takeSlides();
  const shown = deck.shown().map(({ id }) => id);
  const shifted = shiftedFigures(shown, figuresOf(page), now);
  const said = pinnedSentence(
    { seq: asAt.release.seq, day: dayName(publishedOn(asAt.release)) },
    { seq: newest.seq, day: dayName(publishedOn(newest)) },
    shifted,
  );
  listShifted(
    page,
    shifted.map(({ words }) => words),
  );
  deck.takeSlides();
  void drawAll(page, made.series, made.provisional);
  const { heldWords, sayChecked } = await import("../checked/checkPage.ts");
  sayChecked(heldWords(record.standing)); // every file of what is shown was verified
  return { said, short: `Figures of release ${asAt.release.seq}. Newer are out.`, isShown: true };
}

function failed(why: string): Pinned {
  return {
    said: `${why}. These are the newest figures, not those that the agenda was made with.`,
    short: "Not the figures of the agenda.",
    isShown: false,
  };
}

type Made = {
  readonly slides: readonly Node[];
  readonly series: readonly Series[];
  readonly provisional: ReturnType<typeof provisionalWindow>;
};

/** The slides as the build would have made them of that release; undefined where a file of it cannot be had. */
async function slidesAsAt({ site }: Opened): Promise<Made | undefined> {
  const from = await readSlides(site);
  if (from === undefined) return undefined;
  const { edition, findings, figures, actions, series } = from;
  const place = document.createElement("div");
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Present {...{ edition, findings, figures, actions }} href={(to) => relativeHref(PRESENT_PATH, to)} />,
    ),
  );
  const slides = [...(place.querySelector("main")?.childNodes ?? [])].map((node) => node.cloneNode(true));
  root.unmount();
  return { slides, series, provisional: provisionalWindow(edition) };
}

/** Draws the chart of each slide, one after the other: the build has drawn those of the newest release alone. */
async function drawAll(
  page: Document,
  all: readonly Series[],
  provisional: Made["provisional"],
): Promise<void> {
  for (const series of all) {
    const image = page.querySelector<HTMLImageElement>(`#figure-${series.indicator.id} img`);
    const picture = slidePicture(series, provisional);
    if (image === null || picture === undefined) continue;
    const drawing = await drawingOf(picture.chart, picture.text.title, page);
    const bare = pictureOf(drawing, TREND_SIZES.slide, picture.text, "");
    const svg = pictureOf(drawing, TREND_SIZES.slide, picture.text, leanStyles(ON_SLIDE, bare));
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  }
}

/** The figure of each slide, by the slide's id. */
function figuresOf(page: Document): Map<string, SlideFigure> {
  const said = [...page.querySelectorAll<HTMLElement>(".slide--figure")].map((slide) => {
    const value = slide.querySelector(".slide__heading data")?.textContent ?? "";
    const period = slide.querySelector("[data-covers]")?.textContent ?? "";
    return [slide.id, { title: slide.dataset["title"] ?? "", value, period }] as const;
  });
  return new Map(said);
}

function listShifted(page: Document, words: readonly string[]): void {
  const list = page.querySelector("[data-shifted]");
  list?.replaceChildren(
    ...words.map((each) => {
      const item = page.createElement("li");
      item.textContent = each;
      return item;
    }),
  );
}
