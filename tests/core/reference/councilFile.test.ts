import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { councilOf } from "../../../src/core/reference/councilFile.ts";

const CONTRACT = readFileSync(join(import.meta.dirname, "../../../docs/contract.md"), "utf8");

/** The rows of the table under “`council.json`”: the keys that one names, and the cell with their default. */
const ROWS = (/^`council\.json`: .*\n\n((?:\|.*\n)+)/m.exec(CONTRACT)?.[1] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => {
    const [, keys = "", cell = ""] = line.split("|").map((each) => each.trim());
    return { keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => key), cell };
  });

const SMALLEST = councilOf({ name: "Smallbridge", la_code: "E06009998" });

/** The default as docs/contract.md writes it: a value of JSON between backticks, or the text itself. */
function documented(cell: string): unknown {
  const json = /^`(.*)`$/.exec(cell)?.[1];
  return json === undefined ? cell : JSON.parse(json);
}

/** `sensitive_periods` as the code has it. */
function inCamelCase(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function inCode(key: string): unknown {
  const steps = inCamelCase(key).split(".");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], SMALLEST);
}

describe("what council.json leaves out", () => {
  const optional = ROWS.filter(({ cell }) => cell !== "–").flatMap(({ keys, cell }) =>
    keys.map((key) => [key, cell] as const),
  );

  it.each(optional)("%s is %s, as docs/contract.md says", (key, cell) => {
    expect(inCode(key)).toEqual(documented(cell));
  });

  it("is every key but the name and the code, and docs/contract.md has them all", () => {
    const required = ROWS.filter(({ cell }) => cell === "–").flatMap(({ keys }) => keys);
    expect(required).toEqual(["name", "la_code"]);
    const top = new Set(optional.map(([key]) => inCamelCase(key).split(".")[0]));
    expect([...top].sort()).toEqual(
      Object.keys(SMALLEST)
        .filter((key) => !["name", "laCode"].includes(key))
        .sort(),
    );
  });

  it("of the words beside a rule is nothing, and of a contact too", () => {
    const { assessment, disclosure, timetable, revisions } = SMALLEST;
    expect([disclosure.reason, disclosure.approvedBy, timetable.note, revisions.note]).toEqual([
      "",
      "",
      "",
      "",
    ]);
    expect(assessment).toEqual({ date: "", approvedBy: "", answerable: "", review: "" });
    const { contacts } = councilOf({ name: "", la_code: "", contacts: { help: [{ label: "999" }] } });
    const help = [{ label: "999", phone: "", email: "", url: "" }];
    expect(contacts).toEqual({ help, advocacy: [], complaints: [], data: [] });
  });
});
