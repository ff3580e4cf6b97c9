import type { ReactNode } from "react";

/** What every slide says of itself, so that a photograph of one is enough. */
export type SlideMarks = {
  readonly council: string;
  readonly isIllustrative: boolean;
  /** The day of the edition, in words. */
  readonly asAt: string;
};

type Props = {
  readonly id: string;
  /**
   * The short code: the slide's place in the deck. It can be called out and found again in the list of slides, and with
   * the day beside it names one slide for good. What leads to an indicator whatever the order is the address.
   */
  readonly code: number;
  readonly kicker: string;
  readonly heading: string;
  readonly marks: SlideMarks;
  /** The page that says more. */
  readonly more: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

/** One screen, or half a printed page. */
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
