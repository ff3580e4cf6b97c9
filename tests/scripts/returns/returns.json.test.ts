import { describe, expect, it } from "vitest";

import { AFTER, home, LAST } from "../../support/home.ts";
import { withCells } from "../../support/small.ts";
import { workshop } from "../../support/tree.ts";

const place = workshop("json");

type Report = {
  readonly outcome: string;
  readonly issues: readonly Record<string, unknown>[];
  readonly read?: readonly Record<string, unknown>[];
  readonly withheld?: readonly Record<string, unknown>[];
};

describe.concurrent("--json", () => {
  it("prints exactly one object, and nothing else", async () => {
    const { command } = home(place, { "2026-10.csv": ` ${withCells("contacts", { value: "3" })}` });
    const { stdout, stderr } = await command("publish", ["2026-10.csv"], "--json");
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
    expect(JSON.parse(stdout)).toEqual({
      outcome: "published",
      personalData: false,
      issues: [
        {
          code: "read-kindly",
          what: "header-written-differently",
          severity: "note",
          file: "2026-10.csv",
          message: "Read exactly, though the header has capitals or blanks.",
          remedy: "Nothing to do.",
        },
      ],
      revisions: [],
      release: { seq: 2, period: "2026-10", hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it("with --show-read adds what was understood and what would be hidden", async () => {
    const { command } = home(place, { "2026-10.csv": withCells("contacts", { value: "3" }) });
    const { stdout } = await command("check", ["2026-10.csv"], "--json", "--show-read");
    const { outcome, read, withheld } = JSON.parse(stdout) as Report;
    expect([outcome, read?.length]).toEqual(["checked", 10]);
    const line = { period: "2026-10", indicator: "contacts", breakdown: "", category: "" };
    expect(read?.[0]).toEqual({ ...line, numerator: "", denominator: "", value: "3" });
    expect(withheld).toEqual([{ ...line, column: "value", rule: "primary" }]);
  });

  it.each([
    ["a refusal", "publish", { value: "?" }, "refused", 1],
    ["a check", "check", {}, "checked", 0],
  ] as const)("says of %s how it ended, without what it read", async (_, name, cells, outcome, code) => {
    const { command } = home(place, { "2026-10.csv": withCells("rank", cells) });
    const { exitCode, stdout } = await command(name, ["2026-10.csv"], "--json");
    const report = JSON.parse(stdout) as Report;
    expect([exitCode, report.outcome]).toEqual([code, outcome]);
    const changes = outcome === "checked" ? ["changes", "figures"] : [];
    expect(Object.keys(report)).toEqual(["outcome", "personalData", "issues", "revisions", ...changes]);
  });

  it("names the last release where nothing changes", async () => {
    const { command } = home(place, undefined, AFTER);
    const { stdout } = await command("publish", ["2026-10.csv"], "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "unchanged",
      release: { seq: 2, period: "2026-10", hash: LAST?.hash },
    });
  });
});
