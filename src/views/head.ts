import type { ChartPoints } from "../charts/points.ts";
import { tallyOf, type Tally } from "../core/analysis/tally.ts";
import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { overviewHeadline, purpose, tallyWords } from "../core/story/overview.ts";
import type { Edition } from "../store/edition.ts";
import type { SiteState } from "../store/site.ts";
import { filterTiles, statusesOf, tilesOf } from "../store/tiles.ts";

/** What a page says to whoever shares its link, in one picture: nothing that the page does not say. */
export type Card = {
  /** From the site's root; the same for as long as the page has its address. */
  readonly file: string;
  readonly council: string;
  /** Whether the council is invented, which is then said as large as its name. */
  readonly isIllustrative: boolean;
  /** What the page is about, and what the figure covers or its month, above the headline; "" for neither. */
  readonly kicker: string;
  readonly when: string;
  readonly headline: string;
  /** A line, or how many figures have which status. Neither where a page has neither. */
  readonly chart?: ChartPoints | undefined;
  readonly tally?: Tally | undefined;
};

/** What a page says to search engines, to catalogues and where its link is shared. */
export type PageHead = {
  /** A sentence or two. */
  readonly description: string;
  /** The picture that is shown with its link. */
  readonly card: Card;
  /** Whether it is about one thing, or leads to others. */
  readonly kind: "article" | "website";
  /** Data about the page, as JSON-LD. */
  readonly data?: object;
};

/** A page that is being built: where it stands, what it is called, and what is published. */
export type PageInBuild<Own> = {
  /** From the site's root. */
  readonly path: string;
  readonly title: string;
  readonly params: Own;
  readonly edition: Edition;
  /** All that the page needs is loaded. */
  readonly state: SiteState;
};

/** A page's head; undefined where its data is not there. */
export type HeadOf<Own> = (page: PageInBuild<Own>) => PageHead | undefined;

/** Every page without figures. */
export function siteCard(edition: Edition): Card {
  const { name } = edition.council;
  return { ...whoseOf(edition), file: "cards/site.png", kicker: "", when: "", headline: purpose(name) };
}

type Tallied = Partial<Pick<Card, "file" | "when">> & {
  /** By its slug; all figures where it is undefined. */
  readonly theme?: string;
};

/** A page of many figures: how many of them have which status. Its card is of the newest month, unless told otherwise. */
export function tallyHead(page: PageInBuild<unknown>, { theme, ...own }: Tallied = {}): PageHead | undefined {
  const { edition, state, path, title } = page;
  if (state.overview.state !== "loaded") return undefined;
  const tiles = filterTiles(tilesOf(edition, state.overview.value), { theme, status: undefined });
  const tally = tallyOf(statusesOf(tiles));
  const card: Card = {
    ...whoseOf(edition),
    file: `cards/${path.slice(1, -1)}.png`,
    kicker: title,
    when: monthOf(edition),
    headline: theme === undefined ? overviewHeadline(tally) : tallyWords(tally),
    tally: tally.judged === 0 ? undefined : tally,
    ...own,
  };
  return { ...siteHead(page), card };
}

/** What a page says that has no figures of its own: whose figures these are. */
export function siteHead({ edition }: Pick<PageInBuild<unknown>, "edition">): PageHead {
  return { description: purpose(edition.council.name), card: siteCard(edition), kind: "website" };
}

/** How every card begins. */
export function whoseOf({
  council: { name, illustrative },
}: Edition): Pick<Card, "council" | "isIllustrative"> {
  return { council: name, isIllustrative: illustrative };
}

function monthOf({ releases }: Edition): string {
  const month = newestReturn(releases)?.period;
  return month === undefined ? "" : monthName(month);
}
