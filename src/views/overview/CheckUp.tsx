import { dayName } from "../../core/period.ts";
import { newestReturn, publishedOn } from "../../core/releases/newest.ts";
import { nextDueSentence } from "../../core/story/due.ts";
import { useEdition, useHref } from "../site.ts";

/** Check up on us. */
export function CheckUp() {
  const { council, releases } = useEdition();
  const href = useHref();
  const newest = newestReturn(releases);
  return (
    <p className="meta">
      {newest === undefined
        ? "No month has been published yet."
        : `Published on ${dayName(publishedOn(newest))}. ${nextDueSentence(council, newest.period)}`}{" "}
      <a href={href("/releases/")}>Every release</a>
    </p>
  );
}
