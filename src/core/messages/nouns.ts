import type { ChildReturn } from "../childReturn.ts";
import type { Disguise, PersonalKind } from "../issue.ts";
import type { Kindness } from "../kindness.ts";

/** The parts of messages that name a kind. */

/** `1 cell`, `1,204 cells`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "This is …, not a CSV." */
export const DISGUISES: Readonly<Record<Disguise, string>> = {
  workbook: "a workbook or a zip archive",
  archive: "a compressed archive",
  "old-workbook": "an old Excel workbook",
  interchange: "an old exchange file of spreadsheets (DIF or SYLK)",
  pdf: "a PDF",
  markup: "a web page or XML",
  "rich-text": "a rich text document (RTF)",
  json: "JSON",
  binary: "a binary file",
};

/** "Read exactly, though …." */
export const KINDNESSES: Readonly<Record<Kindness, string>> = {
  "byte-order-mark": "the file starts with a byte order mark",
  "utf-16": "the file is in UTF-16",
  "pound-byte": "its pound signs are in Windows-1252",
  "end-of-file-byte": "the file ends with a DOS end-of-file byte",
  "line-ends": "its lines end as they do on Windows or old Macs",
  delimiter: "semicolons or tabs stand between the cells",
  "sep-line": "the first line names the delimiter",
  "blank-rows": "there are blank rows",
  "blank-columns": "there are blank columns",
  "header-written-differently": "the header has capitals or blanks",
  "outer-blanks": "there are blanks around cells",
  thousands: "numbers have thousands separators",
  "pound-sign": "amounts have a pound sign",
  "per-cent-sign": "percentages have a per cent sign",
  "trailing-zeros": "numbers have more decimals than declared, all of them 0",
  "leading-zeros": "numbers start with a 0",
  "short-month": "the month is written as Excel shows it",
  "guide-columns": "the columns of the workbook’s guide are there, which are set aside",
};

/** What the file is, where its headings tell. */
export const CHILD_RETURNS_SAID: Readonly<Record<ChildReturn, string>> = {
  ssda903:
    "This is an SSDA903 file: the return about children in care, with a row for each child or each move.",
  "cin-census": "This is a file of the children in need census, with a row for each child.",
  "annex-a": "This is an Annex A list for Ofsted, with a row for each child.",
  "workforce-census":
    "This is a file of the children’s social work workforce census, with a row for each social worker.",
  sen2: "This is a file of the SEN2 return, with a row for each child or young person.",
  "school-census": "This is a file of the school census, with a row for each pupil.",
};

/** "This looks like …." */
export const PERSONAL: Readonly<Record<PersonalKind, string>> = {
  identifier: "a number that names a child, a person or a case",
  upn: "a unique pupil number",
  "nhs-number": "an NHS number",
  uln: "a unique learner number",
  "property-number": "a long number that names a person or a home",
  "national-insurance": "a National Insurance number",
  name: "a person’s name, initials or relation",
  birth: "a date of birth",
  date: "a full date, such as a date of birth",
  age: "an age",
  sex: "a person’s sex",
  "ethnic-code": "a person’s ethnic group",
  address: "an address",
  postcode: "a postcode",
  contact: "a way to reach a person",
  "e-mail": "an e-mail address",
  phone: "a phone number",
  "child-level-return": "a return that lists children one by one",
};
