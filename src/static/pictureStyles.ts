import charts from "../styles/charts.css?raw";
import panels from "../styles/panels.css?raw";
import tokens from "../styles/tokens.css?raw";

/** The page's styles without the typeface, which an image cannot fetch, and without comments. */
const STYLES = [tokens, charts, panels]
  .join("\n")
  .replace(/@font-face \{[^}]*url[^}]*\}/g, "")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .trim();

const PAPER =
  ".trend__picture .paper { fill: var(--paper); } .trend__picture .heading { font-size: 20px; font-weight: 700; }";

/** Styles of a picture in a page: light or dark as the page is. */
export const IN_PAGE = `${STYLES} ${PAPER}`;

/** Styles of a picture on a slide. Its words are larger, because they are read from a distance. */
export const ON_SLIDE = `${IN_PAGE} .trend__picture .words { font-size: 15px; } .trend__picture .label .label__when { font-size: 14px; }`;

/** Styles of a picture that is downloaded for somebody's document: always light. */
export const TAKEN_AWAY = `${withoutOtherColours(IN_PAGE)} :root { color-scheme: light; }`;

function withoutOtherColours(styles: string): string {
  return styles.replace(
    /@media \((?:prefers-color-scheme: dark|forced-colors: active)\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
    "",
  );
}
