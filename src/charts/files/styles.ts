import charts from "../../styles/charts.css?raw";
import panels from "../../styles/panels.css?raw";
import tokens from "../../styles/tokens.css?raw";

/** The page's styles, without comments. An image can fetch no typeface. */
const STYLES = [tokens, charts, panels]
  .join("\n")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .trim();

const PAPER =
  ".trend__picture .paper { fill: var(--paper); } .trend__picture .heading { font-size: 20px; font-weight: 700; } .trend__picture .subheading { font-size: 15px; font-weight: 600; }";

/**
 * With the reader's own colours, an image is told that there are some, and whether they are light or dark, but not which (Chromium
 * gives it white for Canvas on a black page). So it has no paper of its own, and is black or white.
 */
const OWN_COLOURS = `@media (forced-colors: active) { :root { ${inked("#000", "#fff")} } .trend__picture .paper { fill: none; } } @media (forced-colors: active) and (prefers-color-scheme: dark) { :root { ${inked("#fff", "#000")} } }`;

function inked(ink: string, paper: string): string {
  const inks = [
    "ink",
    "ink-2",
    "series-own",
    "series-0",
    "series-1",
    "series-2",
    "target",
    "target-ink",
    "context",
  ];
  return [
    ...inks.map((name) => `--${name}: ${ink};`),
    `--paper: ${paper}; --grid: #8888; --gap: #8884; forced-color-adjust: none;`,
  ].join(" ");
}

/** Styles of a picture in a page: light or dark as the page is, or without a paper of its own where the reader has own colours. */
export const IN_PAGE = `${STYLES} ${PAPER} ${OWN_COLOURS}`;

/** Styles of a picture on a slide. Its words are larger, because they are read from a distance. */
export const ON_SLIDE = `${IN_PAGE} .trend__picture .words { font-size: 15px; }`;

/**
 * Styles of a picture that is downloaded for somebody's document: always light, and with every colour written out, since word
 * processors and drawing programs know no variables.
 */
export const TAKEN_AWAY = `:root { color-scheme: light; } ${writtenOut(`${STYLES} ${PAPER}`)}`;

/** The styles with each variable's value in its place, without the blocks that only set variables or ask about a screen. */
function writtenOut(styles: string): string {
  const light = styles.replace(/@media [^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const values = new Map(
    [...light.matchAll(/(--[\w-]+): ([^;}]*);/g)].map(([, name, value]) => [name, value]),
  );
  const filled = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => filled(values.get(name) ?? ""));
  return filled(light.replace(/--[\w-]+: [^;}]*;/g, ""))
    .replace(/[^{}]*\{\s*\}/g, "")
    .replace(/:root \{[^}]*\}/, "")
    .trim();
}
