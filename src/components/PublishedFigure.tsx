import { createContext, use } from "react";

import type { OwnYear } from "../core/comparators/ownYear.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import { isNumber, type FigureColumn, type Observation } from "../core/observation.ts";
import { codeOf } from "../core/period.ts";
import { comparatorName, figureName, type NamedPart } from "../core/tables/figureName.ts";
import { figureCell } from "../core/tables/figure.ts";
import type { Decimal } from "../core/decimal.ts";
import { unbroken } from "./Unbroken.tsx";

type Printed = {
  /** As it is printed: rounded to millions, with £ or %, or in words why there is no number. */
  readonly text: string;
  readonly className?: string;
  /** Whether the page was made from the newest figures of every indicator (`latest.csv`) and not from the indicator's own file. */
  readonly isLatest?: boolean;
};

type Props = Printed & {
  readonly of: Observation;
  /** Which of the row's cells it is. */
  readonly part?: Exclude<NamedPart, "target">;
};

/**
 * A published figure, in an element that names its cell and holds the cell as published, so that a page can be compared with the
 * edition that it was made from (docs/verify.md). Every view prints published figures with this file. A part that is blank is
 * printed with the symbol of its figure, or is no cell at all.
 */
export function PublishedFigure({ of, part = "value", ...printed }: Props) {
  if (of[part] === undefined && isNumber(of.value)) return printed.text;
  const cell = of[part] === undefined ? "value" : part;
  return <Data {...printed} name={figureName(of)} part={cell} value={figureCell(of[cell])} />;
}

type TargetProps = Printed & { readonly of: Observation; readonly target: Decimal };

/** The target that was in force for a figure. */
export function PublishedTarget({ of, target, ...printed }: TargetProps) {
  const { indicator, period } = of;
  const name = figureName({ indicator, period, breakdown: "", category: "" });
  return <Data {...printed} name={name} part="target" value={figureCell(target)} />;
}

type OfArea = Pick<Comparator, "indicator" | "period" | "areaCode" | "value"> & Parts;
type Parts = Partial<Pick<Comparator, Part>>;
type Part = "numerator" | "denominator";
type AreaProps = Printed & {
  readonly of: OfArea;
  /** Which of the row's cells it is. One that is blank is not printed with this. */
  readonly part?: FigureColumn;
  /** Whether the page was made from the newest figures of all areas (`comparators/newest.csv`). */
  readonly isNewest?: boolean;
};

/** Another area's official figure. */
export function PublishedComparator({ of, part = "value", isNewest = false, ...printed }: AreaProps) {
  const inFile = isNewest ? "newest" : undefined;
  return (
    <Data {...printed} inFile={inFile} name={comparatorName(of)} part={part} value={figureCell(of[part])} />
  );
}

type YearProps = Printed & {
  readonly of: Pick<OwnYear, "indicator" | "period" | "value"> & Parts;
  readonly part?: FigureColumn;
};

/** The council's own figure over an official period (`years.csv`). */
export function PublishedYear({ of, part = "value", ...printed }: YearProps) {
  const name = `${of.indicator}:${codeOf(of.period)}`;
  return <Data {...printed} inFile="years" name={name} part={part} value={figureCell(of[part])} />;
}

/** The name that the row of a table has given already for all its figures. */
export const NamedAs = createContext("");

type DataProps = Printed & {
  readonly inFile?: string | undefined;
  readonly name: string;
  readonly part: NamedPart;
  readonly value: string;
};

function Data({ name, part, value, text, className, isLatest = false, inFile }: DataProps) {
  return (
    <data
      className={className}
      value={value}
      data-of={nameWithin(use(NamedAs), name)}
      data-part={part === "value" ? undefined : part}
      data-in={isLatest ? "latest" : inFile}
    >
      {unbroken(text)}
    </data>
  );
}

/** What is left to say of a name inside a row that has one: nothing, or its breakdown and category. */
function nameWithin(around: string, name: string): string | undefined {
  if (name === around) return undefined;
  const [[indicator = "", month], [line = "", period]] = [around.split(":"), name.split(":")];
  return period === month && line.startsWith(`${indicator}/`) ? line.slice(indicator.length + 1) : name;
}
