import { memo } from "react";

import type { TableSort } from "../../components/SortHead.tsx";
import { DataTable, type TableColumn, type TableRow } from "../../components/DataTable.tsx";
import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { placeAmong, type OfArea } from "../../core/comparators/standing/place.ts";
import type { Areas } from "../../core/comparators/standing/whose.ts";
import { toNumber } from "../../core/decimal.ts";
import { isNumber, type FigureColumn } from "../../core/observation.ts";
import { periodWords } from "../../core/story/standing.ts";
import { shortPlace } from "../../core/story/standingWords.ts";
import { figureCell } from "../../core/tables/figure.ts";
import { comparatorName } from "../../core/tables/figureName.ts";
import { comparatorsFile } from "../../core/tables/paths.ts";
import { areasCsv } from "../../store/compareFile.ts";
import { FileSize } from "../fileSize.tsx";
import { dataPath } from "../href.ts";
import { save } from "../save.ts";
import { useHere, useHref } from "../site.ts";
import type { AreaNames } from "../standingStrip.ts";
import { figureKey, useTableSort } from "../useTableSort.ts";
import { officialFigure, ownFigure } from "./figures.tsx";

type Props = {
  readonly compared: ComparedPeriod;
  readonly names: AreaNames;
  readonly areas: Areas;
  readonly picked: readonly string[];
};

/** Every authority of the period in a table that can be sorted and saved, and the file with all periods. */
export function AreasTable(props: Props) {
  return <AreasInOrder {...props} sort={useTableSort("areas")} />;
}

/** It is drawn anew for other figures, picked areas or another order, and for no other change of the address. */
const AreasInOrder = memo(function AreasInOrder({
  compared,
  names,
  areas,
  picked,
  sort,
}: Props & { readonly sort: TableSort }) {
  const href = useHref();
  const { asAt } = useHere();
  const { indicator, period } = compared;
  const rows = areaRows(compared, names, areas, picked);
  const hasParts = [...compared.figures.values()].some(({ numerator }) => numerator !== undefined);
  const columns: TableColumn[] = [
    { key: "area", label: "Area" },
    { key: "value", label: "Figure", numeric: true },
    ...(indicator.polarity === "neutral" ? [] : [{ key: "place", label: "Place", numeric: true }]),
    ...(hasParts
      ? [
          { key: "numerator", label: "Numerator", numeric: true },
          { key: "denominator", label: "Denominator", numeric: true },
        ]
      : []),
    { key: "region", label: "Region" },
    { key: "note", label: "Marked as" },
  ];
  const keys = columns.map(({ key }) => key);
  const saveTable = () =>
    save({
      name: `${indicator.id}_all-authorities.csv`,
      type: "text/csv",
      content: areasCsv([
        ["area_code", "area", "value", "place", "numerator", "denominator", "region", "note"],
        ...rows.map(({ plain }) => plain),
      ]),
    });
  return (
    <details className="fold compare__all">
      <summary>
        All {compared.others.length + (compared.ownCode === undefined ? 0 : 1)} authorities in a table
      </summary>
      <DataTable
        caption={`${indicator.title} ${periodWords(period)}`}
        columns={columns}
        sort={sort}
        rows={rows.map((row) => rowOf(row, keys))}
      />
      <p className="downloads__line">
        <button type="button" className="needs-script" onClick={saveTable}>
          Save this table as CSV
        </button>{" "}
        {asAt === undefined ? (
          <>
            <a
              href={href(dataPath(comparatorsFile(indicator.id)))}
              download={`${indicator.id}-elsewhere.csv`}
            >
              All areas in all years
            </a>{" "}
            <FileSize paths={[comparatorsFile(indicator.id)]} />
          </>
        ) : null}
      </p>
    </details>
  );
});

type Row = {
  readonly key: string;
  readonly of: string | undefined;
  readonly cells: Readonly<Record<string, TableRow["cells"][number]>>;
  readonly by: Readonly<Record<string, string | number | undefined>>;
  /** As it is saved. */
  readonly plain: readonly string[];
};

function rowOf({ key, of, cells, by }: Row, keys: readonly string[]): TableRow {
  const row = { key, cells: keys.map((each) => cells[each]), by: keys.map((each) => by[each]) };
  return of === undefined ? row : { ...row, of };
}

/** The council first, then England, its region, and all authorities by their names. */
function areaRows(
  compared: ComparedPeriod,
  names: AreaNames,
  areas: Areas,
  picked: readonly string[],
): Row[] {
  const { ownCode, own, others, figures, indicator, period, countryCode, regionCode, neighbours } = compared;
  const all: readonly OfArea[] =
    ownCode === undefined || own === undefined
      ? others
      : [...others, { areaCode: ownCode, value: own.value }];
  const row = (code: string, isOwn: boolean): Row => {
    const figure = isOwn ? own : figures.get(code);
    const area = areas.get(code);
    const isRanked = isOwn || area?.level === "authority";
    const value = figure?.value;
    const among =
      !isRanked || !isNumber(value)
        ? undefined
        : placeAmong(
            value,
            isOwn ? others : all.filter(({ areaCode }) => areaCode !== code),
            indicator.polarity,
          );
    const place = among?.kind === "place" ? among.ranking : undefined;
    const marked = isOwn
      ? ownCode === undefined
        ? "own figure, not among the authorities"
        : "this council"
      : neighbours.includes(code)
        ? "statistical neighbour"
        : picked.includes(code)
          ? "picked"
          : "";
    const name = isOwn ? names.council : names.nameOf(code);
    const region = names.nameOf(area?.region ?? "");
    const cellOf = (part: FigureColumn) =>
      isOwn ? ownFigure({ of: compared, part }) : officialFigure({ of: compared, code, part });
    return {
      key: name,
      of:
        isOwn && ownCode === undefined
          ? undefined
          : comparatorName({ indicator: indicator.id, period, areaCode: code }),
      cells: {
        area: name,
        value: cellOf("value"),
        place: place === undefined ? "–" : shortPlace(place),
        numerator: cellOf("numerator"),
        denominator: cellOf("denominator"),
        region,
        note: marked,
      },
      by: {
        area: name.toLowerCase(),
        value: figureKey(value),
        place: place && toNumber(place.place),
        numerator: figureKey(figure?.numerator),
        denominator: figureKey(figure?.denominator),
        region: region === "" ? undefined : region,
        note: marked === "" ? undefined : marked,
      },
      plain: [
        ...[
          isOwn ? (ownCode ?? "") : code,
          name,
          figureCell(value),
          place === undefined ? "" : shortPlace(place),
        ],
        ...[figureCell(figure?.numerator), figureCell(figure?.denominator), region, marked],
      ],
    };
  };
  const besides = [countryCode, regionCode].flatMap((code) => code ?? []);
  const authorities = others
    .map(({ areaCode }) => areaCode)
    .sort((a, b) => (names.nameOf(a) < names.nameOf(b) ? -1 : 1));
  return [
    ...(own === undefined ? [] : [row(ownCode ?? "", true)]),
    ...[...besides, ...authorities].map((code) => row(code, false)),
  ];
}
