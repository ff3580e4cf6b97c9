import PptxGenJS from "pptxgenjs";

import type { Presentation, DeckChart, DeckSlide } from "./deck.ts";

/* Sizes are inches of a slide of 13.33 × 7.5, and points for letters: no text is under 12 points, and the words beside a chart have 20. */

const [INK, GREY, RULE, ORANGE] = ["14181F", "4A525D", "D3D6DA", "F46A25"] as const;
const COLOURS = { own: "12436D", target: "17726A" } as const;
const [LEFT, WIDTH] = [0.5, 12.33];
const CHART = { x: 0.4, y: 2, w: 8.9, h: 4.7 };
const BESIDE = { x: 9.5, y: 1.75, w: 3.4, h: 4.85 };
const MASTER = "FIGURE";

/** The deck as the bytes of a PowerPoint file, with charts that can be edited. */
export async function writePowerpoint(deck: Presentation): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.title = deck.title;
  file.author = deck.author;
  file.company = deck.author;
  file.subject = deck.title;
  file.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  file.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", x: LEFT, y: 0.7, w: WIDTH, h: 0.9, margin: 0 },
            ...{ fontSize: 30, bold: true, color: INK, align: "left", valign: "middle" },
          },
          text: "",
        },
      },
    ],
    slideNumber: { x: 12.2, y: 6.95, w: 0.7, h: 0.35, fontSize: 12, color: GREY, align: "right" },
  });
  for (const slide of deck.slides) addSlide(file, slide);
  const bytes = await file.write({ outputType: "arraybuffer", compression: true });
  return new Uint8Array(bytes as ArrayBuffer); // what it gives is of the type that was asked for
}

function addSlide(file: PptxGenJS, { kicker, heading, mark, lines, chart, foot, notes }: DeckSlide): void {
  const slide = file.addSlide({ masterName: MASTER });
  slide.addText(heading, { placeholder: "title" });
  slide.addText(kicker, {
    x: LEFT,
    y: 0.3,
    w: 9.5,
    h: 0.35,
    margin: 0,
    fontSize: 14,
    bold: true,
    color: GREY,
  });
  if (mark !== "")
    slide.addText(mark, {
      ...{ x: 10.2, y: 0.28, w: 2.63, h: 0.38, fontSize: 12, color: INK, align: "center" },
      line: { color: ORANGE, width: 2 },
    });
  if (chart !== undefined) addChart(file, slide, chart);
  if (lines.length > 0)
    slide.addText(
      lines.map((text, place) => ({
        text,
        options: {
          breakLine: place < lines.length - 1,
          ...(chart !== undefined && place === 0 ? { bold: true, fontSize: 28 } : {}),
        },
      })),
      {
        ...(chart === undefined ? { x: LEFT, y: 1.75, w: WIDTH, h: 4.85 } : BESIDE),
        ...{ margin: 0, fontSize: 18, color: INK, align: "left", valign: "top", fit: "shrink" },
        paraSpaceAfter: 8,
      },
    );
  slide.addShape("line", { x: LEFT, y: 6.85, w: WIDTH, h: 0, line: { color: RULE, width: 1 } });
  slide.addText(foot, { x: LEFT, y: 6.95, w: 11.5, h: 0.35, margin: 0, fontSize: 12, color: GREY });
  if (notes !== "") slide.addNotes(notes);
}

function addChart(file: PptxGenJS, slide: PptxGenJS.Slide, chart: DeckChart): void {
  const { alt, labels, lines, format, least, most, isReversed } = chart;
  const data = lines.map(({ name, values }) => ({
    name,
    labels: [...labels],
    // The writer leaves a gap where there is null, which its type does not say.
    values: values.map((value) => value ?? null) as number[],
  }));
  slide.addText(chart.scale, { x: LEFT, y: 1.65, w: 8.8, h: 0.35, margin: 0, fontSize: 12, color: GREY });
  slide.addChart(file.ChartType.line, data, {
    ...CHART,
    altText: alt,
    chartColors: lines.map(({ kind }) => COLOURS[kind]),
    displayBlanksAs: "gap",
    ...{ lineSize: 3, lineDataSymbol: "circle", lineDataSymbolSize: 4 },
    ...{ catAxisLabelFontSize: 12, valAxisLabelFontSize: 12, valAxisLabelFormatCode: format },
    catAxisLabelFrequency: String(Math.max(1, Math.ceil(labels.length / 6))),
    valGridLine: { color: RULE, size: 1 },
    catGridLine: { style: "none" },
    ...{ valAxisMinVal: least, valAxisMaxVal: most },
    // The writer knows both; its type names one.
    valAxisOrientation: (isReversed ? "maxMin" : "minMax") as "minMax",
    showLegend: lines.length === 2,
    legendPos: "b",
    legendFontSize: 12,
  });
}
