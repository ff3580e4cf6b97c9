/** The first line that `npm run` prints before a command of this package, where its output goes into a file. */
const BANNER = /^(\s*)> open-return@\d+\.\d+\.\d+ [a-z:]+(?=\s*(?:[\r\n]|$))/;

/** Whether a file begins with what npm says, and not with a header. `cell` is its first cell. */
export function startsWithBanner(cell: string): boolean {
  return BANNER.test(cell);
}

/** A text without that line: it has the form of an e-mail address, and is nobody's. The lines after it keep their numbers. */
export function withoutBanner(text: string): string {
  return text.replace(BANNER, "$1");
}
