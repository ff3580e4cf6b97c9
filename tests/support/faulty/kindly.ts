import type { Issue } from "../../../src/core/issue.ts";
import type { Kindness } from "../../../src/core/kindness.ts";
import type { Content } from "../publish.ts";
import { GOOD_RETURN, withCells } from "../small.ts";
import { between, everyRow, FILE, HEADER, withColumn, type Faulty } from "./fixture.ts";

/** One good return for every unusual way of writing it; `others` cannot be done without. */
const kindly = (
  what: Kindness,
  content: Content,
  seen: string,
  others: readonly Kindness[] = [],
): Faulty<"read-kindly"> => {
  const note = (each: Kindness) => ({ code: "read-kindly", what: each, file: FILE }) as const;
  return {
    given: { [FILE]: content },
    issues: [note(what), ...others.map((each): Issue => note(each))],
    seen,
  };
};
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

export const KINDLY_READ: Readonly<Record<Kindness, Faulty<"read-kindly">>> = {
  "byte-order-mark": kindly(
    "byte-order-mark",
    between([0xef, 0xbb, 0xbf], GOOD_RETURN, []),
    "what Excel’s CSV UTF-8 starts with",
  ),
  "utf-16": kindly("utf-16", utf16(GOOD_RETURN), "Notepad’s “Unicode”"),
  "pound-byte": kindly(
    "pound-byte",
    windows1252(withCells("home_cost", { value: "£1741" })),
    "`£1741` in Excel’s plain CSV",
    ["pound-sign"],
  ),
  "end-of-file-byte": kindly("end-of-file-byte", `${GOOD_RETURN}\u001a`, "a last byte of hexadecimal 1A"),
  "line-ends": kindly("line-ends", GOOD_RETURN.replaceAll("\n", "\r\n"), "what Excel writes on Windows"),
  delimiter: kindly("delimiter", GOOD_RETURN.replaceAll(",", ";"), "`2026-10;E06009998;contacts;;;;;1412`"),
  "sep-line": {
    ...kindly("sep-line", `sep=,\n${GOOD_RETURN}`, "`sep=,`"),
    issues: [{ code: "read-kindly", what: "sep-line", file: FILE, row: 1 }],
  },
  "blank-rows": kindly("blank-rows", `${GOOD_RETURN},,,,,,,\n\n`, "`,,,,,,,` after the last row"),
  "blank-columns": kindly("blank-columns", withColumn("", ""), "`2026-10,E06009998,contacts,,,,,1412,`"),
  "header-written-differently": kindly(
    "header-written-differently",
    everyRow((line) => (line === HEADER ? line.toUpperCase() : line)),
    "`PERIOD,LA_CODE,INDICATOR,…`",
  ),
  "outer-blanks": kindly("outer-blanks", withCells("rank", { value: " 38 " }), "`␠38␠`, where ␠ is a blank"),
  thousands: kindly("thousands", withCells("contacts", { value: '"1,412"' }), '`"1,412"`'),
  "pound-sign": kindly("pound-sign", withCells("home_cost", { value: "£1741" }), "`£1741`"),
  "per-cent-sign": kindly("per-cent-sign", withCells("on_time", { value: "81.1%" }), "`81.1%`"),
  "trailing-zeros": kindly("trailing-zeros", withCells("contacts", { value: "1412.0" }), "`1412.0` contacts"),
  "leading-zeros": kindly("leading-zeros", withCells("rank", { value: "038" }), "`038`"),
  "short-month": kindly("short-month", GOOD_RETURN.replaceAll("2026-10,", "Oct-26,"), "`Oct-26`"),
  "guide-columns": kindly(
    "guide-columns",
    withColumn("value_before", "38"),
    "the month’s workbook, saved as it is",
  ),
};
