import type { ChartPoints } from "../charts/points.ts";
import { tallyOf, type Tally } from "../core/analysis/tally.ts";
import { monthName } from "../core/period.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { overviewHeadline, purpose, tallyWords } from "../core/story/overview.ts";
import type { Edition } from "../store/edition.ts";
import type { SiteState } from "../store/site.ts";
import { figuresPassing, statusesOf, overviewFigures } from "../store/overviewFigures.ts";

/** The card: the picture that other sites show with a shared link. It says nothing that the page does not say. */
export type Card = {
  /** Its path from the site's root. It does not change from edition to edition. */
  readonly file: string;
  readonly council: string;
  /** Whether the council is invented, which the card then says as large as the name. */
  readonly isIllustrative: boolean;
  /** The words above the headline: the subject, and the time that the figure covers; "" for none. */
  readonly kicker: string;
  readonly when: string;
  readonly headline: string;
  /** The drawing: a line, or how many figures have which status; undefined for none. */
  readonly chart?: ChartPoints | undefined;
  readonly tally?: Tally | undefined;
};

/** What a page tells search engines, catalogues and sites that show its link. */
export type PageHead = {
  /** A sentence or two. */
  readonly description: string;
  /** The picture that is shown with its link. */
  readonly card: Card;
  /** Whether the page is about one thing (`article`) or leads to others (`website`). */
  readonly kind: "article" | "website";
  /** Data about the page, as JSON-LD. */
  readonly data?: object;
};

/** A page that is being built: its path, its title, and the published data. */
export type PageInBuild<Own> = {
  /** From the site's root. */
  readonly path: string;
  readonly title: string;
  readonly params: Own;
  readonly edition: Edition;
  /** A store in which everything that the page needs is loaded. */
  readonly state: SiteState;
};

/** Gives a page's head; undefined where its data is missing. */
export type HeadOf<Own> = (page: PageInBuild<Own>) => PageHead | undefined;

/** The head of a page without figures. */
export function siteCard(edition: Edition): Card {
  const { name } = edition.council;
  return { ...whoseOf(edition), file: "cards/site.png", kicker: "", when: "", headline: purpose(name) };
}

type Tallied = Partial<Pick<Card, "file" | "when">> & {
  /** The theme's slug; undefined for all figures. */
  readonly theme?: string;
};

/**
 * The head of a page of many figures. Its card shows how many have which status, in the newest month unless another is given.
 */
export function tallyHead(page: PageInBuild<unknown>, { theme, ...own }: Tallied = {}): PageHead | undefined {
  const { edition, state, path, title } = page;
  if (state.overview.state !== "loaded") return undefined;
  const figures = figuresPassing(overviewFigures(edition, state.overview.value), {
    theme,
    status: undefined,
  });
  const tally = tallyOf(statusesOf(figures));
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

/** The description of a page without figures of its own: it names the council. */
export function siteHead({ edition }: Pick<PageInBuild<unknown>, "edition">): PageHead {
  return { description: purpose(edition.council.name), card: siteCard(edition), kind: "website" };
}

/** What all cards have in common. */
export function whoseOf({
  council: { name, illustrative },
}: Edition): Pick<Card, "council" | "isIllustrative"> {
  return { council: name, isIllustrative: illustrative };
}

function monthOf({ releases }: Edition): string {
  const month = newestReturn(releases)?.period;
  return month === undefined ? "" : monthName(month);
}
