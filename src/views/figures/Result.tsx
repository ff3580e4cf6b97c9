import { useEffect, useRef } from "react";

import { findingOf } from "../../core/claims/finding.ts";
import { indicatorsIn, type Claim } from "../../core/claims/kinds.ts";
import { claimWords } from "../../core/story/claim.ts";
import type { ClaimWords } from "../../core/story/claimWords.ts";
import { Notice } from "../../components/Notice.tsx";
import { indicatorPath } from "../href.ts";
import { useEdition, useHref } from "../site.ts";
import { useSources } from "./sources.ts";

type Props = {
  readonly claim: Claim;
  readonly query: string;
  /** How often the form has been sent; 0 for a statement from a link, whose result does not take the focus. */
  readonly asked: number;
};

/** The result: the statement set beside the figures. */
export function StatementResult({ claim, query, asked }: Props) {
  const { sources, retry } = useSources(claim);
  const finding = sources.state === "loaded" ? findingOf(claim, sources.value) : undefined;
  const words = finding && claimWords(finding);
  return (
    <>
      <p className="visually-hidden" role="status">
        {words === undefined ? "" : announcement(words)}
      </p>
      {words !== undefined ? (
        <StatementWords words={words} claim={claim} query={query} asked={asked} />
      ) : sources.state === "loading" ? (
        <p>Fetching the figures …</p>
      ) : (
        <Notice kind="unavailable" title="The figures could not be fetched">
          <p>
            <button type="button" onClick={retry}>
              Try again
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}

function announcement({ results }: ClaimWords): string {
  return results.map(({ said, outcome }) => `${said}: ${outcome}.`).join(" ");
}

function StatementWords({ words, claim, query, asked }: Props & { readonly words: ClaimWords }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked, query]);
  return (
    <section className="figures__result" aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1}>
        Beside the published figures
      </h2>
      <p className="lead">{words.figures}</p>
      <dl>
        {words.results.map(({ said, outcome }) => (
          <div key={said}>
            <dt>Said: {said}</dt>
            <dd>{outcome}.</dd>
          </div>
        ))}
      </dl>
      {words.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Links claim={claim} query={query} />
    </section>
  );
}

/** Links to the figures, and the address of this result. */
function Links({ claim, query }: Pick<Props, "claim" | "query">) {
  const { indicators } = useEdition();
  const href = useHref();
  const address = `${location.origin}${location.pathname}${query}`;
  const ids = indicatorsIn(claim);
  return (
    <>
      <ul className="figures__links">
        {indicators
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title }) => (
            <li key={id}>
              <a href={href(indicatorPath(id))}>{title}: every month, and what it counts</a>
            </li>
          ))}
      </ul>
      <p>
        This page again, by its link: <a href={address}>{address}</a>
      </p>
    </>
  );
}
