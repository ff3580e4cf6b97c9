import { expect, it } from "vitest";

import { attack } from "../../../src/core/disclosure/intruder/attack.ts";
import { table } from "../../support/build.ts";
import { filesOf, historyOf, publishHistory } from "../../support/histories.ts";

it("drawn councils, published drop by drop: the intruder finds nothing, and few months are held", () => {
  let [months, held, hidden] = [0, 0, 0];
  const t0 = Date.now();
  for (let seed = 1; seed <= 40; seed++) {
    const history = historyOf(seed);
    const published = publishHistory(history);
    months += history.drops.length;
    held += published.held;
    const { found, impossible, counts, dropped } = attack(
      [filesOf(history, published.observations, 5)],
      (text) => table(text),
    );
    hidden += counts.hidden;
    console.log(
      seed,
      history.drops.length,
      published.held,
      found.map(
        (f) =>
          `${f.cell.period} ${f.cell.indicator}/${f.cell.category}:${f.cell.column} ${f.values.map((v) => v.units)} | ${f.undecided.length}`,
      ),
      impossible.length,
      dropped,
      counts,
      Date.now() - t0,
    );
  }
  console.log(months, held, hidden);
  expect(held / months).toBeLessThan(0.01);
});
