import { DataTable } from "../components/DataTable.tsx";
import type { Series } from "../core/dataset/dataset.ts";
import { formatFigure, unitWords } from "../core/format.ts";
import { monthName, monthsAfter, type Month } from "../core/period.ts";
import { changeText } from "../core/story/change.ts";
import { breakdownsOf } from "../store/breakdowns.ts";
import type { IndicatorData } from "../store/indicator.ts";

type Props = { readonly data: IndicatorData; readonly series: Series; readonly month: Month };

/** The newest figure by category, a table for each way it is broken down; nothing for most indicators. */
export function Breakdowns({ data, series, month }: Props) {
  const { indicator } = series;
  const breakdowns = breakdownsOf(data, series, month);
  if (breakdowns.length === 0) return null;
  const words = unitWords(indicator);
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">What it is made of</h2>
      {breakdowns.map(({ id, lines }) => (
        <DataTable
          key={id}
          caption={`${indicator.title} by ${id.replaceAll("_", " ")}${words === "" ? "" : ` (${words})`}, ${monthName(month)}`}
          columns={[
            { key: "category", label: "Category" },
            { key: "value", label: monthName(month), numeric: true },
            { key: "change", label: `Compared with ${monthName(monthsAfter(month, -12))}` },
          ]}
          rows={lines.map(({ category, summary }) => ({
            key: category.category,
            cells: [
              category.title === "" ? category.category : category.title,
              summary === undefined ? "" : formatFigure(summary.observation.value, indicator),
              summary === undefined ? "no figure" : changeText(summary.sinceLastYear, indicator),
            ],
          }))}
        />
      ))}
    </section>
  );
}
