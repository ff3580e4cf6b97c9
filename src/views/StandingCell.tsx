import { StatusShape } from "../components/StatusTag.tsx";
import { behindCountry } from "../core/analysis/behindCountry.ts";
import { ABSENCE_WORDS, isNumber } from "../core/observation.ts";
import { STATUS_WORDS } from "../core/story/status.ts";
import type { OverviewFigure } from "../store/overviewFigures.ts";

type Props = Pick<OverviewFigure, "summary" | "comparators">;

/** The status in words and as a shape, or in words why there is no number. */
export function StandingCell({ summary, comparators }: Props) {
  if (summary === undefined) return <span className="ledger__standing">no figure published yet</span>;
  const { observation, status } = summary;
  if (!isNumber(observation.value))
    return <span className="ledger__standing">{ABSENCE_WORDS[observation.value]}</span>;
  if (status === undefined) return null;
  return (
    <span className="ledger__standing">
      <span className={`status status--${status}`}>
        <StatusShape status={status} size={16} />
        <span className="status__words">
          {STATUS_WORDS[status].replace(/ target$/, "")}
          <span className="ledger__wide"> target</span>
        </span>
      </span>
      {behindCountry(summary, comparators) === undefined ? null : (
        <span>
          <span className="ledger__comma">, </span>clearly worse than England
        </span>
      )}
    </span>
  );
}
