import { expect, it } from "vitest";

import { COLOURS } from "../../../src/static/cards/colours.ts";
import { textOf } from "../../support/repository.ts";

it("a card has the colours of the site's light pages", () => {
  const tokens = textOf("src/styles/tokens.css");
  const light = tokens.slice(0, tokens.indexOf("@media"));
  const said = new Map(
    [...light.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, to]) => [name, to]),
  );
  for (const [name, colour] of Object.entries(COLOURS))
    expect([name, said.get(name)]).toEqual([name, colour]);
});
