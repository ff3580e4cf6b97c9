import { ABSENCES, ABSENCE_WORDS, type Absence } from "../core/observation.ts";
import { MARK_WORDS, type FigureMark } from "../core/story/revisions.ts";

const WORDS: Readonly<Record<Absence | FigureMark, string>> = { ...ABSENCE_WORDS, ...MARK_WORDS };

type Props = { readonly symbols?: readonly (Absence | FigureMark)[] };

/** A key of the symbols that tables show in place of a number or beside one: of those that a page uses, or of all in place of one. */
export function SymbolKey({ symbols = ABSENCES }: Props) {
  return (
    <dl className="symbols">
      {symbols.map((symbol) => (
        <div key={symbol} className="symbols__entry">
          <dt>[{symbol}]</dt>
          <dd>{WORDS[symbol]}</dd>
        </div>
      ))}
    </dl>
  );
}
