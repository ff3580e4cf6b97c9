import { ABSENCE_WORDS } from "../core/format.ts";
import { ABSENCES } from "../core/observation.ts";

/** What stands in a table where there is no number, and what it means. */
export function SymbolKey() {
  return (
    <dl className="symbols">
      {ABSENCES.map((symbol) => (
        <div key={symbol} className="symbols__entry">
          <dt>[{symbol}]</dt>
          <dd>{ABSENCE_WORDS[symbol]}</dd>
        </div>
      ))}
    </dl>
  );
}
