import { attack, type Attack, type AttackOptions } from "../../src/core/disclosure/intruder/attack.ts";
import { toNumber } from "../../src/core/decimal.ts";
import { table } from "./build.ts";

/** What a test publishes: reference files and figures, each a line of text as in the files, and the threshold of five. */
export type Published = {
  /** `id kind disclosure`, and where they matter `column=cell` for others of its columns. */
  readonly indicators: readonly string[];
  readonly breakdowns?: readonly string[];
  readonly relations?: readonly string[];
  /** `period,indicator,breakdown,category,numerator,denominator,value` */
  readonly figures: readonly string[];
  /** `period,indicator,breakdown,category,column,from,to` */
  readonly revisions?: readonly string[];
};

/** The public files of one edition. */
export function publicFiles(published: Published): Map<string, string> {
  const { indicators, breakdowns = [], relations = [], figures, revisions = [] } = published;
  const columns = [
    "id",
    "kind",
    "disclosure",
    "unit",
    "scale",
    "decimals",
    "year_ends",
    "zero_sensitive",
    "signed",
  ];
  const rows = indicators.map((text) => {
    const [id = "", kind = "", disclosure = "", ...others] = text.split(" ");
    const given = new Map(others.map((each) => each.split("=") as [string, string]));
    const usual: Record<string, string> = {
      id,
      kind,
      disclosure,
      unit: kind === "ratio" ? "%" : "",
      decimals: kind === "ratio" ? "1" : "0",
    };
    return columns.map((column) => given.get(column) ?? usual[column] ?? "").join(",");
  });
  const text = (header: string, lines: readonly string[]) => [header, ...lines, ""].join("\n");
  return new Map([
    ["council.json", JSON.stringify({ disclosure: { threshold: 5 } })],
    ["indicators.csv", text(columns.join(","), rows)],
    ["breakdowns.csv", text("indicator,breakdown,category,title,adds_up", breakdowns)],
    ["relations.csv", text("relation,indicator,parts", relations)],
    ["observations.csv", text("period,indicator,breakdown,category,numerator,denominator,value", figures)],
    ["revisions.csv", text("period,indicator,breakdown,category,column,from,to", revisions)],
  ]);
}

/** An attack on editions, oldest first. */
export function attackOn(editions: readonly ReadonlyMap<string, string>[], options?: AttackOptions): Attack {
  return attack(editions, (csv) => table(csv), options);
}

/** What was found, each as `period indicator/breakdown/category:column: values`, with a star where it is certain. */
export function foundBy({ found }: Attack): string[] {
  return found.map(({ cell, values, isExact, undecided }) => {
    const line = [cell.indicator, cell.breakdown, cell.category].filter((part) => part !== "").join("/");
    const open = undecided.length > 0 ? ` or perhaps ${undecided.map(toNumber).join(" ")}` : "";
    return `${cell.period} ${line}:${cell.column}: ${values.map(toNumber).join(" ")}${open}${isExact ? "*" : ""}`;
  });
}
