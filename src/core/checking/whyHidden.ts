import type { ProtectedFigure, Withheld } from "../disclosure/protect/protect.ts";
import { monthName, type Month } from "../period.ts";

/** What the other figure has to do with it: "because …". */
const BECAUSE: Readonly<Record<ProtectedFigure["relation"], (figure: string) => string>> = {
  same: (figure) => `it prints the number of ${figure}`,
  sum: (figure) => `in a sum it would give ${figure} away`,
  stock: (figure) => `between last month and this one it would give ${figure} away`,
  rolling_12: (figure) => `in a sum of twelve months it would give ${figure} away`,
  year_to_date: (figure) => `in a running total it would give ${figure} away`,
  part: (figure) => `it is a part of ${figure} and says that this is no smaller`,
  year: (figure) => `with the year’s official total it would give ${figure} away`,
};

/** Why one line of a return is hidden, for the officer alone: the cells are those of one line. Each reason once. */
export function whyHidden(cells: readonly Pick<Withheld, "period" | "rule" | "protects">[]): string {
  if (cells.some(({ rule }) => rule === "primary")) return "it counts few people";
  const reasons = cells.flatMap(({ period, rule, protects }): string[] => {
    if (rule === "officer") return ["it was hidden to answer a hold, or sent hidden"];
    return protects === undefined ? [] : [BECAUSE[protects.relation](figureName(protects, period))];
  });
  return reasons.length === 0
    ? "it follows from hidden figures, or was hidden before"
    : [...new Set(reasons)].join("; ");
}

function figureName({ term, period }: ProtectedFigure, month: Month): string {
  return `“${term}”${period === month ? "" : ` in ${monthName(period)}`}`;
}
