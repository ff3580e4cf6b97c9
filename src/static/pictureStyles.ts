import charts from "../styles/charts.css?raw";
import panels from "../styles/panels.css?raw";
import tokens from "../styles/tokens.css?raw";

/** The page's own styles less its typeface, which an image cannot fetch, and less what they say to people. */
const STYLES = [tokens, charts, panels]
  .join("\n")
  .replace(/@font-face \{[^}]*url[^}]*\}/g, "")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .trim();

const PAPER =
  ".trend__picture .paper { fill: var(--paper); } .trend__picture .heading { font-size: 20px; font-weight: 700; }";

/** In a page: as light or dark as the page is. */
export const IN_PAGE = `${STYLES} ${PAPER}`;

/** On a slide: it is read from afar, so nothing on it is small. */
export const ON_SLIDE = `${IN_PAGE} .trend__picture .words { font-size: 15px; } .trend__picture .label .label__when { font-size: 14px; }`;

/** Taken away, into somebody's document: light, whoever opens it. */
export const TAKEN_AWAY = `${withoutOtherColours(IN_PAGE)} :root { color-scheme: light; }`;

function withoutOtherColours(styles: string): string {
  return styles.replace(
    /@media \((?:prefers-color-scheme: dark|forced-colors: active)\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
    "",
  );
}
