/** A return that lists children, or those who work with them, one by one. */
export const CHILD_RETURNS = [
  ...(["ssda903", "cin-census", "annex-a", "workforce-census", "sen2", "school-census"] as const),
];

export type ChildReturn = (typeof CHILD_RETURNS)[number];
