import { dayName } from "../core/period.ts";
import type { Release } from "../core/release.ts";
import { publishedOn } from "../core/releases/newest.ts";
import { releaseTitle } from "../core/history/words.ts";
import type { AsAt } from "../store/asAt.ts";
import { useHref } from "./site.ts";

/** Says, above a page with the figures of an earlier release, that it is one, and leads to the newest. Search engines leave it out. */
export function AsAtBar({ release, isNewest }: { readonly release: Release; readonly isNewest: boolean }) {
  const day = publishedOn(release);
  return (
    <div className="as-at" role="status">
      <meta name="robots" content="noindex" />
      <p className="as-at__title">
        As published on <time dateTime={day}>{dayName(day)}</time>
      </p>
      <p>
        These are the figures of release {release.seq} ({titleInSentence(release)}).{" "}
        {isNewest ? "It is the newest." : "What was corrected later is not in them."} The sentences are put
        together from them by this site as it is today.
      </p>
      <p className="as-at__ways">
        <a href="./">Go to the newest figures</a>
      </p>
    </div>
  );
}

function titleInSentence(release: Release): string {
  const title = releaseTitle(release);
  return title.charAt(0).toLowerCase() + title.slice(1);
}

type Failed = Exclude<AsAt, { readonly kind: "shown" }>;

/** Why a page cannot be shown as at a release, in a few words. */
export function notAsAtTitle(asAt: Failed): string {
  return wordsFor(asAt)[0];
}

/** Instead of a page, where it cannot be shown as at a release: why, without a word of what was in it. */
export function NotAsAt({ asAt }: { readonly asAt: Failed }) {
  const href = useHref();
  const [title, words] = wordsFor(asAt);
  return (
    <article className="prose">
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{words}</p>
      <p>
        <a href="./">Go to the newest figures</a>
      </p>
      <p>
        <a href={href("/releases/")}>See every release</a>
      </p>
    </article>
  );
}

function wordsFor(asAt: Failed): readonly [title: string, words: string] {
  switch (asAt.kind) {
    case "unknown":
      return [
        "There is no such release",
        "No release of this council has that number. The link may be cut short.",
      ];
    case "withdrawn":
      return [
        "This release can be seen no more",
        `Something in release ${asAt.release.seq} was taken back or hidden later, to protect someone. So its figures are no longer shown as they were; all that still stands is in the newest.`,
      ];
    case "unavailable":
      return [
        "This release cannot be shown now",
        "Its files cannot be fetched, or are not those that were published. Try again later; the newest figures are not affected.",
      ];
  }
}
