import type { ReactNode } from "react";

import type { SlideFacts } from "./ready.ts";

/** What every slide shows, so that a photograph of one slide can be understood. */
export type SlideMarks = {
  readonly council: string;
  readonly isIllustrative: boolean;
  /** The day of the edition, in words. */
  readonly asAt: string;
};

type Props = {
  /** What the script needs to know of it (`factsOf`). */
  readonly facts: SlideFacts;
  /**
   * The slide's number in the deck, which people can call out and find in the list of slides. The script numbers the slides of an agenda
   * anew. The address names the indicator, whatever the order of slides.
   */
  readonly code: number;
  readonly kicker?: string;
  readonly heading: ReactNode;
  readonly marks: SlideMarks;
  /** The address of the page with more about it. */
  readonly more: { readonly href: string; readonly label: string };
  /** What the service says of its figure, and what members may ask, for the presenter’s view alone: a slide has no room for it. */
  readonly presenter?: { readonly says: string | undefined; readonly questions: readonly string[] };
  /** Whether it is one of the slides that no agenda names (`LastSlides`). */
  readonly isLast?: boolean;
  readonly children: ReactNode;
};

/** One slide: a whole screen, or half a printed page. */
export function Slide({ facts, code, kicker, heading, marks, more, presenter, isLast, children }: Props) {
  const { council, isIllustrative, asAt } = marks;
  const { id, title, theme, isMiss, isChanged, overdueAfter } = facts;
  return (
    <section
      className={theme === "" ? "slide" : "slide slide--figure"}
      id={id}
      aria-labelledby={`${id}-heading`}
      hidden={isLast}
      data-last={isLast === true ? "" : undefined}
      data-title={title}
      data-theme={theme === "" ? undefined : theme}
      data-miss={isMiss ? "" : undefined}
      data-changed={isChanged ? "" : undefined}
      data-overdue-after={overdueAfter}
      data-says={presenter?.says}
      data-questions={presenter?.questions.join("\n")}
    >
      {kicker === undefined ? null : <p className="slide__kicker">{kicker}</p>}
      <h2 id={`${id}-heading`} className="slide__heading" tabIndex={-1}>
        {heading}
      </h2>
      <div className="slide__body">{children}</div>
      <p className="slide__foot">
        <span className="slide__code">
          <span className="visually-hidden">Slide </span>
          <span data-code="">{code}</span>
        </span>
        <span>{council}</span>
        <span>As at {asAt}</span>
        {isIllustrative ? <span className="slide__mark">Illustrative figures</span> : null}
        <a className="slide__more" href={more.href}>
          {more.label}
        </a>
      </p>
    </section>
  );
}
