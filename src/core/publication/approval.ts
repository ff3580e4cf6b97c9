import type { Prepared } from "./prepared.ts";

/** How many different roles approve of something: an office is one however its capitals and the spaces around it are. */
export function rolesIn(approvedBy: readonly string[]): number {
  return new Set(approvedBy.map((role) => role.trim().toLowerCase())).size;
}

/**
 * How many roles the council asks for (`approvals` in council.json) where fewer approve of a publication; undefined where there are
 * enough. Who lowers the number needs as many as before. A withdrawal and a change of key need none: after a mistake or a theft the
 * first hour counts.
 */
export function rolesLacking({ after, referenceBefore, approvedBy, releases }: Prepared): number | undefined {
  if (releases.some(({ kind }) => kind === "withdrawal" || kind === "key")) return undefined;
  const councils = [after.reference.council, referenceBefore.reference?.council];
  const asked = Math.max(...councils.map((council) => council?.approvals ?? 0));
  return rolesIn(approvedBy) < asked ? asked : undefined;
}
