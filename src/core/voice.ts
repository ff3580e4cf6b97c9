import type { Day } from "./period.ts";

/** One row of `voices.csv`: what a group of children or of parents agreed to say. */
export type Voice = {
  readonly id: string;
  readonly saidOn: Day;
  /** The group, such as the Children in Care Council: never one child. */
  readonly group: string;
  /** What they were asked. */
  readonly asked: string;
  /** Their own words. */
  readonly text: string;
  /** What has changed because of it; "" where nothing has yet. */
  readonly changed: string;
  readonly source: string;
};

/** What was said last; of one day, the row that comes last. undefined where nobody has said anything. */
export function newestVoice(voices: readonly Voice[]): Voice | undefined {
  return voices.reduce<Voice | undefined>(
    (newest, each) => (newest !== undefined && newest.saidOn > each.saidOn ? newest : each),
    undefined,
  );
}
