import type { Issue } from "../issue.ts";
import { mustBe } from "../tables/entries.ts";
import type { IndicatorCells } from "../tables/indicators.ts";

type Row = {
  readonly row: number;
  readonly cells: Pick<IndicatorCells, "id" | "kind" | "basis" | "frequency" | "due_months" | "behind">;
};

const KINDS_BY_QUARTER = ["flow", "ratio", "mean"];

/**
 * What cannot be counted by quarter (`basis` `quarter`): anything but a flow, a share or a mean (a stock is counted on one day,
 * and money is known by month); what is not reported once for each quarter; and the people behind an amount of another
 * time, since a quarter's count would show the money of a month with fewer.
 */
export function quarterFaults(file: string, rows: readonly Row[]): Issue[] {
  const byQuarter = rows.filter(({ cells }) => cells.basis === "quarter");
  const ids = new Set(byQuarter.map(({ cells }) => cells.id));
  const faults = byQuarter.flatMap(({ row, cells }) => {
    const at = (column: string) => ({ file, row, column });
    return [
      ...(KINDS_BY_QUARTER.includes(cells.kind)
        ? []
        : [mustBe("flow, ratio or mean where the basis is quarter", at("kind"))]),
      ...(cells.frequency === undefined || cells.frequency === "quarterly"
        ? []
        : [mustBe("quarterly, or blank, where the basis is quarter", at("frequency"))]),
      ...(cells.due_months.length === 0 || isOncePerQuarter(cells.due_months)
        ? []
        : [
            mustBe("four months three apart, such as 3 6 9 12, where the basis is quarter", at("due_months")),
          ]),
    ];
  });
  const behind = rows
    .filter(({ cells }) => ids.has(cells.behind))
    .map(({ row }) =>
      mustBe("an indicator that is counted by month, as the amount is", { file, row, column: "behind" }),
    );
  return [...faults, ...behind];
}

function isOncePerQuarter(months: readonly number[]): boolean {
  const [first = 0] = months;
  return (
    months.length === 4 && new Set(months).size === 4 && months.every((month) => (month - first) % 3 === 0)
  );
}
