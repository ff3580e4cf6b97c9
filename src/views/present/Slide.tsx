import type { ReactNode } from "react";

/** What every slide shows, so that a photograph of one slide can be understood. */
export type SlideMarks = {
  readonly council: string;
  readonly isIllustrative: boolean;
  /** The day of the edition, in words. */
  readonly asAt: string;
};

type Props = {
  readonly id: string;
  /**
   * The slide's number in the deck, which people can call out and find in the list of slides. Together with the day it names one
   * slide for ever. The address names the indicator, whatever the order of slides.
   */
  readonly code: number;
  readonly kicker: string;
  readonly heading: ReactNode;
  readonly marks: SlideMarks;
  /** The address of the page with more about it. */
  readonly more: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

/** One slide: a whole screen, or half a printed page. */
export function Slide({ id, code, kicker, heading, marks, more, children }: Props) {
  const { council, isIllustrative, asAt } = marks;
  return (
    <section className="slide" id={id} aria-labelledby={`${id}-heading`}>
      <p className="slide__top">
        <span className="slide__kicker">{kicker}</span>
        {isIllustrative ? <span className="slide__mark">Illustrative figures</span> : null}
      </p>
      <h2 id={`${id}-heading`} className="slide__heading" tabIndex={-1}>
        {heading}
      </h2>
      <div className="slide__body">{children}</div>
      <p className="slide__foot">
        <span className="slide__code">
          <span className="visually-hidden">Slide </span>
          {code}
        </span>
        <span>{council}</span>
        <span>As at {asAt}</span>
        <a className="slide__more" href={more.href}>
          {more.label}
        </a>
      </p>
    </section>
  );
}
