/** How a spreadsheet shows a cell: as text, as a plain number, or as a number in one of the clothes that officers give it. */
export type Shown = "text" | "plain" | "one-decimal" | "thousands" | "pounds" | "per-cent" | "month" | "day";

/** A cell of a spreadsheet: what it holds (a date as `2026-10-01`), and how it shows that. */
export type SheetCell = { readonly holds: string; readonly shown: Shown };

const NUMBER = 'number:number number:min-integer-digits="1"';
const MONTH = '<number:month number:textual="true"/><number:text>-</number:text><number:year/>';
const DAY = `<number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>`;
const FORMATS: Record<Exclude<Shown, "text" | "plain">, readonly [kind: string, content: string]> = {
  "one-decimal": ["number", `<${NUMBER} number:decimal-places="1" number:min-decimal-places="1"/>`],
  thousands: ["number", `<${NUMBER} number:decimal-places="0" number:grouping="true"/>`],
  pounds: [
    "currency",
    `<number:currency-symbol number:language="en" number:country="GB">£</number:currency-symbol><${NUMBER} number:decimal-places="0" number:grouping="true"/>`,
  ],
  "per-cent": [
    "percentage",
    `<${NUMBER} number:decimal-places="1" number:min-decimal-places="1"/><number:text>%</number:text>`,
  ],
  month: ["date", MONTH],
  day: ["date", DAY],
};

/** A spreadsheet of one sheet as flat OpenDocument (.fods): what LibreOffice would hold had an officer typed it. */
export function flatSheet(name: string, rows: readonly (readonly SheetCell[])[]): string {
  const styles = Object.entries(FORMATS).map(
    ([shown, [kind, content]]) =>
      `<number:${kind}-style style:name="N-${shown}" number:language="en" number:country="GB">${content}</number:${kind}-style>` +
      `<style:style style:name="${shown}" style:family="table-cell" style:data-style-name="N-${shown}"/>`,
  );
  const lines = rows.map((cells) => `<table:table-row>${cells.map(cellXml).join("")}</table:table-row>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${styles.join("\n")}</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="${name}">
${lines.join("\n")}
</table:table></office:spreadsheet></office:body>
</office:document>
`;
}

function cellXml({ holds, shown }: SheetCell): string {
  if (holds === "") return "<table:table-cell/>";
  if (shown === "text")
    return `<table:table-cell office:value-type="string"><text:p>${holds}</text:p></table:table-cell>`;
  if (shown === "month" || shown === "day")
    return `<table:table-cell table:style-name="${shown}" office:value-type="date" office:date-value="${holds}"/>`;
  const style = shown === "plain" ? "" : ` table:style-name="${shown}"`;
  return `<table:table-cell${style} office:value-type="float" office:value="${holds}"/>`;
}
