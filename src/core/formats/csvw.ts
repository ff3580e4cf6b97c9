import type { DescribedTable, TableField } from "./fields.ts";
import type { DownloadWords } from "./words.ts";

/** Where the metadata of a CSV stands: the place at which "Model for Tabular Data and Metadata on the Web" looks first. */
export function metadataFile(path: string): string {
  return `${path}-metadata.json`;
}

/** A CSV's columns, licence and publisher in the W3C's vocabulary (CSV on the Web), as the file beside it. */
export function csvwMetadata(table: DescribedTable, words: DownloadWords, council: string): string {
  const { licence, licenceAddress, attribution } = words;
  const { path, title, description, fields } = table;
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url: path.slice(path.lastIndexOf("/") + 1),
      "dc:title": `${title}: ${words.title}`,
      "dc:description": `${description} ${words.description}`,
      "dc:publisher": council,
      "dc:license": licenceAddress === undefined ? licence : { "@id": licenceAddress },
      "dc:rights": attribution,
      dialect: { encoding: "utf-8", header: true, delimiter: "," },
      tableSchema: { columns: fields.map(columnOf) },
    },
    null,
    2,
  )}\n`;
}

function columnOf({ name, type, description, missing }: TableField) {
  const datatype = {
    string: "string",
    number: "decimal",
    month: "gYearMonth",
    "yes-no": { base: "boolean", format: "yes|no" },
  }[type];
  const said = description === "" ? {} : { "dc:description": description };
  const absent = type === "string" ? {} : { null: missing };
  return { name, titles: name, datatype, ...absent, ...said };
}
