import type { Page } from "@playwright/test";

/** A line of words in a drawing: what it is part of, what it says, and the box that its letters take, in pixels. */
type Line = {
  readonly part: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What the labels of one drawing look like in a browser. */
export type DrawnLabels = {
  readonly lines: readonly Line[];
  /** The labels at the edge with the number each names and its middle. */
  readonly atEdge: readonly {
    readonly words: string;
    readonly value: number | undefined;
    readonly middle: number;
    /** Which chart it is of, where several stand side by side in one picture. */
    readonly chart: number;
  }[];
  readonly flags: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  /** The box that nothing may leave. */
  readonly whole: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly plotShare: number;
  readonly isDown: boolean;
};

/** How many drawings the charts of a page hold: more than one where categories stand side by side. */
export async function drawingsIn(page: Page): Promise<number> {
  return page.locator("figure.chart .trend__plot").count();
}

/** Reads a drawing of a page: an SVG file that is open by itself, or the chart in that place among the page's, the first if none is named. */
export async function drawnLabels(page: Page, place = 0): Promise<DrawnLabels> {
  return page.evaluate((at) => {
    const root = document.querySelectorAll("figure.chart .trend__plot")[at] ?? document.documentElement;
    const svg = root.querySelector<SVGSVGElement>("svg") ?? (root as unknown as SVGSVGElement);
    const all = <Kind extends Element>(selector: string) => [...root.querySelectorAll<Kind>(selector)];
    /** The capitals' height and the depth of letters below the line, as shares of the type size. */
    const [up, down] = [0.68, 0.2];
    const lineOf = (element: SVGTextContentElement, part: string): Line => {
      const matrix = element.getScreenCTM() ?? new DOMMatrix();
      const start = element.getStartPositionOfChar(0);
      const size = parseFloat(getComputedStyle(element).fontSize);
      const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
      const [a, b] = [
        at(start.x, start.y - size * up),
        at(start.x + element.getComputedTextLength(), start.y + size * down),
      ];
      return {
        ...{ part, text: element.textContent },
        ...{ left: a.x, right: b.x, top: a.y, bottom: b.y },
      };
    };
    const linesOf = (selector: string, part: string) =>
      all<SVGTextContentElement>(selector).flatMap((text, index) => {
        const spans = [...text.querySelectorAll<SVGTextContentElement>("tspan")];
        const own = spans.length > 0 ? spans : [text];
        return own.filter((each) => each.textContent !== "").map((each) => lineOf(each, `${part} ${index}`));
      });
    const numberIn = (words: string) => {
      const found = /([−-]?)[+]?£?([\d,]+(?:\.\d+)?)(m|k)?(?!.*\d)/.exec(words);
      const size = found?.[3] === "m" ? 1e6 : found?.[3] === "k" ? 1e3 : 1;
      return (found?.[1] === "" ? 1 : -1) * Number(found?.[2]?.replaceAll(",", "")) * size;
    };
    const box = svg.getBoundingClientRect();
    const grid = all(
      "figure .recharts-cartesian-axis-line, .recharts-xAxis line, .recharts-cartesian-axis-line",
    )
      .map((line) => line.getBoundingClientRect().width)
      .reduce((most, width) => Math.max(most, width), 0);
    return {
      lines: [
        ...linesOf(".label text", "label"),
        ...linesOf(".key text", "key"),
        ...linesOf("text.tick", "tick"),
        ...linesOf(".gap__symbol", "symbol"),
        ...linesOf(".flag__number", "flag"),
        ...linesOf(".break__words", "break"),
        ...linesOf("text.words", "words"),
        ...linesOf("text.heading", "heading"),
        ...linesOf("text.subheading", "subheading"),
      ],
      atEdge: all<SVGGElement>(".labels > .label").map((label) => {
        const spans = [...label.querySelectorAll<SVGTSpanElement>("tspan")];
        const words = spans
          .filter((each) => !each.classList.contains("label__when"))
          .map((each) => each.textContent)
          .join(" ");
        const boxes = spans.map((each) => lineOf(each, ""));
        const middle =
          (Math.min(...boxes.map(({ top }) => top)) + Math.max(...boxes.map(({ bottom }) => bottom))) / 2;
        // Those who were failed are no height: their label names what lies between the two others.
        const chart = all(".labels").indexOf(label.parentElement as Element);
        return { words, value: label.matches(".label--failed") ? undefined : numberIn(words), middle, chart };
      }),
      flags: all(".flag").map((flag) => {
        const sign = flag.querySelector(".flag__sign")?.getBoundingClientRect() ?? new DOMRect();
        return { number: Number(flag.textContent), x: sign.x + sign.width / 2, y: sign.y + sign.height / 2 };
      }),
      whole: { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
      plotShare: grid / box.width,
      isDown: all("text.tick").some((tick) => tick.textContent === "151"),
    };
  }, place);
}

/** What is wrong with the labels of a drawing, in words; empty where nothing is. */
export function labelFaults({ lines, atEdge, flags, whole, isDown }: DrawnLabels): string[] {
  const faults: string[] = [];
  for (const [index, one] of lines.entries()) {
    if (
      one.left < whole.left - 0.5 ||
      one.right > whole.right + 0.5 ||
      one.top < whole.top - 0.5 ||
      one.bottom > whole.bottom + 0.5
    )
      faults.push(`“${one.text}” (${one.part}) is cut off`);
    for (const other of lines.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5)
        faults.push(`“${one.text}” (${one.part}) overlaps “${other.text}” (${other.part})`);
    }
  }
  for (const [index, one] of atEdge.entries())
    for (const other of atEdge.slice(index + 1).filter(({ chart }) => chart === one.chart)) {
      const [higher, lower] = one.middle < other.middle ? [one, other] : [other, one];
      if (higher.value === undefined || lower.value === undefined) continue;
      if (isDown ? higher.value > lower.value : higher.value < lower.value)
        faults.push(`“${higher.words}” stands above “${lower.words}”`);
    }
  for (const [index, { words, value }] of atEdge.toSorted((a, b) => a.middle - b.middle).entries())
    if (value === undefined && (index === 0 || index === atEdge.length - 1))
      faults.push(`“${words}” does not stand between the two counts`);
  for (const [index, one] of flags.entries())
    for (const other of flags.slice(index + 1)) {
      if (Math.hypot(one.x - other.x, one.y - other.y) < 20)
        faults.push(`flag ${one.number} touches flag ${other.number}`);
      if (Math.abs(one.y - other.y) < 1 && one.x < other.x !== one.number < other.number)
        faults.push(`flag ${one.number} and flag ${other.number} are the wrong way round`);
    }
  return faults;
}
