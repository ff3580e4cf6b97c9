import type { Release } from "../../core/release.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "../../core/releases/paths.ts";
import { RELEASE_JSON } from "../../core/releases/releaseJson.ts";
import {
  changedFiguresSentence,
  planChangeWords,
  referenceChangeWords,
  releaseReasons,
  releaseTitle,
  sameAsSentSentence,
  seenBeforeSentence,
} from "../../core/history/words.ts";
import { monthOfReturn } from "../../core/tables/returns.ts";
import type { ChangedCell } from "../../core/tables/revisions.ts";
import type { Publication } from "../../store/history.ts";
import { dataPath, indicatorPath } from "../href.ts";
import { useEdition, useHistory, useHref } from "../site.ts";

/** What one release brought and changed, why, and where its files are. */
export function Brought({ release }: { readonly release: Release }) {
  const { seq, hash } = release;
  const { changes, publications } = useHistory();
  const { releases } = useEdition();
  const href = useHref();
  const publication = publications.get(hash);
  const own = changes.filter(({ release: by }) => by === String(seq));
  // Releases that were published together share a folder: what is known of it is said once, with the last.
  const isLast = releases.findLast((each) => each.hash === hash)?.seq === seq;
  const sentences = [...releaseReasons(release), changedFiguresSentence(own)].filter(
    (each) => each !== undefined,
  );
  return (
    <div className="releases__brought">
      <p className="releases__title">{releaseTitle(release)}</p>
      {sentences.length === 0 ? null : <p>{sentences.join(" ")}</p>}
      <Restated changes={own} />
      {isLast && publication !== undefined ? <OfFolder publication={publication} changes={own} /> : null}
      <p className="releases__files meta">
        No. {seq}.{" "}
        {publication?.isGone === true ? (
          "Its edition can be seen no more, because something in it was taken back or hidden later."
        ) : (
          <>
            <a href={`${href("/")}?as-at=${seq}`}>
              Seen as then<span className="visually-hidden">: release {seq}</span>
            </a>
            .
          </>
        )}{" "}
        {publication?.brought === undefined ? null : (
          <>
            Files:{" "}
            <a href={href(dataPath(releaseFile(hash, OWN_LIST)))}>
              its own<span className="visually-hidden"> list, release {seq}</span>
            </a>
            {publication.isGone ? null : (
              <>
                ,{" "}
                <a href={href(dataPath(releaseFile(hash, EDITION_LIST)))}>
                  all<span className="visually-hidden"> files, release {seq}</span>
                </a>
              </>
            )}
            ,{" "}
            <a href={href(dataPath(releaseFile(hash, RELEASE_JSON)))}>
              what was said<span className="visually-hidden"> of release {seq}</span>
            </a>
            . Folder{" "}
            <code>
              <abbr title={`data/releases/${hash}/`}>{hash.slice(0, 8)}…</abbr>
            </code>
          </>
        )}
      </p>
    </div>
  );
}

/** The indicators of which a figure changed, as links to what it was. */
function Restated({ changes }: { readonly changes: readonly ChangedCell[] }) {
  const { indicators } = useEdition();
  const href = useHref();
  const ids = new Set(
    changes.flatMap(({ file, indicator }) => (monthOfReturn(file) === undefined ? [] : [indicator])),
  );
  const restated = indicators.filter(({ id }) => ids.has(id));
  if (restated.length === 0) return null;
  return (
    <ul>
      {restated.map(({ id, title }) => (
        <li key={id}>
          <a href={`${href(indicatorPath(id))}#revisions`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

type FolderProps = { readonly publication: Publication; readonly changes: readonly ChangedCell[] };

/** What the folder of a publication says: changed definitions, targets and actions, what it took away, keys, names and codes. */
function OfFolder({ publication, changes }: FolderProps) {
  const { indicators } = useEdition();
  const { tookAway, rotation, code, name, successor, planChanges, sent, preRelease } = publication;
  const titleOf = (id: string) => indicators.find((each) => each.id === id)?.title ?? id;
  const lines = [
    ...changes
      .filter(({ file }) => monthOfReturn(file) === undefined)
      .map((change) => `${titleOf(change.indicator)}. ${referenceChangeWords(change)}`),
    ...planChangeWords(planChanges),
    ...(code === undefined ? [] : [`The council’s code was ${code.from} and is ${code.to}.`]),
    ...(name === undefined ? [] : [`The council’s name was ${name.from} and is ${name.to}.`]),
    ...(rotation === undefined ? [] : [rotation.lost ? KEY_LOST : KEY_CHANGED]),
    ...(successor === undefined ? [] : [`The figures go on at ${successor}`]),
  ];
  return (
    <>
      {sent === undefined ? null : <p>{sameAsSentSentence(sent, sent.indicators, sent.differing)}</p>}
      {preRelease === undefined ? null : <p>{seenBeforeSentence(preRelease)}</p>}
      {tookAway === 0 ? null : <p>{tookAwayWords(tookAway)}</p>}
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const KEY_CHANGED = "The key that signs the publication log is another. The one before signed the change.";
const KEY_LOST = "The key that signs the publication log is another. The one before was lost or stolen.";

function tookAwayWords(lists: number): string {
  return `What it hides or takes back was deleted from every earlier release that had it, with ${
    lists === 1 ? "the list of files" : `the ${lists} lists of files`
  } from which it could have been guessed.`;
}
