import { divide, multiply, writeDecimal } from "../../src/core/decimal.ts";
import type { Series } from "../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import type { Target } from "../../src/core/target.ts";
import { dec, indicator, percentage, series, target } from "./build.ts";
import { monthly } from "./months.ts";

/** First health checks: a share that is to be high, of few children. */
export const HEALTH = percentage({
  ...{ id: "health", title: "First health check on time", disclosure: "service" },
  ...{ missed: "saw {n} of {d} children late", denominatorLabel: "children whose first check fell due" },
});
/** Reviews: the same of many. */
export const REVIEWS = percentage({
  ...{ id: "reviews", title: "Care reviews held on time", disclosure: "service" },
  missed: "held {n} of {d} reviews late",
});
export const BUDGET = indicator({ id: "budget", title: "Over budget", kind: "money", disclosure: "none" });

/** A target of 90 with a tolerance of 5, from the beginning, unless told otherwise. */
export function aimOf(of: Indicator, changed: Partial<Target> = {}): Target {
  return target("2021-04", { indicator: of.id, target: dec("90"), tolerance: dec("5"), ...changed });
}

/** Months of a share, each as `7/12`, or as a symbol; `7/12*12` is the same a dozen times. The first is of April 2021, unless told otherwise. */
export function shares(
  of: Indicator,
  months: string,
  targets: readonly Target[] = [aimOf(of)],
  from = "2021-04",
): Series {
  const each = months.split(" ").flatMap((text) => {
    const [cell = "", times = "1"] = text.split("*");
    return Array.from({ length: Number(times) }, () => cell);
  });
  return series(of, monthly(each.map(valueOf).join(" "), from), targets);
}

function valueOf(cell: string): string {
  const [top, bottom] = cell.split("/");
  if (top === undefined || bottom === undefined) return cell;
  return `${cell}=${writeDecimal(divide(multiply(dec(top), dec("100")), dec(bottom), 1))}`;
}
