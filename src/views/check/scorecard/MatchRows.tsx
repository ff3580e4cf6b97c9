import type { ScorecardOffer } from "../../../core/checking/messages.ts";
import { Folded } from "../Folded.tsx";

/** The indicator of each row that the officer has matched, by the row's number. */
export type Matches = ReadonlyMap<number, string>;

type Props = {
  readonly rows: ScorecardOffer["unmatched"];
  readonly indicators: ScorecardOffer["indicators"];
  readonly matches: Matches;
  readonly change: (matches: Matches) => void;
};

/** Rows whose names are the council's own words: the officer says which indicator each is. What they say is not shown. */
export function MatchRows({ rows, indicators, matches, change }: Props) {
  if (rows.length === 0 || indicators.length === 0) return null;
  const choose = (row: number, indicator: string) => {
    const next = new Map(matches);
    if (indicator === "") next.delete(row);
    else next.set(row, indicator);
    change(next);
  };
  const taken = new Set(matches.values());
  return (
    <Folded
      summary={`${rows.length === 1 ? "1 row has" : `${rows.length} rows have`} figures and no name of ours: say whose they are`}
    >
      <p>
        Rows are counted from the top of what you gave. Leave out those that do not belong in the return. You
        will be given the words to keep, so that next month these rows are found.
      </p>
      <ul className="matches">
        {rows.map((row) => {
          const chosen = matches.get(row) ?? "";
          return (
            <li key={row}>
              <label>
                Row {row}{" "}
                <select value={chosen} onChange={({ target }) => choose(row, target.value)}>
                  <option value="">Not in the return</option>
                  {indicators
                    .filter(({ id }) => id === chosen || !taken.has(id))
                    .map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                </select>
              </label>
            </li>
          );
        })}
      </ul>
    </Folded>
  );
}
