import { COUNCIL_FILE } from "../../reference/publishedCouncil.ts";
import { REFERENCE_FILES } from "../../reference/reference.ts";
import type { Csv, Records, Table } from "../../tables/table.ts";
import type { ReceivedReference } from "../received/reference.ts";

/** `council.json` as text, a table as rows. */
type CanonicalFile = readonly [path: string, content: Records | string];

type Given = Pick<ReceivedReference, "texts" | "parsed">;

/** The council's reference files in their canonical form. They must have been read without a fault. */
export function referenceFiles({ texts, parsed }: Given): CanonicalFile[] {
  return REFERENCE_FILES.flatMap((file): CanonicalFile[] => {
    const [text, rows] = [texts.get(file), parsed.get(file)];
    if (file === COUNCIL_FILE) return text === undefined ? [] : [[file, canonicalJson(text)]];
    return rows === undefined ? [] : [[file, canonical(rows.table)]];
  });
}

/** The canonical files that differ from what is published, as texts. */
export function changedReferenceFiles(
  given: Given,
  published: ReadonlyMap<string, string>,
  { write }: Pick<Csv, "write">,
): readonly (readonly [path: string, text: string])[] {
  return referenceFiles(given)
    .map(([path, content]) => [path, typeof content === "string" ? content : write(content)] as const)
    .filter(([path, text]) => published.get(path) !== text);
}

function canonicalJson(text: string): string {
  return `${JSON.stringify({ schema: 1, ...(JSON.parse(text) as object) }, null, 2)}\n`;
}

function canonical([header, ...rows]: Table): Records {
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  return {
    header: names,
    rows: rows.map(({ cells }) => names.map((_, index) => (cells[index] ?? "").trim())),
  };
}
