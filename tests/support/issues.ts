import type { Issue } from "../../src/core/issue.ts";
import { EVERY_FAULTY } from "./faulty.ts";

/** The issue of every failing drop: every code, every disguise, every kind of personal data and every kindness. */
export const EVERY_ISSUE: readonly Issue[] = EVERY_FAULTY.map(([, { issues }]) => issues[0]);
