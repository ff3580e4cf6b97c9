import type { Row } from "../../tables/table.ts";
import { indexesOf, textAt } from "../cells.ts";
import { plain } from "../names.ts";

/** What a column of a scorecard is, by its heading, where it is neither a month nor a name of indicators. */
export type Role = "label" | "code" | "owner" | "source" | "frequency" | "target" | "rag";

const wordsOf = (list: string) => list.split("|").map((word) => word.trim());

/** Headings as officers write them, without case and punctuation. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  label: wordsOf(
    "indicator|indicators|indicator name|indicator title|indicator description|performance indicator|performance indicators|measure|measures|measure name|performance measure|performance measures|description|title|kpi|kpis|kpi name|kpi description|pi|pi name|pi description|metric|metrics|key performance indicator|key performance indicators|key indicator|what we measure",
  ),
  code: wordsOf(
    "ref|refs|ref no|ref number|reference|reference no|reference number|id|ids|id no|code|no|number|line|row|pi|pi ref|pi no|pi id|pi code|pi number|kpi|kpi ref|kpi no|kpi id|kpi code|kpi number|indicator ref|indicator reference|indicator no|indicator id|indicator code|indicator number|measure ref|measure no|measure id|measure code|scorecard ref|dfe ref|local ref|old ref",
  ),
  owner: wordsOf(
    "owner|owners|indicator owner|measure owner|pi owner|kpi owner|data owner|service owner|performance owner|lead|leads|lead officer|lead officers|lead name|lead manager|service lead|strategic lead|operational lead|data lead|performance lead|responsible|responsible officer|responsible manager|responsible lead|accountable|accountable officer|accountable lead|accountable manager|officer|officer responsible|reporting officer|head of service|service manager|director|assistant director|ad|sponsor|senior responsible officer|sro",
  ),
  source: wordsOf(
    "source|sources|data source|data sources|source system|system|systems|data system|source of data|report|source report",
  ),
  frequency: wordsOf(
    "freq|frequency|reporting frequency|reported|reporting|reporting period|collection frequency|collected|how often",
  ),
  target: wordsOf("target|targets|tgt|goal|target value"),
  rag: wordsOf("rag|rag status|rag rating|current rag|rag current|status"),
};

/** The year's own target is one as well: `Target 2026/27`, `2026-27 Target`. */
const YEAR = /\b(?:20)?\d\d (?:20)?\d\d\b/g;

/** Whether a heading may be one of a role. `PI` and `KPI` stand above codes and above names. */
export function isHeadedAs(role: Role, heading: string): boolean {
  const words = plain(heading);
  const name =
    role === "target" || role === "rag" ? words.replace(YEAR, "").replace(/\s+/g, " ").trim() : words;
  return HEADINGS[role].includes(name);
}

/** The columns of a row of headings that are headed as a role. */
export function columnsHeadedAs(role: Role, header: Row): number[] {
  return indexesOf(header).filter((index) => isHeadedAs(role, textAt(header, index)));
}
