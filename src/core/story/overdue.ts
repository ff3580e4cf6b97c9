import { dayName, type Day } from "../period.ts";

/** `8 actions of the improvement plan are overdue on 20 October 2026` */
export function overdueHeadline(count: number, day: Day): string {
  const actions = count === 0 ? "No action" : count === 1 ? "1 action" : `${count} actions`;
  return `${actions} of the improvement plan ${count < 2 ? "is" : "are"} overdue on ${dayName(day)}`;
}
