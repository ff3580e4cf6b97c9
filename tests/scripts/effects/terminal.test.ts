import { describe, expect, it } from "vitest";

import { readOptions } from "../../../scripts/effects/terminal.ts";

describe("the options of a command", () => {
  const KINDS = { data: "text", role: "texts", json: "switch" } as const;

  it("are texts, switches and words, in any order", () =>
    expect(readOptions(["check", "--json", "a.csv", "--data", "public", "--data=other"], KINDS)).toEqual({
      texts: new Map([["data", "other"]]),
      lists: new Map(),
      switches: new Set(["json"]),
      words: ["check", "a.csv"],
    }));

  it("are lists where they may be given again and again, in their order", () =>
    expect(readOptions(["--role", "head", "--role=analyst"], KINDS)).toMatchObject({
      texts: new Map(),
      lists: new Map([["role", ["head", "analyst"]]]),
    }));

  it.each([[["--force"]], [["--data"]], [["--data", "--json"]], [["--data="]], [["--json=yes"]], [["-j"]]])(
    "%j are refused in one sentence that names those there are",
    (words) =>
      expect(readOptions(words, KINDS)).toBe(
        "An option is not known or lacks its value; the options are --data …, --role …, --json.",
      ),
  );
});
