/** Which rows of a long file: a column must hold one of these texts. Labels drift between releases, so each spelling is listed. */
export type Filter = Readonly<Record<string, readonly string[]>>;

/** A column of the rows that a filter lets through; several columns are added up. */
export type ColumnPart = { readonly columns: readonly string[]; readonly where?: Filter };

/** How a period is written: counted on 31 March, counted on 30 September, or over the year to 31 March. In the words of the tool. */
export type YearType = "Annual" | "Annual (end of Sept)" | "Financial Year";

/** What one file counts, by the name that the Department's interactive tool has for the same thing, which `indicators.csv` uses too. */
export type Count = {
  /** The tool's name, or one of ours where the tool does not have it. */
  readonly measure: string;
  /** What is counted, in the words of the file. */
  readonly title: string;
  readonly yearType: YearType;
  /** For value and parts alike. */
  readonly where?: Filter;
  readonly value: ColumnPart;
  readonly numerator?: ColumnPart;
  readonly denominator?: ColumnPart;
  /** What must be known before the figure is set beside another. */
  readonly note?: string;
};

/** A file that the Department publishes: how it is recognised, and what it counts. A new file is one entry of `layouts.ts`. */
export type Layout = {
  /** Stands in the ids of sources: `<id>-<day of release>`. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Whether England and regions are rounded to the nearest 10 while authorities are not. */
  readonly rounded: boolean;
  readonly counts: readonly Count[];
  /** What older releases called a column: the name of today by the name of then. Case is passed over in any release. */
  readonly renamed?: Readonly<Record<string, string>>;
};

/** Columns that all of the Department's statistics have, of which the reader needs these. */
export const PLACE_COLUMNS = ["time_period", "geographic_level", "old_la_code"] as const;

/** The columns that a count reads, without those of the place. */
export function columnsOf({ where, value, numerator, denominator }: Count): string[] {
  const parts = [value, numerator, denominator].filter((part) => part !== undefined);
  return [
    ...Object.keys(where ?? {}),
    ...parts.flatMap((part) => [...part.columns, ...Object.keys(part.where ?? {})]),
  ];
}

/** All columns that a layout's counts read, each once. */
export function columnsOfLayout({ counts }: Layout): string[] {
  return [...new Set(counts.flatMap(columnsOf))];
}

/**
 * The layout of a file, by the names in its header: the one of which it has most columns, and at least half. So a file is known
 * whatever it is called and in whatever order its columns stand, and one with a column renamed is known as that file with a column
 * missing. undefined where it is no statistic that is declared.
 */
export function layoutOf(header: readonly string[], layouts: readonly Layout[]): Layout | undefined {
  const ranked = layouts
    .map((layout) => {
      const names = namesToday(header, layout);
      const wanted = columnsOfLayout(layout);
      return { layout, share: wanted.filter((column) => names.includes(column)).length / wanted.length };
    })
    .sort((a, b) => b.share - a.share);
  const [first] = ranked;
  return first !== undefined && first.share >= 0.5 ? first.layout : undefined;
}

/** A header's names as today's release has them: small letters, and what was renamed under its new name. */
export function namesToday(header: readonly string[], { renamed = {} }: Pick<Layout, "renamed">): string[] {
  return header.map((name) => {
    const small = name.trim().toLowerCase();
    return renamed[small] ?? small;
  });
}
