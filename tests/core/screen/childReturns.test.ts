import { describe, expect, it } from "vitest";

import { personalData } from "../../../src/core/publication/received/screened.ts";
import { childReturnIn } from "../../../src/core/screen/childReturns.ts";
import { GOOD_RETURN } from "../../support/small.ts";

describe("a return that lists children is known by its headings", () => {
  it.each([
    ["ssda903", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"],
    [
      "ssda903",
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
    ],
    ["ssda903", "CHILD,DOB,REVIEW,REVIEW_CODE"],
    ["ssda903", "CHILD;DOB;MISSING;MIS_START;MIS_END"],
    ["ssda903", "CHILD\tDOB\tPREV_PERM\tLA_PERM\tDATE_PERM\tRAG\tOwner"],
    ["ssda903", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"],
    ["ssda903", "CHILD,SEX,DOB,ETHNIC,UPN"],
    ["cin-census", "LAchildID,UPN,PersonBirthDate,GenderCurrent,CINreferralDate,PrimaryNeedCode"],
    ["cin-census", "LAchildID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,NumberOfPreviousCPP"],
    ["annex-a", "Child Unique ID,Gender,Ethnicity,Date of Birth,Date of Contact,Contact Source"],
    ["workforce-census", "SWENo,AgencyWorker,RoleStartDate,RoleEndDate,Cases30"],
    ["sen2", "Surname,Forename,PersonBirthDate,Sex,UPN,ReceivedDate,RequestSource,RequestOutcome"],
    ["school-census", "UPN,PupilSurname,Forename,DOB,NCyearActual,EnrolStatus"],
  ])("%s: %s", (of, headings) => {
    expect(childReturnIn(`${headings}\n1,2,3`)).toEqual({ of, row: 1 });
    expect(childReturnIn(`Extract for the board\n\n${headings}\n1,2,3`)).toEqual({ of, row: 3 });
  });

  it.each([
    [
      "cin-census",
      "<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header>",
    ],
    ["cin-census", "<Children><Child><ChildIdentifiers><LAchildID>1</LAchildID>"],
  ])("%s, as XML", (of, text) => expect(childReturnIn(text)).toEqual({ of, row: 1 }));

  it.each([
    [GOOD_RETURN],
    ["child,dob,name\n"],
    ["DECOM,indicator,value,period,category\n"],
    ["Indicator\tPlacement type\tOct-26\n"],
    ["<table><tr><td>CHILD</td></tr></table>"],
    [""],
  ])("and no other text is: %j", (text) => expect(childReturnIn(text)).toBeUndefined());
});

describe("the issue", () => {
  const found = (text: string) => personalData(text, new Set(), () => Promise.resolve());

  it("is one where the file is such a return, and says which", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${4000 + at},14/03/2015,S,C2`);
    expect(await found(["CHILD,DECOM,RNE,LS", ...rows].join("\n"))).toEqual([
      { code: "personal-data", kind: "child-level-return", of: "ssda903", row: 1 },
    ]);
  });

  it("is one for each place in any other list of children", async () => {
    const issues = await found("id,birthday\n4411,14/03/2015\n");
    expect(issues.length).toBeGreaterThan(1);
    expect(issues.every((issue) => !("of" in issue))).toBe(true);
  });
});
