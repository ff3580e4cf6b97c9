import { HELP_ID } from "../components/ContactLine.tsx";
import { Notice } from "../components/Notice.tsx";
import { dayName, monthName } from "../core/period.ts";
import { asAt, newestReturn } from "../core/releases/newest.ts";
import { EDITION_LIST, OWN_LIST, releaseFile } from "../core/releases/paths.ts";
import type { Edition } from "../store/edition.ts";

/** A heading of the contents with what stands under it. */
export type Group = {
  readonly title: string;
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
};

type Props = { readonly edition: Edition; readonly groups: readonly Group[]; readonly file: string };

/**
 * The front of the edition as one file: the council, the date, the contents, and how to check that nobody has changed the
 * file.
 */
export function Cover({ edition: { council, releases }, groups, file }: Props) {
  const [day, month] = [asAt(releases), newestReturn(releases)?.period];
  const hash = releases.at(-1)?.hash ?? "";
  return (
    <header className="cover">
      {council.illustrative ? (
        <Notice kind="illustrative" title="Illustrative figures">
          <p>{council.name} is invented: these figures only show how this file works.</p>
        </Notice>
      ) : null}
      <p className="kicker">{council.name}</p>
      <p>
        <a href={`#${HELP_ID}`}>Need help now?</a>
      </p>
      <h1>Children’s services figures{month === undefined ? "" : `, ${monthName(month)}`}</h1>
      <p className="lead">
        The edition in one file, as at {day === undefined ? "" : dayName(day)}: the figures, sentences, tables
        and pictures of its pages. It needs no network and runs no program. Months more than five years back
        are in the data.
      </p>
      <p>
        Management information, not official statistics.
        {council.licence === "" ? null : ` Free to use again under the ${council.licence}.`}
        {council.site === "" ? null : (
          <>
            {" "}
            Newer figures may have come out since: they are at <a href={council.site}>{council.site}</a>.
          </>
        )}
      </p>
      <h2>Is this file as it was published?</h2>
      <p>
        This is release {releases.length}. Its fingerprint (SHA-256) is <code>{hash}</code>. Copy the site’s
        folder <code>data</code> and, in that copy, ask for all three:
      </p>
      <pre tabIndex={0} aria-label="Commands to check the data">
        {[
          `sha256sum ${releaseFile(hash, OWN_LIST)}`,
          `(cd releases/${hash} && sha256sum --check --quiet ${OWN_LIST})`,
          `sha256sum --check --quiet ${releaseFile(hash, EDITION_LIST)}`,
        ].join("\n")}
      </pre>
      <p>
        The first must print the fingerprint above; the others must find nothing. The fingerprint of this file
        itself cannot stand inside it: it is on the site as <code>{file}.sha256</code>, and{" "}
        <code>sha256sum {file}</code> (on Windows, <code>certutil -hashfile {file} SHA256</code>) must print
        the same. Whoever builds this edition from its data with the same version of Open Return gets this
        very file, byte for byte.
      </p>
      <nav aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ul className="cover__contents" role="list">
          {groups.map(({ title, sheets }) => (
            <li key={title}>
              {title}
              <ul role="list">
                {sheets.map((sheet) => (
                  <li key={sheet.id}>
                    <a href={`#${sheet.id}`}>{sheet.title}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
