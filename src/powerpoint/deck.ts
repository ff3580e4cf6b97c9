/** A deck as data, from which a PowerPoint file is written. Texts are as they stand on the slides. */
export type Presentation = {
  readonly title: string;
  readonly author: string;
  readonly slides: readonly DeckSlide[];
};

export type DeckSlide = {
  readonly kicker: string;
  readonly heading: string;
  /** Stands in a frame at the top; "" for none. */
  readonly mark: string;
  /** Short lines: beside the chart, or in the chart’s place where there is none. */
  readonly lines: readonly string[];
  readonly chart: DeckChart | undefined;
  readonly foot: string;
  /** For the speaker. */
  readonly notes: string;
};

/** A line chart that can be edited. */
export type DeckChart = {
  /** What a screen reader says of it. */
  readonly alt: string;
  /** What the scale measures, and where it starts where that is not zero. */
  readonly scale: string;
  readonly labels: readonly string[];
  readonly lines: readonly DeckLine[];
  /** How numbers are written on the axis, as a spreadsheet has it: `0"%"`. */
  readonly format: string;
  /** The ends of the axis. */
  readonly least: number;
  readonly most: number;
  /** Whether the smallest number stands at the top, as a first place does. */
  readonly isReversed: boolean;
};

export type DeckLine = {
  readonly name: string;
  readonly kind: "own" | "target";
  /** As many as there are labels; undefined is a gap. */
  readonly values: readonly (number | undefined)[];
};
