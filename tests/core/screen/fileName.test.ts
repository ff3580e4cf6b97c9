import { describe, expect, it } from "vitest";

import { kindInName } from "../../../src/core/screen/fileName.ts";
import { day } from "../../support/build.ts";

// Every name, number and address here is invented; check digits are valid, and no person has them.

const VOCABULARY = new Set(["milton keynes council"]);

describe("a file’s name", () => {
  const CODED = [
    "2026-10 JB.csv",
    "2026-10 OliverSmith.csv",
    "2026-10-oliver-smith.csv",
    "J Brown 2026-10.csv",
    "Oli\u200bver 2026-10.csv",
  ];
  const inName = (name: string) => kindInName(name, VOCABULARY, day("2026-11-22"));
  const SHAPED = [
    ...[
      "2026-10 Kaleb Osei.csv",
      "2026-10_Kaleb_Osei.csv",
      "KalebOsei 2026-10.csv",
      "KALEB OSEI 2026-10.csv",
    ],
    ...["Иван Петров 2026-10.csv", "2026-10 王小明.csv", "O'Neill 2026-10.csv", "2026-10 Station Road.csv"],
  ];
  const DATED = [
    "14-03-2015 2026-10.csv",
    "2026-10 2015-03-14.csv",
    "14.03.2015.csv",
    "2026-10_14_Mar_2015.csv",
    ...["14032015.csv", "2026-10-dob-14032015.csv", "20150314_2026-10.csv"],
  ];
  it.each([
    ...["Jane Osei.csv", "osei_jane_upn.csv", "ZZ99 3VZ.csv", "9434765919.csv", "J_Smith.csv"],
    ...CODED,
    ...SHAPED,
    ...DATED,
  ])("%s is suspected", (name) => {
    expect(inName(name)).toBeDefined();
  });
  it.each([
    "2026-10.csv",
    "2026-10.CSV",
    "2026-10 final.csv",
    "Copy of 2026-10.csv",
    "2026-10-22.csv",
    "2026-10 saved 22-11-2026.csv",
    "2026-10 saved 20261122.csv",
    "return oct 2026.csv",
    "2026-10 FINAL.csv",
    "2026-10_final_v2.csv",
    "ReturnOct2026.csv",
    "Nenebridge return 2026-10 (1).csv",
    "Front Door 2026-10.csv",
    "Childrens Services Scorecard.csv",
    "Milton Keynes 2026-10.csv",
  ])("%s is not", (name) => {
    expect(inName(name)).toBeUndefined();
  });
});
