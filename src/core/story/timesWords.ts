const TIMES = ["", "once", "twice", "three times", "four times", "five times", "six times"];

/** How often, from 1 on: `once`, `twice`, `7 times`. */
export function timesWords(count: number): string {
  return TIMES[count] ?? `${count} times`;
}
