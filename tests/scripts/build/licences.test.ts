import { expect, it } from "vitest";

import { licencesOf } from "../../../scripts/build/licences.ts";

it("the licences of what is bundled travel with it, each as its authors wrote it", async () => {
  const text = await licencesOf([
    "node_modules/papaparse",
    "node_modules/@fontsource-variable/source-sans-3",
  ]);
  expect(text).toMatch(/^papaparse 5\.\S+ \(MIT\)$/m);
  expect(text).toContain("Copyright (c) 2015 Matthew Holt");
  expect(text).toContain("SIL Open Font License");
});

it("of Vite there are only its own helpers, and its own licence", async () => {
  const text = await licencesOf(["node_modules/vite"]);
  expect(text).toContain("Permission is hereby granted");
  expect(text.length).toBeLessThan(3000);
});
