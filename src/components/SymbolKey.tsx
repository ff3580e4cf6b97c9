import { ABSENCES, ABSENCE_WORDS } from "../core/observation.ts";

/** A key of the symbols that tables show in place of a number. */
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
