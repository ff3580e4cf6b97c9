import { useMemo, useState } from "react";

import { Notice } from "../../components/Notice.tsx";
import { indicatorsIn } from "../../core/claims/kinds.ts";
import { claimFromQuery } from "../../core/claims/query.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { presetIn, startOf } from "./options.ts";
import { StatementResult } from "./Result.tsx";
import { showQuery } from "../navigation.ts";
import { useEdition, useQuery } from "../site.ts";

/** The page that sets a statement with numbers beside the published figures. The statement is in the address. */
export function FiguresView() {
  const edition = useEdition();
  const query = withMark(useQuery());
  const claim = useMemo(() => claimFromQuery(query), [query]);
  const [asked, setAsked] = useState(0);
  const [isWrong, setIsWrong] = useState(false);
  const isKnown = claim !== undefined && indicatorsIn(claim).every((id) => knows(edition, id));
  const ask = (next: string | undefined) => {
    setIsWrong(next === undefined);
    if (next === undefined) return;
    setAsked(asked + 1);
    showQuery(next);
  };
  return (
    <div className="figures">
      <header className="prose">
        <h1 tabIndex={-1}>Check a number that you read or heard</h1>
        <p className="lead">
          Somebody said or wrote a number about these services. Fill in what they said, and see the published
          figures beside it: where the two agree, where they do not, and what cannot be compared. It says
          nothing of who said it.
        </p>
        <p className="figures__script">
          This needs JavaScript. Without it, every figure can be read on its own page, month by month.
        </p>
      </header>
      <ClaimForm key={query} start={startOf(query, edition)} ask={ask} />
      {query === "" || isKnown || presetIn(query, edition) !== undefined ? null : (
        <Notice kind="empty" title="This link makes no statement that can be read">
          <p>Part of it may be missing. The form above makes a new one.</p>
        </Notice>
      )}
      {claim === undefined || !isKnown || isWrong ? null : (
        <StatementResult claim={claim} query={query} asked={asked} />
      )}
    </div>
  );
}

/** A query with its question mark, which the router may leave out. */
function withMark(query: string): string {
  return query === "" || query.startsWith("?") ? query : `?${query}`;
}

function knows({ indicators }: ReturnType<typeof useEdition>, id: string): boolean {
  return indicators.some((each) => each.id === id);
}
