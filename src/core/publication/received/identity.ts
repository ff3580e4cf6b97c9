import type { Issue } from "../../issue.ts";
import { inFile } from "../../issue.ts";
import type { Reference } from "../../reference/reference.ts";
import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import type { CouncilChange } from "../../releases/releaseJson.ts";
import { INDICATORS } from "../../tables/indicators.ts";
import { rolesIn } from "../approval.ts";
import type { OfficerAnswers } from "../prepared.ts";
import type { Published } from "../published.ts";

/*
 * One council, one log. Another code or name is most often another council's folder, and would say of published figures that they
 * are another council's; an indicator that is gone takes its history from the site.
 */

/** The council's code and name where they are not those published; undefined where both are. */
export function identityChange(before: Reference | undefined, after: Reference): CouncilChange | undefined {
  if (before === undefined) return undefined;
  const pairs = [
    ["la_code", before.council.laCode, after.council.laCode],
    ["name", before.council.name, after.council.name],
  ] as const;
  const changed = pairs.filter(([, from, to]) => from !== to);
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map(([key, from, to]) => [key, { from, to }]));
}

/**
 * What may only be published as a change of its own: reference files alone, with a reason; another code or name by two roles
 * besides.
 */
export function identityIssues(
  { dataset }: Pick<Published, "dataset">,
  { before, after }: { readonly before: Reference | undefined; readonly after: Reference },
  {
    given,
    reason,
    approvedBy = [],
  }: Pick<OfficerAnswers, "reason" | "approvedBy"> & {
    readonly given: readonly unknown[];
  },
): Issue[] {
  const isAlone = given.length === 0 && reason !== undefined;
  const change = identityChange(before, after);
  const isDecided = isAlone && rolesIn(approvedBy) >= 2;
  const known = new Set(after.indicators.map(({ id }) => id));
  const inBefore = (before?.indicators ?? []).map(({ id }) => id); // what went as a change of its own is not asked about again
  const gone = isAlone ? [] : inBefore.filter((id) => !known.has(id) && dataset.byIndicator.has(id));
  return [
    ...inFile(
      COUNCIL_FILE,
      change === undefined || isDecided
        ? []
        : (["la_code", "name"] as const)
            .filter((key) => change[key] !== undefined)
            .map((key): Issue => ({ code: "identity-changed", key })),
    ),
    ...inFile(
      INDICATORS.file,
      gone.map((indicator): Issue => ({ code: "indicator-gone", indicator })),
    ),
  ];
}
