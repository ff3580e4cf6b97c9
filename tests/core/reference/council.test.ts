import { describe, expect, it } from "vitest";

import { readCouncil } from "../../../src/core/reference/council.ts";

const SMALLEST = { name: "Smallbridge", la_code: "E06009998" };

const read = (changed: object) => readCouncil(JSON.stringify({ ...SMALLEST, ...changed }));

describe("council.json", () => {
  it("needs a name and a code only: everything else has a default", () => {
    expect(readCouncil(JSON.stringify(SMALLEST))).toEqual({
      council: {
        name: "Smallbridge",
        laCode: "E06009998",
        site: "",
        region: "",
        neighbours: [],
        peers: [],
        witnesses: [],
        contacts: { help: [], advocacy: [], complaints: [], data: [] },
        licence: "Open Government Licence v3.0",
        illustrative: false,
        assessment: { date: "", approvedBy: "", answerable: "", review: "" },
        approvals: 0,
        disclosure: { threshold: 5, reason: "", approvedBy: "" },
        timetable: { day: 28, note: "", missing: [] },
        sensitivePeriods: [],
        improvementPlan: [],
        revisions: { months: 0, note: "" },
      },
      issues: [],
    });
  });

  it("is read with everything that may be in it", () => {
    const { council, issues } = read({
      schema: 1,
      site: "https://example.org/children/",
      region: "East of England",
      neighbours: ["E06000031"],
      contacts: { help: [{ label: "A child is in danger now", phone: "999" }] },
      licence: "None",
      illustrative: true,
      assessment: {
        ...{ date: "2026-09-14", approved_by: "Director" },
        ...{ answerable: "Data protection officer", review: "2027-09-14" },
      },
      approvals: 2,
      disclosure: { threshold: 10, reason: "Small numbers.", approved_by: "Data protection officer" },
      timetable: {
        day: 25,
        note: "By the 25th.",
        missing: [{ period: "2026-05", reason: "The system stood still." }],
        deputy: 9,
      },
      revisions: { months: 3, note: "Once a quarter." },
      something_of_our_own: ["kept, not read"],
    });
    expect(issues).toEqual([]);
    expect(council).toEqual({
      ...SMALLEST_READ,
      site: "https://example.org/children/",
      region: "East of England",
      neighbours: ["E06000031"],
      contacts: {
        ...{ advocacy: [], complaints: [], data: [] },
        help: [{ label: "A child is in danger now", phone: "999", email: "", url: "" }],
      },
      assessment: {
        ...{ date: "2026-09-14", approvedBy: "Director" },
        ...{ answerable: "Data protection officer", review: "2027-09-14" },
      },
      approvals: 2,
      licence: "None",
      illustrative: true,
      disclosure: { threshold: 10, reason: "Small numbers.", approvedBy: "Data protection officer" },
      timetable: {
        day: 25,
        note: "By the 25th.",
        missing: [{ period: "2026-05", reason: "The system stood still." }],
        deputy: 9,
      },
      revisions: { months: 3, note: "Once a quarter." },
    });
  });

  it("takes the least and the most", () => {
    const { council } = read({ disclosure: { threshold: 1 }, timetable: { day: 1 } });
    expect([council?.disclosure.threshold, council?.timetable.day]).toEqual([1, 1]);
    expect(read({ timetable: { day: 31 } }).council?.timetable.day).toBe(31);
  });

  it.each(["", "{", "name: Smallbridge", "{'name': 'x'}", '{"name": "x",}'])("is not read from %j", (json) =>
    expect(readCouncil(json)).toEqual({
      council: undefined,
      issues: [{ code: "reference-not-json", file: "council.json" }],
    }),
  );

  it.each<[string, object, string, string]>([
    ["a blank name", { name: "" }, "name", "filled in"],
    ["no name", { name: undefined }, "name", "filled in"],
    ["no code", { la_code: undefined }, "la_code", "filled in"],
    ["another code", { la_code: "874" }, "la_code", "an ONS code such as E06000031"],
    ["a code that is too long", { la_code: "E060000311" }, "la_code", "an ONS code such as E06000031"],
    ["a code that is a number", { la_code: 6 }, "la_code", "an ONS code such as E06000031"],
    ["a newer schema", { schema: 2 }, "schema", "1"],
    ["a region that is a list", { region: [] }, "region", "a text"],
    ["neighbours that are a text", { neighbours: "E06000031" }, "neighbours", "a list"],
    ["a neighbour that is a number", { neighbours: [1] }, "neighbours.0", "a text"],
    ["contacts that are a text", { contacts: "999" }, "contacts", "an object"],
    ["help that is not a list", { contacts: { help: "999" } }, "contacts.help", "a list"],
    ["a contact without a label", { contacts: { help: [{}] } }, "contacts.help.0.label", "filled in"],
    [
      "an address that is not secure",
      { contacts: { data: [{ label: "Ask", url: "http://example.org" }] } },
      "contacts.data.0.url",
      "an address that starts with https://",
    ],
    [
      "an address that runs a program",
      { contacts: { data: [{ label: "Ask", url: "javascript:alert(1)" }] } },
      "contacts.data.0.url",
      "an address that starts with https://",
    ],
    ...[
      "http://example.org/",
      "https://example.org",
      "https://example.org/?a/",
      'https://example.org/">/',
    ].map((site): [string, object, string, string] => [
      `a site at ${site}`,
      { site },
      "site",
      "an address that starts with https:// and ends with a slash",
    ]),
    ["a word for yes", { illustrative: "yes" }, "illustrative", "true or false"],
    ["a threshold of 0", { disclosure: { threshold: 0 } }, "disclosure.threshold", "a whole number from 1"],
    ["half a person", { disclosure: { threshold: 5.5 } }, "disclosure.threshold", "a whole number from 1"],
    [
      "a threshold in words",
      { disclosure: { threshold: "5" } },
      "disclosure.threshold",
      "a whole number from 1",
    ],
    ["the 32nd", { timetable: { day: 32 } }, "timetable.day", "a day from 1 to 31"],
    ["the 0th", { timetable: { day: 0 } }, "timetable.day", "a day from 1 to 31"],
    ["a window that is none", { revisions: { months: -1 } }, "revisions.months", "a whole number from 0"],
    ["half a month", { revisions: { months: 1.5 } }, "revisions.months", "a whole number from 0"],
    ["a window in words", { revisions: { months: "3" } }, "revisions.months", "a whole number from 0"],
    ["a note that is none", { revisions: { note: 3 } }, "revisions.note", "a text"],
    ["a window alone", { revisions: 3 }, "revisions", "an object"],
    ["an assessment that is a text", { assessment: "done" }, "assessment", "an object"],
    [
      "an assessment on a day that there is not",
      { assessment: { date: "2026-02-30" } },
      "assessment.date",
      "a day such as 2026-09-30",
    ],
    [
      "a review by and by",
      { assessment: { review: "soon" } },
      "assessment.review",
      "a day such as 2026-09-30",
    ],
    ["a role that is a list", { assessment: { answerable: [] } }, "assessment.answerable", "a text"],
    ["complaints that are a text", { contacts: { complaints: "us" } }, "contacts.complaints", "a list"],
    ["half an approval", { approvals: 1.5 }, "approvals", "a whole number from 0 to 5"],
    ["six approvals", { approvals: 6 }, "approvals", "a whole number from 0 to 5"],
    ["a day and a half", { timetable: { day: 1.5 } }, "timetable.day", "a day from 1 to 31"],
  ])("with %s says where and what it must be", (_, changed, column, expected) => {
    const { council, issues } = read(changed);
    expect(council).toBeUndefined();
    expect(issues).toContainEqual({ code: "reference-value", file: "council.json", column, expected });
  });

  it.each(["[]", "null", '"Smallbridge"', "1"])("that is %s is not an object", (json) => {
    const { council, issues } = readCouncil(json);
    expect(council).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: "reference-value", file: "council.json" });
  });
});

const SMALLEST_READ = readCouncil(JSON.stringify(SMALLEST)).council;
