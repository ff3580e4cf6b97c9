import type { ReactNode } from "react";

import type { Status } from "../core/analysis/status.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { unitWords } from "../core/format.ts";
import { isNumber } from "../core/observation.ts";
import { amountsOf } from "../core/story/amounts.ts";
import { easyStatus, easyTarget, easyYearBefore, inTenOf } from "../core/story/easyRead.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { PublishedFigure } from "./PublishedFigure.tsx";
import { StatusShape } from "./StatusTag.tsx";
import { TenOf } from "./TenOf.tsx";

type Props = {
  readonly summary: Summary;
  readonly href: string;
  /** What it is about, in short sentences. */
  readonly words: string;
};

/** One figure: a symbol, and beside it short sentences, each on its own line. */
export function EasyFigure({ summary, href, words }: Props) {
  const { indicator, observation, covered, status } = summary;
  const hasNumber = isNumber(observation.value);
  const inTen = inTenOf(summary);
  const sentences = [easyTarget(summary), status && easyStatus(status), easyYearBefore(summary)].filter(
    (each) => each !== undefined,
  );
  return (
    <EasyLine status={status}>
      <h3>
        <a href={href}>{indicator.shortTitle}</a>
      </h3>
      <p>{words}</p>
      <p className="easy__figure">
        {hasNumber ? (
          <>
            <PublishedFigure of={observation} text={amountsOf(summary).value} isLatest />{" "}
            {unitWords(indicator, observation.value)}
          </>
        ) : (
          NO_NUMBER
        )}
      </p>
      {inTen === undefined ? null : (
        <>
          <TenOf count={inTen.count} of={inTen.of} />
          <p>{inTen.words}.</p>
        </>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="meta">{coverWords(indicator, covered)}</p>
    </EasyLine>
  );
}

const NO_NUMBER = "We cannot show a number.";

type LineProps = { readonly status: Status | undefined; readonly children: ReactNode };

/** Words with the shape of the status before them. The words also say the status. */
export function EasyLine({ status, children }: LineProps) {
  return (
    <div className="easy">
      <div className={`easy__symbol${status === undefined ? "" : ` status--${status}`}`}>
        {status === undefined ? null : <StatusShape status={status} size={48} />}
      </div>
      <div className="easy__words">{children}</div>
    </div>
  );
}
