import { expect, it } from "vitest";

import { checkedOf, NO_ANSWERS } from "../../../src/core/checking/checked.ts";
import { holdAnswers, openQuestions } from "../../../src/core/checking/holds.ts";
import { publishCommand } from "../../../src/core/checking/words.ts";
import { writeWithheldLine } from "../../../src/core/publication/withheld.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { opened, published } from "../../support/publish.ts";
import { inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const reference = FLOW_FILES;
const { site: on } = await published({
  ...{ reference, given: { "2026-09.csv": flows(392, 3, 1, inMonth("2026-09")) } },
});
const OCTOBER = flows(395, 4, 1);
const check = async (withhold = NO_ANSWERS.withhold ?? []) => {
  const outcome = await published({ on, reference, given: { "2026-10.csv": OCTOBER }, withhold });
  return checkedOf(outcome, [opened("2026-10.csv", OCTOBER)], { ...NO_ANSWERS, withhold });
};

it("a hold is answered with the line that it is about, and asks for no confirmation", async () => {
  const held = await check();
  expect([held.verdict, openQuestions(held)]).toEqual(["held", []]);
  expect(holdAnswers(held).map(writeWithheldLine)).toEqual(["came:2026-10"]);
});

it("once answered, the command says so, and each hidden row says why", async () => {
  const answered = await check(holdAnswers(await check()));
  expect([answered.verdict, holdAnswers(answered)]).toEqual(["changed", []]);
  expect(publishCommand(answered)).toBe("npm run returns -- publish 2026-10.csv --withhold came:2026-10");
  const why = Object.fromEntries(answered.withheld.map((row) => [row.category || row.indicator, row.why]));
  expect(why).toMatchObject({
    came: "it counts few people",
    in_care: expect.stringMatching(/answer a hold/),
  });
});

it("each figure that may be a slip is a question of its own, and the command names those that were answered", async () => {
  const september = { "2026-09.csv": inMonth("2026-09") };
  const { site } = await published({ reference: SMALL_FILES, given: september });
  const text = withCells("contacts", { value: "14120" }, withCells("forecast", { value: "-412" }));
  const checked = async (confirmOnly: NonNullable<typeof NO_ANSWERS.confirmOnly>) => {
    const answers = { ...NO_ANSWERS, confirm: "checked-and-right" as const, confirmOnly };
    const given = { "2026-10.csv": text };
    const outcome = await published({ on: site, reference: SMALL_FILES, given, ...answers });
    return checkedOf(outcome, [opened("2026-10.csv", text)], answers);
  };
  const [forecast, contacts] = openQuestions(
    await checked([{ kind: "file", file: "2026-10.csv" }]), // which answers neither
  ).toReversed();
  expect([contacts?.option, forecast?.option]).toEqual(["contacts:2026-10", "forecast:2026-10"]);
  const one = await checked([contacts!.asked]);
  expect([one.verdict, one.counts.warning]).toEqual(["held", 1]);
  expect(openQuestions(one).map(({ option }) => option)).toEqual(["forecast:2026-10"]);
  const both = await checked([contacts!.asked, forecast!.asked]);
  expect(both.verdict).toBe("changed");
  expect(publishCommand(both)).toBe(
    "npm run returns -- publish 2026-10.csv --confirm checked-and-right:contacts:2026-10 --confirm checked-and-right:forecast:2026-10",
  );
});
