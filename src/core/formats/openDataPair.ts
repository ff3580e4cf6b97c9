import { hasFraction, type Indicator } from "../indicator.ts";
import { ABSENCES, type FigureColumn } from "../observation.ts";
import { byCodePoint } from "../order.ts";
import { monthName, readMonth } from "../period.ts";
import type { Records } from "../tables/table.ts";
import type { DescribedTable } from "./fields.ts";
import { partCell, type FigureRow, type FormatSource } from "./source.ts";

/*
 * The pair of files that the Department for Education's Explore Education Statistics takes: `data.csv`, in which every indicator
 * is a column and every row a month and a category, and `data.meta.csv`, which says of each column what it is (the analysts' guide,
 * "open data standards").
 */

export const OPEN_DATA_FILE = "data.csv";
export const OPEN_DATA_META_FILE = "data.meta.csv";

/** A column of figures in `data.csv`. */
type IndicatorColumn = {
  readonly name: string;
  readonly indicator: Indicator;
  readonly figure: FigureColumn;
};

const [COUNTRY_CODE, COUNTRY] = ["E92000001", "England"];
const TOTAL = "Total";
/** A council has no number of the Department here, and a cell may not be blank. */
const NOT_APPLICABLE = "z";

const PLACE_COLUMNS = [
  ...["time_period", "time_identifier", "geographic_level", "country_code", "country_name"],
  ...["old_la_code", "new_la_code", "la_name", "breakdown_topic", "breakdown"],
];

/** `data.csv`: no cell is blank; `z` stands where a figure is not reported for that month or is not split so. */
export function openDataTable(source: FormatSource): DescribedTable {
  const { council, figures } = source;
  const columns = indicatorColumns(source);
  const placed = new Map<string, Map<string, FigureRow>>();
  for (const row of figures) {
    const key = [row.period, row.breakdown, row.category, row.la_code].join("\n");
    const cells = placed.get(key) ?? new Map<string, FigureRow>();
    placed.set(key, cells.set(row.indicator, row));
  }
  const titleOf = categoryTitles(source);
  const rows = [...placed]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, cells]) => {
      const [period = "", breakdown = "", category = "", laCode = ""] = key.split("\n");
      const month = readMonth(period);
      const [name = "", year = ""] = month === undefined ? [] : monthName(month).split(" ");
      return [
        ...[year, name, "Local authority", COUNTRY_CODE, COUNTRY, NOT_APPLICABLE, laCode, council.name],
        ...[topicOf(breakdown), titleOf(breakdown, category)],
        ...columns.map(({ indicator, figure }) => {
          const row = cells.get(indicator.id);
          if (row === undefined) return NOT_APPLICABLE;
          return figure === "value" ? row.value : partCell(row, figure);
        }),
      ];
    });
  const header = [...PLACE_COLUMNS, ...columns.map(({ name }) => name)];
  const fields = header.map((name, index) => ({
    name,
    type: index < PLACE_COLUMNS.length ? ("string" as const) : ("number" as const),
    description: "",
    missing: index < PLACE_COLUMNS.length ? [""] : ["", ...ABSENCES],
  }));
  return {
    path: OPEN_DATA_FILE,
    title: "All figures in the Department’s layout",
    description: `The layout of Explore Education Statistics: a column for each figure, described in ${OPEN_DATA_META_FILE}.`,
    records: { header, rows },
    fields,
  };
}

/** `data.meta.csv`: the filter, then every column of figures with its label, unit and decimals. */
export function openDataMeta(source: FormatSource): Records {
  const header = [
    ...["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp"],
    ...["filter_hint", "filter_grouping_column"],
  ];
  const filter = [
    "breakdown",
    "Filter",
    "Breakdown",
    "",
    "",
    "",
    "Total is the figure as a whole",
    "breakdown_topic",
  ];
  const columns = indicatorColumns(source).map(({ name, indicator, figure }) => [
    ...[name, "Indicator", labelOf(indicator, figure), indicator.theme],
    ...[figure === "value" ? unitOf(indicator) : "", String(decimalsOf(indicator, figure)), "", ""],
  ]);
  return { header, rows: [filter, ...columns] };
}

/** A column for each figure, and for the parts of those that follow from parts. Names are lower-case words, none twice. */
export function indicatorColumns({ indicators, figures }: FormatSource): IndicatorColumn[] {
  const used = new Set(figures.map(({ indicator }) => indicator));
  const taken = new Set(PLACE_COLUMNS);
  return indicators
    .filter(({ id }) => used.has(id))
    .flatMap((indicator) => {
      const parts: FigureColumn[] = hasFraction(indicator)
        ? ["numerator", "denominator"]
        : partsGiven(figures, indicator);
      return (["value", ...parts] as const).map((figure): IndicatorColumn => {
        const plain = indicator.id
          .toLowerCase()
          .replace(/[^a-z0-9_]/g, "_")
          .replace(/^(?=[^a-z])/, "figure_");
        let name = figure === "value" ? plain : `${plain}_${figure}`;
        while (taken.has(name)) name += "_2";
        taken.add(name);
        return { name, indicator, figure };
      });
    });
}

/** The parts that a figure without a fraction has all the same: a count may repeat itself as its numerator. */
function partsGiven(figures: readonly FigureRow[], { id }: Indicator): FigureColumn[] {
  return (["numerator", "denominator"] as const).filter((part) =>
    figures.some((row) => row.indicator === id && row[part] !== ""),
  );
}

function labelOf({ title, numeratorLabel, denominatorLabel }: Indicator, figure: FigureColumn): string {
  if (figure === "value") return title;
  const label = figure === "numerator" ? numeratorLabel : denominatorLabel;
  return `${title}: ${label === "" ? figure : label}`;
}

/** The units that the standard knows; any other is left out and stands in the label's definition. */
function unitOf({ unit }: Indicator): string {
  return unit === "%" || unit === "£" ? unit : "";
}

function decimalsOf(indicator: Indicator, figure: FigureColumn): number {
  if (figure === "value") return indicator.decimals;
  return figure === "numerator" ? indicator.numeratorDecimals : indicator.denominatorDecimals;
}

function topicOf(breakdown: string): string {
  return breakdown === "" ? TOTAL : breakdown.replaceAll("_", " ");
}

/** The title of a category, with its id where another of its breakdown has the same title. */
function categoryTitles({ categories }: FormatSource): (breakdown: string, category: string) => string {
  const titles = new Map<string, string>();
  const idOf = new Map<string, string>([[`\n${TOTAL}`, ""]]);
  for (const { breakdown, category, title } of categories) {
    const key = `${breakdown}\n${category}`;
    if (titles.has(key)) continue;
    const isTaken = title === TOTAL || idOf.has(`${breakdown}\n${title}`);
    const shown = isTaken ? `${title} (${category})` : title;
    idOf.set(`${breakdown}\n${shown}`, category);
    titles.set(key, shown);
  }
  return (breakdown, category) =>
    breakdown === "" ? TOTAL : (titles.get(`${breakdown}\n${category}`) ?? category);
}
