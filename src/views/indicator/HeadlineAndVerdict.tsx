import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusShape } from "../../components/StatusTag.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import { headlinePieces } from "../../core/story/headline.ts";
import { verdictPieces } from "../../core/story/verdict.ts";

type Props = { readonly summary: Summary; readonly isProvisional: boolean };

/** The finding as the headline, and beneath it when, of how many, and what it was a year before. */
export function HeadlineAndVerdict({ summary, isProvisional }: Props) {
  const { status } = summary;
  return (
    <>
      <h1 tabIndex={-1} className="indicator__headline">
        <SaidPieces pieces={headlinePieces(summary)} summary={summary} />
      </h1>
      <p className="indicator__sentence">
        {status === undefined ? null : (
          <span className={`status status--${status}`}>
            <StatusShape status={status} size={16} />
          </span>
        )}
        <SaidPieces pieces={verdictPieces(summary, isProvisional)} summary={summary} />
      </p>
    </>
  );
}
