/** A small font with these letters alone, of a weight, as WOFF2 in base64. */
export type FaceOf = (letters: string, weight: 400 | 700) => string;

/** The text of a picture that is bold: labels of last values and numbers of events. */
const BOLD =
  /<g class="label label--last">.*?<\/g>|<text class="(?:flag__number|recharts-text bar__label)[^>]*>.*?<\/text>/gs;

/**
 * A picture with the page's typeface inside, since an image can fetch none: only the letters that it has. Its name is that of the
 * site's typeface, so that the styles find it; a letter it lacks is drawn with what the reader's machine has.
 */
export function withFaces(svg: string, faceOf: FaceOf): string {
  const start = svg.indexOf("</style>");
  const drawn = svg.slice(start);
  const faces = (
    [
      [400, "200 549", lettersIn(drawn)],
      [700, "550 900", lettersIn((drawn.match(BOLD) ?? []).join(""))],
    ] as const
  )
    .filter(([, , letters]) => letters !== "")
    .map(
      ([weight, weights, letters]) =>
        `@font-face { font-family: "Source Sans 3"; font-weight: ${weights}; src: url(data:font/woff2;base64,${faceOf(letters, weight)}) format("woff2"); }`,
    );
  return `${svg.slice(0, start)} ${faces.join(" ")}${drawn}`;
}

/** The same picture without the typeface inside. */
export function withoutFaces(svg: string): string {
  return svg.replace(/ ?@font-face \{ font-family: "Source Sans 3"; [^}]*\}/g, "");
}

/** The letters of all words in a markup, each once, in order. */
function lettersIn(markup: string): string {
  const words = [...markup.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text).join("");
  const plain = words
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');
  return [...new Set(plain)]
    .filter((letter) => letter.trim() !== "" || letter === " ")
    .sort()
    .join("");
}
