import type { DescribedTable, TableField } from "./fields.ts";
import type { DownloadWords } from "./words.ts";

export const DATA_PACKAGE_FILE = "datapackage.json";

/**
 * The description of a folder of CSVs (Data Package 2.0, datapackage.org). What only version 1 reads (`profile`) stands beside what
 * version 2 reads (`$schema`, `type`), so that either reads it.
 */
export function dataPackage(
  tables: readonly DescribedTable[],
  words: DownloadWords,
  council: string,
): string {
  const { title, description, licence, licenceAddress } = words;
  return `${JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      profile: "tabular-data-package",
      name: "open-return",
      ...{ title, description: `${description} ${words.attribution}` },
      licenses: [{ name: licenceName(licence), title: licence, path: licenceAddress }],
      contributors: [{ title: council, role: "publisher", roles: ["publisher"] }],
      resources: tables.map((table) => ({
        name: nameOf(table.path),
        ...{ path: table.path, title: table.title, description: table.description },
        ...{ type: "table", profile: "tabular-data-resource" },
        ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: table.fields.map(fieldOf),
          missingValues: [...new Set(table.fields.flatMap(({ missing }) => missing))],
        },
      })),
    },
    null,
    2,
  )}\n`;
}

/** Names are lower case and without blanks: `series/Contacts.csv` is `series-contacts`. */
function nameOf(path: string): string {
  return path
    .replace(/\.csv$/, "")
    .replaceAll("/", "-")
    .toLowerCase();
}

/** The name by which Open Definition lists a licence, or its words with hyphens. */
function licenceName(licence: string): string {
  return licence === "Open Government Licence v3.0"
    ? "OGL-UK-3.0"
    : licence.replace(/[^A-Za-z0-9._-]+/g, "-");
}

function fieldOf({ name, type, description }: TableField) {
  const said = description === "" ? {} : { description };
  if (type === "yes-no") return { name, type: "boolean", trueValues: ["yes"], falseValues: ["no"], ...said };
  return { name, type: type === "month" ? "yearmonth" : type, ...said };
}
