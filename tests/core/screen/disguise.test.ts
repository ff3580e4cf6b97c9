import { describe, expect, it } from "vitest";

import {
  decodedWithin,
  groupedNumbers,
  withHyphens,
  withPlainAt,
} from "../../../src/core/screen/disguise.ts";
import { kindInDisguise } from "../../../src/core/screen/kinds.ts";
import { folded } from "../../../src/core/screen/cells.ts";
import { splitNumber } from "../../../src/core/screen/split.ts";

// Every name and number here is invented; check digits are valid, and no person has them.

describe("a number in disguise", () => {
  it.each([
    ["943–476–5919", "9434765919"],
    ["943/476/5919", "9434765919"],
    ["943.476.5919", "9434765919"],
    ["9 4 3 4 7 6 5 9 1 9", "9434765919"],
    ["943 – 476 – 5919", "9434765919"],
    ["94347-65919", "9434765919"],
    ["see 943·476·5919, late", "9434765919"],
    ["+44(0)7700 900123", "4407700900123"],
    ["0044-7700-900123", "00447700900123"],
  ])("is found in “%s”", (text, digits) =>
    expect(groupedNumbers(text).map((each) => each.digits)).toEqual([digits]),
  );

  it.each(["943\u200b476\u20605919", "９４３ ４７６ ５９１９", "٩٤٣ ٤٧٦ ٥٩١٩"])(
    "is found in “%s”, once it is folded",
    (text) => expect(kindInDisguise(folded(text)) ?? groupedNumbers(folded(text))[0]?.digits).toBeDefined(),
  );

  it.each([
    "2024/25 2025/26 2026/27",
    "12, 14, 15, 16 and 17 of 249",
    "£1,412,000 and £389,000",
    "84.1% of 1,412, or 1187",
    "01/04/2024 - 31/03/2025",
    "Letter of 14 March 2026, item 12",
  ])("is none of the figures in “%s”", (text) => expect(kindInDisguise(text)).toBeUndefined());

  it("has one hyphen for whatever stands between its parts", () =>
    expect(withHyphens("QQ 12/34·56 C and K1")).toBe("QQ-12-34-56-C and K1"));
});

describe("an address in disguise", () => {
  it.each([
    "a.b [at] example.org",
    "a.b(at)example(dot)org",
    "a.b at example dot org",
    "a.b @ example.org",
    "a.b AT example.org",
  ])("“%s” is one", (text) => expect(withPlainAt(text)).toBe("a.b@example.org"));
  it.each(["Looked at each case", "Held at 10.30 at the office", "At the front door. It opened."])(
    "“%s” is none",
    (text) => expect(withPlainAt(text)).toBe(text),
  );
});

describe("what is encoded", () => {
  it("is read once", () => {
    expect(decodedWithin("note U2FyYWggSm9uZXM=")).toEqual(["Sarah Jones"]);
    expect(decodedWithin("a/Sarah%20Jones")).toEqual(["a/Sarah Jones"]);
    expect(decodedWithin(Buffer.from("U2FyYWggSm9uZXM=").toString("base64"))).toEqual(["U2FyYWggSm9uZXM="]);
  });
  it("is no id, no code and no broken sign", () => {
    for (const text of [
      "children_in_care_rate",
      "Continue_Assess_Comp",
      "framework-2021",
      "100%",
      "%E0%A4%A",
      "assessments_overdue",
    ])
      expect(decodedWithin(text).filter((each) => each !== text && !each.includes(" "))).toEqual([]);
  });
  it("is looked at in a cell of a return", () => {
    expect(kindInDisguise(Buffer.from("943 476 5919").toString("base64"))).toBe("nhs-number");
    expect(kindInDisguise("943–476–5919")).toBe("nhs-number");
    expect(kindInDisguise("+44(0)7700 900123")).toBe("phone");
  });
});

describe("a number in pieces over cells side by side", () => {
  const split = (...cells: string[]) => splitNumber(cells, () => true);
  it("is found, with the cell in which it begins", () => {
    expect(split("", "943", "476", "5919")).toEqual({ kind: "nhs-number", at: 1 });
    expect(split("QQ", "x", "QQ12", "34", "56C")).toEqual({ kind: "national-insurance", at: 2 });
    expect(split("a", "ZZ99", "3VZ")).toEqual({ kind: "postcode", at: 1 });
    expect(split("07700", "900123")).toEqual({ kind: "phone", at: 0 });
  });
  it("is none where no cell of them is for words, where words stand between, or in months and figures", () => {
    expect(splitNumber(["943", "476", "5919"], () => false)).toBeUndefined();
    expect(split("943", "and", "476", "5919")).toBeUndefined();
    expect(split("2026-10", "90", "5", "85.0")).toBeUndefined();
  });
});
