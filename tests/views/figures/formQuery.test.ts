import { describe, expect, it } from "vitest";

import { FIELDS, CLAIM_KINDS, SAID_IN } from "../../../src/views/figures/fields.ts";
import { readForm, type FormAnswers } from "../../../src/views/figures/formQuery.ts";
import type { ClaimKind } from "../../../src/views/figures/fields.ts";

const GOOD: Readonly<Record<ClaimKind, FormAnswers>> = {
  change: {
    indicator: "a",
    from: "2025-10",
    to: "2026-10",
    difference: "−1,300",
    percent: "",
    as: "increase",
  },
  share: {
    indicator: "a",
    whole: "",
    month: "2026-10",
    which: "rest",
    bound: "more-than",
    percent: "50 per cent",
  },
  range: { indicator: "a", from: "2025-10", to: "2026-10", low: "25", high: "30", now: "17" },
  rank: {
    indicator: "a",
    from: "2025-10",
    to: "2026-10",
    place: "38th",
    of: "151",
    before: "107th",
    beforeOf: "",
  },
  level: { indicator: "a", month: "2026-10", qualifier: "over", number: "£4.2 million" },
  across: { indicator: "a", month: "2026-10", area: "country", theirs: "81,770", ours: "416", rate: "" },
};
const faultsOf = (kind: ClaimKind, changed: FormAnswers) => {
  const read = readForm(kind, { ...GOOD[kind], ...changed });
  return "faults" in read ? [...read.faults.keys()] : [];
};

describe("the form’s answers", () => {
  it.each([
    ["change", "?kind=change&difference=-1300&from=2025-10&indicator=a&to=2026-10"],
    ["share", "?kind=share&bound=more-than&indicator=a&month=2026-10&percent=50&which=rest"],
    ["range", "?kind=range&from=2025-10&high=30&indicator=a&low=25&now=17&to=2026-10"],
    ["rank", "?kind=rank&before=107&from=2025-10&indicator=a&of=151&place=38&to=2026-10"],
    ["level", "?kind=level&indicator=a&month=2026-10&number=4.2m&qualifier=over"],
    ["across", "?kind=across&area=country&indicator=a&month=2026-10&ours=416&theirs=81770"],
  ] as const)("of a %s are the address of the statement", (kind, query) => {
    expect(readForm(kind, GOOD[kind])).toEqual({ query });
  });

  it.each([
    ["m", "4.2", "6.1", "&of=6.1m&part=4.2m"],
    ["k", "£59", "61 thousand", "&of=61k&part=59k"],
    ["m", "4,200,000", "6.1 million", "&of=6.1m&part=4200000m"],
    ["", "4.2m", "6.1", "&of=6.1&part=4.2m"],
  ])("said in “%s”, %s of %s are %s", (saidIn, part, of, query) => {
    const share = { ...GOOD.share, bound: "is", percent: "", whole: "b", which: "part", saidIn, part, of };
    const read = readForm("share", share);
    expect("query" in read ? read.query : "").toContain(query.split("&part")[0]!);
    expect("query" in read ? read.query : "").toContain(`&part=${query.split("&part=")[1]!}`);
  });

  it.each([
    ["change", { difference: "" }, ["difference"]],
    ["change", { difference: "5,90" }, ["difference"]],
    ["change", { to: "2025-10" }, ["from"]],
    ["change", { indicator: "" }, ["indicator"]],
    ["share", { percent: "" }, ["percent"]],
    ["share", { whole: "a" }, ["whole"]],
    ["share", { part: "142" }, ["of"]],
    ["share", { of: "200", bound: "is", percent: "" }, ["part"]],
    ["range", { low: "31" }, ["high"]],
    ["rank", { from: "" }, ["from"]],
    ["rank", { before: "" }, ["before"]],
    ["rank", { place: "0" }, ["place"]],
    ["level", { number: "many" }, ["number"]],
    ["across", { rate: "a" }, ["rate"]],
  ] as const)("of a %s with %o say which is wrong", (kind, changed, names) => {
    expect(faultsOf(kind, changed)).toEqual(names);
  });

  it("always have words for a question that is empty", () => {
    for (const kind of CLAIM_KINDS) {
      const needed = FIELDS[kind].filter(
        (field) => field !== SAID_IN && field.empty === undefined && field.with === undefined,
      );
      const read = readForm(kind, {});
      expect("faults" in read && needed.every(({ name }) => read.faults.get(name))).toBe(true);
    }
  });
});
