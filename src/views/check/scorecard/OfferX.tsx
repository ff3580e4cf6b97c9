import { useState } from "react";

import type { MadeReturn } from "../../../core/checking/messages.ts";
import type { Checker } from "../../../store/checker.ts";

type Props = { readonly checker: Checker; readonly made: MadeReturn };

/** Cells that say that there is no figure, such as `n/a`. The officer chooses which of them become `x`; none does by itself. */
export function OfferX({ checker, made: { offered, answers, month } }: Props) {
  const [absent, setAbsent] = useState<ReadonlySet<number>>(new Set(answers.absent));
  if (offered.length === 0) return null;
  const rows = offered.map(({ row }) => row);
  const toggle = (row: number) => {
    const next = new Set(absent);
    if (!next.delete(row)) next.add(row);
    setAbsent(next);
  };
  const areAll = rows.every((row) => absent.has(row));
  const isChanged = rows.some((row) => absent.has(row) !== answers.absent.includes(row));
  return (
    <fieldset className="months">
      <legend>Cells that say n/a, tbc or a dash</legend>
      <p className="months__wide">
        A return has no such words. Choose where the figure could not be collected: <code>x</code> is written
        there.
      </p>
      {offered.map(({ row, indicator, category }) => (
        <label key={row}>
          <input type="checkbox" checked={absent.has(row)} onChange={() => toggle(row)} /> Row {row}:{" "}
          <code>{category === "" ? indicator : `${indicator} ${category}`}</code>
        </label>
      ))}
      <p className="give__ways months__wide">
        {rows.length < 2 ? null : (
          <button type="button" onClick={() => setAbsent(new Set(areAll ? [] : rows))}>
            {areAll ? "Choose none" : "Choose all"}
          </button>
        )}
        <button
          type="button"
          disabled={!isChanged}
          onClick={() => checker.pick(month, { ...answers, absent: [...absent] })}
        >
          Write x there and check again
        </button>
      </p>
    </fieldset>
  );
}
