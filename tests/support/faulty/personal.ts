import type { PersonalKind } from "../../../src/core/issue.ts";
import { GOOD_RETURN, rowOf, withCells } from "../small.ts";
import { faulty, withColumn, type Faulty } from "./fixture.ts";

// Every name, number and address here is invented; check digits are valid, and no person has them.

/** In the value of one row. */
const inCell = (kind: PersonalKind, cell: string, seen: string) =>
  faulty(
    withCells("rank", { value: cell }),
    { code: "personal-data", kind, row: rowOf("rank"), column: "H" },
    seen,
  );
/** As the heading of one more column. */
const inHeader = (kind: PersonalKind, heading: string, seen: string) =>
  faulty(withColumn(heading, ""), { code: "personal-data", kind, row: 1, column: "I" }, seen);

/** One file for every kind of personal data. What is in it is described, and never shown to anyone. */
export const PERSONAL_FILES: Readonly<Record<PersonalKind, Faulty<"personal-data">>> = {
  identifier: inHeader("identifier", "mosaic_id", "a column for the case system’s numbers"),
  upn: inCell("upn", "H801200001001", "a letter and twelve digits"),
  "nhs-number": inCell("nhs-number", "9434765919", "ten digits, the last of which checks the others"),
  uln: inCell("uln", "3758633299", "ten digits that a learner may have"),
  "property-number": inCell("property-number", "100335446142", "a number of ten to thirteen digits"),
  "national-insurance": inCell("national-insurance", "QQ123456C", "two letters, six digits and a letter"),
  name: inCell("name", "Jane Osei", "a given name with a surname; initials; a title"),
  birth: inHeader("birth", "DOB", "a column for dates of birth, even an empty one"),
  date: inCell("date", "14/03/2015", "a day, month and year outside `period`"),
  age: inCell("age", "aged 12", "a number of years, said to be an age"),
  sex: inCell("sex", "F", "a word or letter for a sex"),
  "ethnic-code": inCell("ethnic-code", "WBRI", "one of the Department for Education’s codes"),
  address: inCell("address", "12 High Street", "a house number and a street"),
  postcode: inCell("postcode", "ZZ99 3VZ", "a whole postcode, also a made-up one"),
  contact: inHeader("contact", "Mobile", "a column for phone numbers, even an empty one"),
  "e-mail": inCell("e-mail", "j@example.org", "anything with an @ in the middle"),
  phone: inCell("phone", "01632 960100", "a number that can be called, also without its leading 0"),
  "child-level-return": inHeader("child-level-return", "DECOM", "a column that only SSDA903 or the like has"),
};

/** A name in the file's name. */
export const PERSONAL_NAME: Faulty<"personal-data"> = {
  given: { "Jane Osei 2026-10.csv": GOOD_RETURN },
  issues: [{ code: "personal-data", kind: "name", file: "file 1" }],
  seen: "a person’s name in the file’s own name",
};
