/** One line of a CSV as the person with the spreadsheet open sees it: the first row of the file is 1. */
export type Row = { readonly row: number; readonly cells: readonly string[] };

/** A CSV as read: its rows in order, wholly blank ones left out. The first row is the header. */
export type Table = readonly Row[];

/** A CSV's text as read: its rows, and the spreadsheet rows at which its quotes do not close. */
export type TableRead = { readonly table: Table; readonly brokenRows: readonly number[] };

/** A CSV to be written. */
export type Records = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Text to rows and rows to text. Core knows rows; how they are written in a file is passed in. */
export type Csv = {
  readonly read: (text: string) => TableRead;
  readonly write: (records: Records) => string;
};

/** The same functions, but each text is parsed only once. */
export function readingOnce(csv: Csv): Csv {
  const known = new Map<string, TableRead>();
  const read = (text: string): TableRead => {
    const before = known.get(text) ?? csv.read(text);
    known.set(text, before);
    return before;
  };
  return { ...csv, read };
}

/** A column's letter in a spreadsheet, by its index from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
