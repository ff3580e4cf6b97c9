import type { Prepared } from "./prepared.ts";

/** How many different roles approve of something: an office is one however its capitals and the spaces around it are. */
export function rolesIn(approvedBy: readonly string[]): number {
  return new Set(approvedBy.map((role) => role.trim().toLowerCase())).size;
}

/**
 * How many different roles the council asks for (`approvals` in council.json) to approve of a publication. Who lowers the number needs as
 * many as before. A withdrawal and a change of key need none: after a mistake or a theft the first hour counts.
 */
export function rolesAsked({ after, referenceBefore, releases }: Prepared): number {
  if (releases.some(({ kind }) => kind === "withdrawal" || kind === "key")) return 0;
  const councils = [after.reference.council, referenceBefore.reference?.council];
  return Math.max(...councils.map((council) => council?.approvals ?? 0));
}

/** The same number where fewer roles approve; undefined where there are enough. */
export function rolesLacking(prepared: Prepared): number | undefined {
  const asked = rolesAsked(prepared);
  return rolesIn(prepared.approvedBy) < asked ? asked : undefined;
}
