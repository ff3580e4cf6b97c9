import type { Prepared } from "./prepared.ts";

/** The roles that differ: an office is one however its capitals and the spaces around it are. The first of each stays as it is written. */
export function differentRoles(approvedBy: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return approvedBy.filter((role) => {
    const plain = role.trim().toLowerCase();
    const isNew = !known.has(plain);
    known.add(plain);
    return isNew;
  });
}

/** How many different roles approve of something. */
export function rolesIn(approvedBy: readonly string[]): number {
  return differentRoles(approvedBy).length;
}

/**
 * How many roles the council asks for (`approvals` in council.json). Who lowers the number needs as many as before. A withdrawal and a
 * change of key need none: after a mistake or a theft the first hour counts.
 */
export function rolesAsked({ after, referenceBefore, releases }: Prepared): number {
  if (releases.some(({ kind }) => kind === "withdrawal" || kind === "key")) return 0;
  const councils = [after.reference.council, referenceBefore.reference?.council];
  return Math.max(...councils.map((council) => council?.approvals ?? 0));
}

/** The same number where fewer roles approve of a publication; undefined where there are enough. */
export function rolesLacking(prepared: Prepared): number | undefined {
  const asked = rolesAsked(prepared);
  return rolesIn(prepared.approvedBy) < asked ? asked : undefined;
}
