import { expect, it } from "vitest";

import { checkedOf, NO_ANSWERS } from "../../../src/core/checking/checked.ts";
import { asksForConfirmation, holdAnswers } from "../../../src/core/checking/holds.ts";
import { publishCommand } from "../../../src/core/checking/words.ts";
import { writeWithheldLine } from "../../../src/core/publication/withheld.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { opened, published } from "../../support/publish.ts";
import { inMonth } from "../../support/small.ts";

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
  expect([held.verdict, asksForConfirmation(held)]).toEqual(["held", false]);
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
