import { describe, expect, it } from "vitest";

import { readLaitPeriod } from "../../../../src/core/comparators/lait/year.ts";
import { codeOf } from "../../../../src/core/period.ts";

function read(text: string, yearType: string, basis: "month" | "snapshot" | "rolling_12" = "month"): string {
  const period = readLaitPeriod(text, yearType, basis);
  return typeof period === "string" ? period : `${period.kind} ${codeOf(period)}`;
}

describe("the period of a figure of the interactive tool", () => {
  it.each(["2025", "2025 (prov)", "2025 (Rev)", "2024-25", "2024-25 (OT)", "2024/25", "202425"])(
    "is the financial year 2024-25 where the year is spelt %s",
    (text) => {
      expect(read(text, "Financial Year")).toBe("financial-year 2024-25");
    },
  );

  it.each([
    "0",
    "",
    "25",
    "20245",
    "2024-26",
    "2024/24",
    "202426",
    "2024-2025",
    "2025 (est)",
    " 2025",
    "1825",
    "Mar-25",
  ])("is not read where the year is spelt %j", (text) => {
    expect(read(text, "Financial Year")).toBe("year");
  });

  it("crosses the century: 1999/00", () => {
    expect(read("1999/00", "Academic Year")).toBe("academic-year 1999/00");
  });

  it("is the day a financial year ends for an indicator that counts on a day", () => {
    expect(read("2025", "Financial Year", "snapshot")).toBe("snapshot 2025-03-31");
    expect(read("2025", "Financial Year", "rolling_12")).toBe("financial-year 2024-25");
  });

  it("is 31 March for an annual count, whatever the indicator's basis", () => {
    expect(read("2025", "Annual")).toBe("snapshot 2025-03-31");
    expect(read("2025", "Annual", "snapshot")).toBe("snapshot 2025-03-31");
  });

  it("is 30 September for the workforce, of the year named: not of the year that ended in March", () => {
    expect(read("2025", "Annual (end of Sept)", "snapshot")).toBe("snapshot 2025-09-30");
    expect(read("2025", "Annual (end of Sept)", "rolling_12")).toBe("snapshot 2025-09-30");
  });

  it("is not read for the workforce where the year is written as two: a September lies in the middle of them", () => {
    expect(read("2024-25", "Annual (end of Sept)")).toBe("year");
  });

  it("is the academic year that ends in the year named", () => {
    expect(read("2025 (prov)", "Academic Year")).toBe("academic-year 2024/25");
    expect(read("202425", "Academic Year", "snapshot")).toBe("academic-year 2024/25");
  });

  it.each(["Calendar Year", "Annual - January", ""])(
    "is not read where the type of year is %j",
    (yearType) => {
      expect(read("2025", yearType)).toBe("year-type");
    },
  );
});
