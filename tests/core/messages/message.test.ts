import { describe, expect, it } from "vitest";

import { isError, type Issue } from "../../../src/core/issue.ts";
import { issuePlace, issueWords } from "../../../src/core/messages/message.ts";
import { lineOf } from "../../support/faulty/fixture.ts";
import { EVERY_ISSUE } from "../../support/issues.ts";

const named = EVERY_ISSUE.map((issue): [string, Issue] => [
  [
    issue.code,
    "found" in issue ? issue.found : "",
    "what" in issue ? issue.what : "",
    "kind" in issue ? issue.kind : "",
    issue.row ?? "",
  ]
    .filter((part) => part !== "")
    .join(" "),
  issue,
]);

describe("the words for", () => {
  it.each(named)("%s are two whole sentences: what is wrong, and what to do", (_, issue) => {
    const { message, remedy } = issueWords(issue);
    for (const sentence of [message, remedy]) {
      expect(sentence).toMatch(/^[A-Z“].*[^.]\.$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|TODO|“”|\s{2}|\n| \./);
    }
    expect(message).not.toBe(remedy);
  });

  it("no two faults are the same", () => {
    const messages = EVERY_ISSUE.filter(isError).map((issue) => issueWords(issue).message);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it("one thing and several things use the singular and the plural", () => {
    const decimals = (count: number) => issueWords({ code: "too-many-decimals", decimals: count }).message;
    expect([decimals(0), decimals(1), decimals(2)]).toEqual([
      "This is not a whole number.",
      "This number has more than 1 decimal.",
      "This number has more than 2 decimals.",
    ]);
  });

  it("a blank value name the symbols; the words for another blank cell do not", () => {
    expect(issueWords({ code: "cell-blank", column: "value" }).remedy).toContain("c, x, z, low, u");
    expect(issueWords({ code: "cell-blank", column: "period" }).remedy).toBe("Fill it in.");
  });

  it("a missing row say which", () => {
    const line = { code: "row-missing", indicator: "in_care" } as const;
    expect(issueWords({ ...line, breakdown: "", category: "" }).message).toBe(
      "There is no row for “in_care”.",
    );
    expect(issueWords({ ...line, breakdown: "home", category: "kin" }).message).toBe(
      "There is no row for “in_care”, home “kin”.",
    );
  });
});

describe("the place of an issue", () => {
  it.each([
    [{ file: "2026-10.csv", row: 7, column: "value" }, "2026-10.csv, row 7, value"],
    [
      { file: "2026-10.csv", row: 7, column: "value", ...lineOf("rank") },
      "2026-10.csv, row 7, “Place in England”, value",
    ],
    [{ file: "file 2" }, "file 2"],
    [{ row: 1, column: "AB" }, "row 1, column AB"],
    [{ file: "council.json", column: "disclosure.threshold" }, "council.json, disclosure.threshold"],
    [{}, ""],
  ])("%j is “%s”", (place, words) => expect(issuePlace({ code: "empty", ...place })).toBe(words));
});
