import { unpublishedQuotes } from "../../claims/quoted.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { compare, readDecimal, type Decimal } from "../../decimal.ts";
import { inFile, type Issue } from "../../issue.ts";
import { FIGURE_COLUMNS, isNumber, keyOf, type Observation } from "../../observation.ts";
import { monthOf, type Month } from "../../period.ts";
import type { Reference, WrittenRows } from "../../reference/reference.ts";
import { idOfPart } from "../../relation.ts";
import { listIn } from "../../tables/cells.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { EVENTS } from "../../tables/events.ts";

type Sent = { readonly observations: readonly Observation[] };

/**
 * An issue for each row of commentary or events that gives a figure which is hidden in its month: the figure that was sent, of
 * the indicator itself or of one that it adds up with, or any unpublished figure of a hidden line.
 */
export function hiddenFiguresTold(
  rows: WrittenRows,
  sent: readonly Sent[],
  dataset: Dataset,
  reference: Pick<Reference, "indicators" | "relations" | "targets">,
): Issue[] {
  const hidden = hiddenBy(sent, dataset);
  const related = relatedIn(reference);
  const tells = (text: string, month: Month, indicators: readonly string[]): boolean => {
    const about = new Set(indicators.flatMap((id) => [id, ...(related.get(id) ?? [])]));
    const figures = (hidden.get(month) ?? []).filter(({ indicator }) => about.has(indicator));
    const numbers = numbersIn(text);
    return figures.some(({ figure }) => numbers.some((number) => compare(number, figure) === 0));
  };
  const isHidden = (indicator: string, month: Month) =>
    (dataset.byIndicator.get(indicator) ?? []).some(({ period, value }) => period === month && value === "c");
  const inCommentary = rows.commentary.filter(({ cells: { indicator: id, period, text } }) => {
    const indicator = reference.indicators.find((each) => each.id === id);
    if (indicator === undefined) return false;
    if (tells(text, period, [id])) return true;
    const from = {
      indicator,
      observations: dataset.byIndicator.get(id) ?? [],
      targets: reference.targets.filter((target) => target.indicator === id),
    };
    return isHidden(id, period) && unpublishedQuotes({ text, period }, from).length > 0;
  });
  const inEvents = rows.events.filter(({ cells }) =>
    [cells.title, cells.detail].some((text) => tells(text, monthOf(cells.date), listIn(cells.indicators))),
  );
  return [
    ...inFile(
      COMMENTARY.file,
      inCommentary.map(({ row }) => ({ ...TOLD, row, column: "text" })),
    ),
    ...inFile(
      EVENTS.file,
      inEvents.map(({ row }) => ({ ...TOLD, row })),
    ),
  ];
}

const TOLD = { code: "hidden-figure-told" } as const;

type HiddenFigure = { readonly indicator: string; readonly figure: Decimal };

/** By month, the numbers that were sent and are hidden. Zeros are left out: a 0 in a text is usually another one. */
function hiddenBy(sent: readonly Sent[], { observations }: Dataset): Map<Month, HiddenFigure[]> {
  const lines = new Set(
    observations.filter(({ value }) => value === "c").map((row) => `${row.period} ${keyOf(row)}`),
  );
  const byMonth = new Map<Month, HiddenFigure[]>();
  for (const row of sent.flatMap((month) => month.observations)) {
    if (!lines.has(`${row.period} ${keyOf(row)}`)) continue;
    const figures = FIGURE_COLUMNS.flatMap((column): HiddenFigure[] => {
      const figure = row[column];
      return isNumber(figure) && figure.units !== 0n ? [{ indicator: row.indicator, figure }] : [];
    });
    byMonth.set(row.period, [...(byMonth.get(row.period) ?? []), ...figures]);
  }
  return byMonth;
}

/** The indicators that stand in one relation with each other. */
function relatedIn({ relations }: Pick<Reference, "relations">): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const { whole, parts } of relations) {
    const ids = [whole, ...parts].map(idOfPart);
    for (const id of ids) related.set(id, new Set([...(related.get(id) ?? []), ...ids]));
  }
  return related;
}

/** The numbers in a text, without thousands separators. Years such as 2026 do not count. */
function numbersIn(text: string): Decimal[] {
  const written = text.match(/(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d])/g) ?? [];
  return written
    .filter((number) => !/^(?:19|20)\d\d$/.test(number))
    .flatMap((number) => readDecimal(number.replaceAll(",", "")) ?? []);
}
