import { plain } from "./names.ts";

const NO_FIGURE: ReadonlySet<string> = new Set(
  (
    "n a|na|not available|not yet available|not applicable|not collected|not reported|not recorded|not due|tbc|tba|to be confirmed|to follow|nyr|nya|nr|awaiting|awaited|awaiting data|pending|" +
    "no data|data not available|unavailable|not yet reported|nk|not known|in development"
  ).split("|"),
);

/** Whether a cell of a month says in words or signs that there is no figure, as `n/a`, `tbc`, `–` and `..` do. A blank says nothing. */
export function saysNoFigure(text: string): boolean {
  const tidy = text.trim();
  return (
    /^(?:[-–—−]{1,3}|\.{2,3}|…|:|\/|~|#N\/A|\?)$/i.test(tidy) ||
    NO_FIGURE.has(plain(tidy.replaceAll("/", " ")))
  );
}
