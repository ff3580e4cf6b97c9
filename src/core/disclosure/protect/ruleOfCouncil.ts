import type { Category, Indicator } from "../../indicator.ts";
import type { SeriesKey } from "../../observation.ts";
import type { Reference } from "../../reference/reference.ts";
import { rememberingFor } from "../../remembering.ts";
import { structureOf, type Structure } from "../structure/structure.ts";
import { sensitivityOf, type Sensitivity } from "./primary.ts";
import type { ShieldRequest } from "./shield.ts";

/** What of the rule follows from a council's reference files alone: the same for every month and every figure. */
export type RuleOfCouncil = Pick<ShieldRequest, "structure" | "parts" | "yearlyFlows"> & {
  readonly byId: ReadonlyMap<string, Indicator>;
  readonly sensitivity: Sensitivity;
  /** The indicators that count the children behind an amount of money. */
  readonly behindMoney: ReadonlySet<string>;
};

/** What `protect` needs of a council's reference files (docs/disclosure.md). Worked out once for the same files. */
export const ruleOfCouncil = rememberingFor(ruleFrom);

function ruleFrom(
  reference: Pick<Reference, "council" | "indicators" | "categories" | "relations">,
): RuleOfCouncil {
  const { council, indicators, categories } = reference;
  const structure = structureOf(reference);
  return {
    structure,
    parts: sharesIn(indicators, categories, structure),
    yearlyFlows: yearlyFlowsIn(indicators, structure),
    byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    behindMoney: new Set(indicators.map(({ behind }) => behind)),
    sensitivity: sensitivityOf(indicators, categories, council.disclosure.threshold),
  };
}

/** The two quantities of each share: the part is never above the whole. */
function sharesIn(
  indicators: readonly Indicator[],
  categories: readonly Category[],
  { quantities }: Structure,
): { readonly part: string; readonly whole: string }[] {
  const shares = new Set(indicators.filter(({ kind }) => kind === "ratio").map(({ id }) => id));
  const lines: SeriesKey[] = [
    ...[...shares].map((indicator) => ({ indicator, breakdown: "", category: "" })),
    ...categories.filter(({ indicator }) => shares.has(indicator)),
  ];
  return lines.flatMap((line) => {
    const { numerator: part, denominator: whole } = quantities.idsOf(line);
    return part === undefined || whole === undefined ? [] : [{ part, whole }];
  });
}

function yearlyFlowsIn(indicators: readonly Indicator[], { quantities }: Structure): string[] {
  return indicators
    .filter(
      ({ kind, officialCode, frequency }) =>
        kind === "flow" && officialCode !== "" && frequency === "monthly",
    )
    .flatMap(({ id }) => quantities.idsOf({ indicator: id, breakdown: "", category: "" }).value ?? []);
}
